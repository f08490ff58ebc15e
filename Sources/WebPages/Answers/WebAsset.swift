// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation

/// A file that pages bring along: the same for every round and reader.
///
/// Its address holds a digest of its bytes, so a browser may keep it for good.
package struct WebAsset: Sendable {
  package let path: String
  package let contentType: String
  package let bytes: [UInt8]

  private init(_ name: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
    path = "/assets/\(name)-\(HexDigest.sha256(bytes).prefix(16)).\(ending)"
    self.contentType = contentType
    self.bytes = bytes
  }

  package static let style = WebAsset(
    "page", "css", "text/css; charset=utf-8", PackageResources.page_css)
  package static let script = WebAsset(
    "page", "js", "text/javascript; charset=utf-8", PackageResources.page_js)
  package static let icon = WebAsset("icon", "svg", "image/svg+xml", PackageResources.icon_svg)

  package static let all = [style, script, icon]
}
