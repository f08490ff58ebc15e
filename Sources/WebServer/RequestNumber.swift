// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird

/// `X-Korridor-Request: NUMBER` or `PAGE.NUMBER`, which the answer repeats: a page tells by it whether an answer is still the
/// one it waits for, and the server that a newer question of the same page makes an older one needless.
struct RequestNumber {
  static let field = HTTPField.Name("X-Korridor-Request")!

  let text: String

  /// nil: there is none, or not a plain one.
  init?(_ request: Request) {
    guard let text = request.headers[Self.field], (1...64).contains(text.utf8.count),
      text.utf8.allSatisfy({ Self.plain.contains($0) })
    else { return nil }
    self.text = text
  }

  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._".utf8)

  /// The page that asks; all its questions are one series. nil: the number does not say which page it is.
  var series: String? {
    guard let point = text.lastIndex(of: ".") else { return nil }
    return String(text[..<point])
  }
}
