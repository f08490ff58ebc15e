// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension Rules {
  mutating func readConstraints(_ section: YamlSection, _ log: inout DiagnosticLog) {
    readLimits(section, &log)
    readAlternatives(section, &log)
    for (node, path) in section.list("requires", log: &log) {
      let keys = ["application", "needs"]
      guard let dependency = YamlSection(node, path: path, keys: keys, log: &log) else { continue }
      for key in keys { dependency.require(key, log: &log) }
      let application = dependency.value("application").flatMap {
        mention($0, dependency.place("application"), &log)
      }
      let needs = readNeeds(dependency, of: application, &log)
      guard let application, !needs.isEmpty else { continue }
      round.requires.append(Dependency(application: application, needsOneOf: needs))
    }
  }

  /// One application, or a list of which one is enough.
  private mutating func readNeeds(
    _ dependency: YamlSection, of application: ApplicationID?, _ log: inout DiagnosticLog
  ) -> [ApplicationID] {
    guard let value = dependency.value("needs") else { return [] }
    let path = dependency.place("needs").column ?? ""
    if value.elements?.isEmpty == true { dependency.report(.rule(.emptyList), "needs", log: &log) }
    let elements = value.elements == nil ? [(value, path)] : value.list(path, log: &log)
    var needs: [ApplicationID] = []
    for (node, path) in elements {
      guard let id = mention(node, node.place(path), &log) else { continue }
      if id == application {
        log.report(.rule(.requiresItself), at: node.place(path), value: id)
      } else if needs.contains(id) {
        log.report(.rule(.repeated), at: node.place(path), value: id)
      }
      needs.append(id)
    }
    return needs
  }

  private mutating func mention(
    _ node: YamlNode, _ place: Place, _ log: inout DiagnosticLog
  ) -> ApplicationID? {
    let id = node.read(place.column ?? "", log: &log) { text throws(Problem) in
      try TextReader.readIdentifier(text)
    }
    if let id { mentions.append(Mention(id: id, place: place)) }
    return id
  }

  private mutating func readLimits(_ section: YamlSection, _ log: inout DiagnosticLog) {
    let kinds = Limit.Bound.Kind.allCases
    let keys = ["by"] + kinds.map(\.rawValue)
    for (node, path) in section.list("limits", log: &log) {
      guard let limit = YamlSection(node, path: path, keys: keys, log: &log) else { continue }
      limit.require("by", log: &log)
      let bounds = kinds.compactMap { readBound($0, of: limit, &log) }
      if keys.dropFirst().allSatisfy({ limit.value($0) == nil }) {
        log.report(.rule(.limitWithoutBound), at: node.place(path))
      }
      if let column = limit.text("by", log: &log) {
        limits.append(
          LimitRequest(
            column: column, place: limit.place("by"), bounds: bounds))
      }
    }
  }

  private func readBound(
    _ kind: Limit.Bound.Kind, of limit: YamlSection, _ log: inout DiagnosticLog
  ) -> Limit.Bound? {
    let key = kind.rawValue
    let counts = 0...ApplicationsReader.mostApplications
    return switch kind {
    case .maxCount: limit.wholeNumber(key, in: counts, log: &log).map { .maxCount($0) }
    case .minCount: limit.wholeNumber(key, in: counts, log: &log).map { .minCount($0) }
    case .maxAmount: limit.amount(key, log: &log).map { .maxAmount($0) }
    case .maxShare: limit.percent(key, in: .percent, log: &log).map { .maxShare($0) }
    case .minGroups: limit.wholeNumber(key, in: counts, log: &log).map { .minGroups($0) }
    }
  }

  private mutating func readAlternatives(_ section: YamlSection, _ log: inout DiagnosticLog) {
    var grouped: Set<ApplicationID> = []
    for (node, path) in section.list("alternatives", log: &log) {
      var group: Set<ApplicationID> = []
      let elements = node.list(path, log: &log)
      for (element, elementPath) in elements {
        guard let id = mention(element, element.place(elementPath), &log) else { continue }
        if group.contains(id) {
          log.report(.rule(.repeated), at: element.place(elementPath), value: id)
        } else if !grouped.insert(id).inserted {
          log.report(.rule(.inTwoGroups), at: element.place(elementPath), value: id)
        }
        group.insert(id)
      }
      if node.elements.map({ $0.count < 2 }) == true {
        log.report(.rule(.groupTooSmall), at: node.place(path))
      }
      round.alternatives.append(group.sorted())
    }
  }
}
