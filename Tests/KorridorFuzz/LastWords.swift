// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What is said where the process is ended: which input it was.
enum LastWords {
  private static let most = 200
  nonisolated(unsafe) private static let buffer = UnsafeMutablePointer<UInt8>.allocate(
    capacity: most)
  nonisolated(unsafe) private static var count = 0
  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGVTALRM]

  /// Only what may be done in a handler of signals: write a few bytes, and end as without it.
  private static let install: Void = {
    for number in signals {
      signal(number) { number in
        write(STDERR_FILENO, LastWords.buffer, LastWords.count)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }()

  static func prepare(_ text: String) {
    let bytes = Array(text.utf8.prefix(most))
    buffer.update(from: bytes, count: bytes.count)
    count = bytes.count
    _ = install
  }
}
