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
      guard let application = mention("application", of: dependency, &log),
        let needs = mention("needs", of: dependency, &log)
      else { continue }
      if application == needs {
        dependency.report(.rule(.requiresItself), "needs", log: &log)
      }
      round.requires.append(Dependency(application: application, needs: needs))
    }
  }

  private mutating func mention(
    _ key: String, of section: YamlSection, _ log: inout DiagnosticLog
  ) -> ApplicationID? {
    guard let id = section.identifier(key, log: &log) else { return nil }
    mentions.append(Mention(id: id, place: section.place(key)))
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
        let id = element.read(elementPath, log: &log) { text throws(Problem) in
          try TextReader.readIdentifier(text)
        }
        guard let id else { continue }
        if group.contains(id) {
          log.report(.rule(.repeated), at: element.place(elementPath), value: id)
        } else if !grouped.insert(id).inserted {
          log.report(.rule(.inTwoGroups), at: element.place(elementPath), value: id)
        }
        group.insert(id)
        mentions.append(Mention(id: id, place: element.place(elementPath)))
      }
      if node.elements.map({ $0.count < 2 }) == true {
        log.report(.rule(.groupTooSmall), at: node.place(path))
      }
      round.alternatives.append(group.sorted())
    }
  }
}
