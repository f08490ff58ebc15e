// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension PartsReader {
  /// round.yaml without the keys that only overlays may have, each of them reported.
  mutating func withoutOverlayKeys(_ rules: YamlNode) -> YamlNode {
    guard var entries = rules.entries else { return rules }
    for entry in entries where Overlay.ownKeys.contains(entry.key) {
      var place = entry.keyOrigin
      place.column = entry.key
      log.report(.yaml(.overlayOnly), at: place, value: entry.key)
    }
    entries.removeAll { Overlay.ownKeys.contains($0.key) }
    return YamlNode(content: .mapping(entries), origin: rules.origin)
  }
}
