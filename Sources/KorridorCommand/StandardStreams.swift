// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Messages, for whoever listens: nothing depends on them, so that a full disk or a closed stream only loses
/// them.
enum StandardError {
  static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// Input, output and messages of the process.
enum StandardStreams {
  /// Takes the places of streams that the caller closed. Else the next file that is opened would get the
  /// number of one, and messages would be written into it. What is written to a closed output still fails.
  static func open() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      let flags = descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY
      _ = Foundation.open("/dev/null", flags)
    }
  }
}
