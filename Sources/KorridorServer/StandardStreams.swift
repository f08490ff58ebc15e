// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

enum StandardStreams {
  /// To standard error, for whoever listens.
  static func say(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// - Returns: whether all of it was taken.
  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
