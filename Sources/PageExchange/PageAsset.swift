// SPDX-License-Identifier: GPL-3.0-or-later

/// A file that pages bring along, such as a style sheet. It is the same for everybody.
package struct PageAsset: Hashable, Sendable {
  /// The address, which changes with the content, so that browsers may keep it for good.
  package let path: String
  /// With its character set: `text/css; charset=utf-8`.
  package let contentType: String
  package let bytes: [UInt8]

  package init(at path: String, contentType: String, bytes: [UInt8]) {
    (self.path, self.contentType, self.bytes) = (path, contentType, bytes)
  }
}
