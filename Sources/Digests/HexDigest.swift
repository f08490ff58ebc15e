// SPDX-License-Identifier: GPL-3.0-or-later
import COpenSSL
public import Foundation

/// Digests as everybody writes them.
package enum HexDigest {
  /// The SHA-256 of bytes (FIPS 180-4): 64 lower-case hexadecimal digits.
  package static func sha256(_ bytes: some DataProtocol) -> String {
    self.bytes(sha256: bytes).map { (byte: UInt8) in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// The same as 32 bytes.
  package static func bytes(sha256 bytes: some DataProtocol) -> Data {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let hashed = Array(bytes).withUnsafeBytes { SHA256($0.baseAddress, $0.count, &digest) }
    precondition(hashed != nil, "the system's OpenSSL offers no SHA-256")
    return Data(digest)
  }
}
