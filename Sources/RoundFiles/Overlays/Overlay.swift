// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A what-if, taken apart: rules to merge over round.yaml, and changes to the tables.
struct Overlay {
  /// The keys of round.yaml that it sets.
  var rules: YamlNode
  var cellChanges: [CellChange] = []
  var pointsChanges: [PointsChange] = []
  var withoutMembers: [Mention] = []
  var withdrawnRows: [Mention] = []
  var include: [Mention] = []
  var exclude: [Mention] = []

  /// Keys that round.yaml itself may not have.
  static let ownKeys = ["applications", "points", "without-members", "force"]

  /// Reports unknown keys, since only here all keys are known that an overlay may have.
  ///
  /// - Returns: nil, after a report, where the node is no mapping.
  init?(_ node: YamlNode, log: inout DiagnosticLog) {
    guard
      let section = YamlSection(node, path: "", keys: Rules.keys + Self.ownKeys, log: &log)
    else { return nil }
    rules = section.node.keeping(Rules.keys.filter { $0 != "name" })
    for entry in section.node.entries ?? [] where entry.key == "name" {
      guard entry.value.isNull || entry.value.read("name", log: &log, { $0 }) != nil else {
        continue
      }
      log.report(.yaml(.nameInOverlay), at: entry.value.place("name"), value: entry.value.shown)
    }
    for entry in section.node.entries ?? [] where !entry.value.isNull {
      switch entry.key {
      case "applications": readApplications(entry.value, &log)
      case "points": readPoints(entry.value, &log)
      case "without-members": withoutMembers = entry.value.mentions(entry.key, log: &log)
      case "force": readForce(entry.value, &log)
      case "association": readAssociation(entry.value, &log)
      default: break
      }
    }
  }

  private mutating func readApplications(_ node: YamlNode, _ log: inout DiagnosticLog) {
    guard let entries = node.entries else {
      log.report(
        .yaml(.wrongKind(expected: .mapping)), at: node.place("applications"), value: node.shown)
      return
    }
    for entry in entries {
      let path = YamlPath.joined("applications", entry.key)
      guard let cells = entry.value.entries else {
        log.report(
          .yaml(.wrongKind(expected: .mapping)), at: entry.value.place(path),
          value: entry.value.shown)
        continue
      }
      var place = entry.keyOrigin
      place.column = path
      let application = Mention(id: entry.key, place: place)
      for cell in cells {
        let cellPath = YamlPath.joined(path, cell.key)
        guard let text = cell.value.isNull ? "" : cell.value.read(cellPath, log: &log, { $0 })
        else { continue }
        cellChanges.append(
          CellChange(
            application: application, column: cell.key, text: text,
            place: cell.value.place(cellPath)))
      }
    }
  }

  private mutating func readPoints(_ node: YamlNode, _ log: inout DiagnosticLog) {
    for (element, path) in node.list("points", log: &log) {
      let names = ["member", "application", "criterion"]
      guard let section = YamlSection(element, path: path, keys: names + ["points"], log: &log)
      else { continue }
      for name in names { section.require(name, log: &log) }
      if element["points"] == nil { section.require("points", log: &log) }
      guard let member = section.mention("member", log: &log),
        let application = section.mention("application", log: &log),
        let criterion = section.mention("criterion", log: &log), let value = element["points"]
      else { continue }
      let valuePath = YamlPath.joined(path, "points")
      guard let text = value.isNull ? "" : value.read(valuePath, log: &log, { $0 }) else {
        continue
      }
      pointsChanges.append(
        PointsChange(
          member: member, application: application, criterion: criterion,
          points: Mention(id: text, place: value.place(valuePath))))
    }
  }

  private mutating func readForce(_ node: YamlNode, _ log: inout DiagnosticLog) {
    let keys = ["include", "exclude"]
    guard let force = YamlSection(node, path: "force", keys: keys, log: &log) else { return }
    include = force.value("include")?.mentions("force.include", log: &log) ?? []
    exclude = force.value("exclude")?.mentions("force.exclude", log: &log) ?? []
  }

  /// Takes `withdraw` out, which round.yaml does not know.
  private mutating func readAssociation(_ node: YamlNode, _ log: inout DiagnosticLog) {
    // There is none: round.yaml says that in the same way.
    if node.scalar != nil { return }
    let keys = ["name", "tasks", "withdraw"]
    let association = YamlSection(node, path: "association", keys: keys, log: &log)
    withdrawnRows =
      association?.value("withdraw")?.mentions("association.withdraw", log: &log) ?? []
    guard case .mapping(var entries) = rules.content,
      let index = entries.firstIndex(where: { $0.key == "association" })
    else { return }
    let rest = node.keeping(["name", "tasks"])
    if rest.entries?.isEmpty == false {
      entries[index].value = rest
    } else {
      entries.remove(at: index)
    }
    rules.content = .mapping(entries)
  }
}

extension YamlNode {
  /// This mapping with these keys only.
  fileprivate func keeping(_ keys: [String]) -> YamlNode {
    var kept = self
    kept.content = .mapping((entries ?? []).filter { keys.contains($0.key) })
    return kept
  }
}

extension YamlSection {
  func mention(_ key: String, log: inout DiagnosticLog) -> Mention? {
    identifier(key, log: &log).map { Mention(id: $0, place: place(key)) }
  }
}

extension YamlNode {
  /// A list of ids.
  func mentions(_ path: String, log: inout DiagnosticLog) -> [Mention] {
    list(path, log: &log).compactMap { element, elementPath in
      let id = element.read(elementPath, log: &log) { text throws(Problem) in
        try TextReader.readIdentifier(text)
      }
      return id.map { Mention(id: $0, place: element.place(elementPath)) }
    }
  }
}
