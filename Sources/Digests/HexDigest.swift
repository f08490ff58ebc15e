// SPDX-License-Identifier: GPL-3.0-or-later
import Crypto
public import Foundation

/// Digests as everybody writes them.
package enum HexDigest {
  /// The SHA-256 of bytes: 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: some DataProtocol) -> String {
    SHA256.hash(data: bytes).map { (byte: UInt8) in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
