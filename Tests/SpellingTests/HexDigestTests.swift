// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Testing

@Suite struct HexDigestTests {
  /// FIPS 180-4, and a digest whose first byte is below 16.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("\u{3}", "084fed08b978af4d7d196a7446a86b58009e636b611db16211b65a9aadff29c5"),
    ])
  func published(text: String, digest: String) {
    #expect(HexDigest.sha256(Array(text.utf8)) == digest)
  }
}
