// SPDX-License-Identifier: GPL-3.0-or-later
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

  /// - Returns: nil, after a report, where the node is no mapping.
  init?(_ node: YamlNode, log: inout DiagnosticLog) {
    guard let entries = node.entries else {
      log.report(.yaml(.wrongKind(expected: .mapping)), at: node.place(""), value: node.shown)
      return nil
    }
    rules = node
    rules.content = .mapping(entries.filter { !Self.ownKeys.contains($0.key) && $0.key != "name" })
    for entry in entries where entry.key == "name" {
      log.report(.yaml(.nameInOverlay), at: entry.value.place("name"), value: entry.value.shown)
    }
    for entry in entries where !entry.value.isNull {
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
      guard let member = section.mention("member", log: &log),
        let application = section.mention("application", log: &log),
        let criterion = section.mention("criterion", log: &log)
      else { continue }
      guard let value = element["points"] else {
        log.report(.yaml(.missingKey("points")), at: section.place("points"))
        continue
      }
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

  /// Takes `withdraw` out, since round.yaml knows `tasks` only.
  private mutating func readAssociation(_ node: YamlNode, _ log: inout DiagnosticLog) {
    guard let withdraw = node["withdraw"], case .mapping(var entries) = rules.content,
      let index = entries.firstIndex(where: { $0.key == "association" })
    else { return }
    if !withdraw.isNull {
      withdrawnRows = withdraw.mentions("association.withdraw", log: &log)
    }
    let rest = (node.entries ?? []).filter { $0.key != "withdraw" }
    if rest.isEmpty {
      entries.remove(at: index)
    } else {
      entries[index].value.content = .mapping(rest)
    }
    rules.content = .mapping(entries)
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
