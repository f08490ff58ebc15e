// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// One `--set balance.weight=2`, as the small overlay that it stands for.
struct Setting {
  /// How messages name it.
  let file: String
  private let text: String

  init(_ text: String) {
    self.text = text
    file = "--set \(text)"
  }

  /// - Parameter base: round.yaml with the overlays so far; a setting changes elements of its
  ///   lists, it never adds one.
  /// - Returns: nil where an error was reported.
  func overlay(over base: YamlNode?, log: inout DiagnosticLog) -> YamlNode? {
    let place = Place(file: file)
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isBlank else {
      log.report(.yaml(.settingWithoutValue), at: place, value: text)
      return nil
    }
    let steps = Self.steps(parts[0].trimmed)
    guard steps.allSatisfy({ !$0.isEmpty }) else {
      log.report(.yaml(.settingWithoutValue), at: place, value: text)
      return nil
    }
    let isBlank = parts[1].isBlank
    var value = YamlNode(content: .null, origin: place)
    if !isBlank {
      guard let read = YamlReader.read(String(parts[1]), file: file, log: &log) else { return nil }
      value = read.relocated(to: place)
    }
    if steps.count == 2, YamlPath.listsWithIDs[steps[0]] != nil, value.entries == nil {
      log.report(
        .yaml(.settingWithoutKey(path: parts[0].trimmed)), at: place, value: value.shown ?? text)
      return nil
    }
    if steps.count > 1, let kind = YamlPath.listsWithIDs[steps[0]], let base {
      var known = Registry(kind)
      var unheard = DiagnosticLog(fileOrder: [])
      for id in (base[steps[0]]?.elements ?? []).compactMap(\.id) {
        known.register(id, at: place, log: &unheard)
      }
      let column = Place(file: file, column: parts[0].trimmed)
      guard known.check(steps[1], at: column, log: &log) else { return nil }
    }
    return node(steps[...], value, place)
  }

  /// The keys of a path. Ids may hold dots, so what stands between the name of a list and the last
  /// key is one id.
  private static func steps(_ path: String) -> [String] {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count > 3, parts[0] == "applications" || YamlPath.listsWithIDs[parts[0]] != nil
    else { return parts }
    return [parts[0], parts[1..<(parts.count - 1)].joined(separator: "."), parts[parts.count - 1]]
  }

  private func node(_ steps: ArraySlice<String>, _ value: YamlNode, _ place: Place) -> YamlNode {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    if YamlPath.listsWithIDs[step] != nil, let id = rest.first {
      let inner = node(rest.dropFirst(), value, place)
      let idEntry = YamlEntry(
        key: "id", keyOrigin: place, value: YamlNode(content: .scalar(id), origin: place))
      let element = YamlNode(
        content: .mapping([idEntry] + (inner.entries ?? [])), origin: place)
      return mapping(step, YamlNode(content: .list([element]), origin: place), place)
    }
    return mapping(step, node(rest, value, place), place)
  }

  private func mapping(_ key: String, _ value: YamlNode, _ place: Place) -> YamlNode {
    YamlNode(
      content: .mapping([YamlEntry(key: key, keyOrigin: place, value: value)]), origin: place)
  }
}

extension YamlNode {
  /// The same value from another place: a line number means nothing on the command line.
  fileprivate func relocated(to place: Place) -> YamlNode {
    var node = self
    node.origin = place
    switch content {
    case .null, .scalar: break
    case .list(let elements):
      node.content = .list(elements.map { $0.relocated(to: place) })
    case .mapping(let entries):
      node.content = .mapping(
        entries.map {
          YamlEntry(key: $0.key, keyOrigin: place, value: $0.value.relocated(to: place))
        })
    }
    return node
  }
}
