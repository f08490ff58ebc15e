// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation

/// A file that pages bring along: the same for every round and reader.
///
/// Its address holds a digest of all of them, so a browser may keep it for good, and scripts can name each other.
package struct WebAsset: Sendable {
  package let path: String
  package let contentType: String
  package let bytes: [UInt8]

  private init(_ name: String, _ contentType: String, _ bytes: [UInt8]) {
    path = "/assets/\(Self.digest)/\(name)"
    self.contentType = contentType
    self.bytes = bytes
  }

  private static let digest = HexDigest.sha256(
    PackageResources.page_css + PackageResources.icon_svg + scripts.flatMap(\.bytes)
  ).prefix(16)

  private static let scripts: [(name: String, bytes: [UInt8])] = [
    ("page.js", PackageResources.page_js), ("asking.js", PackageResources.asking_js),
    ("merging.js", PackageResources.merging_js), ("weights.js", PackageResources.weights_js),
    ("panel.js", PackageResources.panel_js), ("times.js", PackageResources.times_js),
    ("meeting.js", PackageResources.meeting_js), ("draft.js", PackageResources.draft_js),
  ]

  package static let style = WebAsset(
    "page.css", "text/css; charset=utf-8", PackageResources.page_css)
  package static let icon = WebAsset("icon.svg", "image/svg+xml", PackageResources.icon_svg)
  /// The one that pages name; it brings the others.
  package static let script = all[2]

  package static let all =
    [style, icon]
    + scripts.map { WebAsset($0.name, "text/javascript; charset=utf-8", $0.bytes) }
}
