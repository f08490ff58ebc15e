// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What nobody can guess.
enum Token {
  /// 256 random bits, as they may stand in an address.
  static func new() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
