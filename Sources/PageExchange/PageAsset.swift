// SPDX-License-Identifier: GPL-3.0-or-later
import Digests

/// A file that pages bring along, such as a style sheet. It is the same for everybody.
package struct PageAsset: Hashable, Sendable {
  /// `page.css`
  package let name: String
  /// With its character set: `text/css; charset=utf-8`.
  package let contentType: String
  package let bytes: [UInt8]
  /// The address, which changes with the content, so that browsers may keep it for good.
  package let path: String

  package init(_ name: String, contentType: String, bytes: [UInt8]) {
    (self.name, self.contentType, self.bytes) = (name, contentType, bytes)
    path = Self.folder + HexDigest.sha256(bytes).prefix(16) + "/" + name
  }

  /// Where all of them are.
  package static let folder = "/assets/"
}
