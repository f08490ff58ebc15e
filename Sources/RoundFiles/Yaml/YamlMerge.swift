// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension YamlNode {
  /// This tree with `overlay` laid over it.
  ///
  /// A mapping merges key by key; a list of things with an id merges by id; everything else is
  /// replaced. A null takes the place of what it removes, so that a required key that an overlay
  /// removed is missed there. Each new element with an id is reported, since a mistyped id would
  /// otherwise add something unseen.
  func merged(with overlay: YamlNode, path: String, log: inout DiagnosticLog) -> YamlNode {
    if let entries, let changes = overlay.entries {
      return YamlNode(
        content: .mapping(Self.merge(entries, changes, path, &log)), origin: origin)
    }
    if let elements, let changes = overlay.elements, Self.haveIDs(elements), Self.haveIDs(changes) {
      return YamlNode(
        content: .list(Self.merge(elements, changes, path, &log)), origin: overlay.origin)
    }
    return overlay
  }

  private static func haveIDs(_ elements: [YamlNode]) -> Bool {
    !elements.isEmpty && elements.allSatisfy { $0.id != nil }
  }

  private static func merge(
    _ entries: [YamlEntry], _ changes: [YamlEntry], _ path: String, _ log: inout DiagnosticLog
  ) -> [YamlEntry] {
    var merged = entries
    let indices = Dictionary(
      entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for change in changes {
      guard let index = indices[change.key] else {
        merged.append(change)
        continue
      }
      let inner = YamlPath.joined(path, change.key)
      merged[index].value = merged[index].value.merged(with: change.value, path: inner, log: &log)
    }
    return merged
  }

  private static func merge(
    _ elements: [YamlNode], _ changes: [YamlNode], _ path: String, _ log: inout DiagnosticLog
  ) -> [YamlNode] {
    var merged = elements
    let indices = Dictionary(
      elements.indices.map { (elements[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var changed = YamlPath.kindOfElements(path).map { Registry($0) }
    for change in changes {
      let inner = YamlPath.joined(path, change.id ?? "")
      changed?.register(change.id ?? "", at: change.place(inner), log: &log)
      if let index = indices[change.id] {
        merged[index] = merged[index].merged(with: change, path: inner, log: &log)
      } else {
        merged.append(change)
        if let kind = YamlPath.kindOfElements(path) {
          log.report(.yaml(.addedByOverlay(kind)), at: change.place(inner), value: change.id)
        }
      }
    }
    return merged
  }
}

/// Dotted paths of keys, as messages and `--set` write them.
enum YamlPath {
  /// The lists of round.yaml whose elements have an id.
  static let listsWithIDs: [String: ReferenceProblem.Kind] = [
    "corridors": .corridor, "criteria": .criterion, "committee": .member, "resources": .resource,
  ]

  static func joined(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }

  static func kindOfElements(_ path: String) -> ReferenceProblem.Kind? { listsWithIDs[path] }
}
