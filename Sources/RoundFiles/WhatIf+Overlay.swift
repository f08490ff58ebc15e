// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants

extension WhatIf {
  /// The same as a file that `--what-if` takes; its own overlays are no part of it.
  ///
  /// - Returns: nil where a setting cannot be read.
  package var overlayText: String? {
    let place = Place(file: "")
    var log = DiagnosticLog(fileOrder: [])
    var tree = YamlNode(content: .mapping([]), origin: place)
    for setting in settings {
      guard let node = Setting(setting).overlay(over: nil, log: &log) else { return nil }
      tree = tree.merged(with: node, path: "", log: &log)
    }
    guard !log.hasErrors, case .mapping(var entries) = tree.content else { return nil }
    func node(_ content: YamlNode.Content) -> YamlNode { YamlNode(content: content, origin: place) }
    func entry(_ key: String, _ ids: [String]) -> YamlEntry {
      YamlEntry(
        key: key, keyOrigin: place, value: node(.list(ids.map { node(.scalar($0)) })))
    }
    if !withoutMembers.isEmpty { entries.append(entry("without-members", withoutMembers)) }
    let force = [entry("include", include), entry("exclude", exclude)].filter {
      $0.value.elements?.isEmpty == false
    }
    if !force.isEmpty {
      entries.append(YamlEntry(key: "force", keyOrigin: place, value: node(.mapping(force))))
    }
    return YamlWriter.text(node(.mapping(entries)))
  }
}
