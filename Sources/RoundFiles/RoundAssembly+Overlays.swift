// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension RoundAssembly {
  /// Reads the overlays and settings, and merges what they say of the rules into `rules`.
  mutating func overlays(of whatIf: WhatIf, over rules: inout YamlNode?) -> [Overlay] {
    var overlays: [Overlay] = []
    for file in whatIf.overlays {
      inputs += file.inputs
      log.append(file.log)
      if let node = file.content { apply(node, &rules, &overlays) }
    }
    for setting in whatIf.settings {
      if let node = Setting(setting).overlay(over: rules, log: &log) {
        apply(node, &rules, &overlays)
      }
    }
    return overlays
  }

  private mutating func apply(
    _ node: YamlNode, _ rules: inout YamlNode?, _ overlays: inout [Overlay]
  ) {
    guard let overlay = Overlay(node, log: &log) else { return }
    rules = rules?.merged(with: overlay.rules, path: "", log: &log)
    overlays.append(overlay)
  }

  /// What the overlays and, after them, the command line force: of each application the last word
  /// counts.
  mutating func force(
    _ whatIf: WhatIf, _ overlays: [Overlay], _ applications: ApplicationsReading
  ) -> Force {
    var demands = overlays.map { (include: $0.include, exclude: $0.exclude) }
    demands.append(
      (
        include: whatIf.include.map { Mention(id: $0, place: Place(file: "--include \($0)")) },
        exclude: whatIf.exclude.map { Mention(id: $0, place: Place(file: "--exclude \($0)")) }
      ))
    var force = Force()
    for demand in demands {
      for mention in demand.include + demand.exclude {
        applications.known.check(mention.id, at: mention.place, log: &log)
      }
      let include = demand.include.map(\.id)
      let exclude = demand.exclude.map(\.id)
      force.include = force.include.subtracting(exclude).union(include)
      force.exclude = force.exclude.subtracting(include).union(exclude)
    }
    return force
  }

  /// Takes members off the committee, with their points and recusals.
  mutating func leaveOut(_ members: [Mention], of rules: inout Rules) {
    let ids = Set(members.compactMap { rules.members.id($0.id, at: $0.place, log: &log) })
    rules.round.committee.removeAll { ids.contains($0.id) }
    rules.round.points.removeAll { ids.contains($0.member) }
    rules.round.recusals.removeAll { ids.contains($0.member) }
  }
}
