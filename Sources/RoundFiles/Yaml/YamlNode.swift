// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A value of a YAML file that remembers where it stood, so that a merged tree still knows which
/// file and line each of its values came from.
struct YamlNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case null
    case scalar(String)
    case list([YamlNode])
    case mapping([YamlEntry])
  }

  var content: Content
  /// The file or option; its `column` is not used.
  var origin: Place

  var entries: [YamlEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  var elements: [YamlNode]? {
    if case .list(let elements) = content { elements } else { nil }
  }

  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  var isNull: Bool { content == .null }

  subscript(key: String) -> YamlNode? {
    entries?.first { $0.key == key }?.value
  }

  /// The text of this mapping's `id`.
  var id: String? { self["id"]?.scalar?.trimmed }

  /// What the value looks like in a message; nil for lists and mappings.
  var shown: String? { isNull ? "null" : scalar }

  func place(_ path: String) -> Place {
    Place(file: origin.file, row: origin.row, column: path.isEmpty ? nil : path)
  }
}

/// One key of a mapping.
struct YamlEntry: Hashable, Sendable {
  var key: String
  var keyOrigin: Place
  var value: YamlNode
}
