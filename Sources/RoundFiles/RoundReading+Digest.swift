// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Grants

extension RoundReading {
  /// One digest of all files that were read: what `sha256sum FILES | sha256sum` prints for them in the order of
  /// their names.
  package var inputsDigest: String {
    HexDigest.sha256(Array(inputs.map { "\($0.sha256)  \($0.file)\n" }.joined().utf8))
  }
}
