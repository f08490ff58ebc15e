// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension Rules {
  mutating func readFunding(_ section: YamlSection, _ log: inout DiagnosticLog) {
    let keys = ["levels", "max-rate", "max-award", "award-step", "value"]
    if let funding = section.section("funding", keys: keys, log: &log) {
      readLevels(funding, &log)
      round.funding.maxRate = funding.percent("max-rate", in: .positivePercent, log: &log)
      demand("funding.max-rate", at: funding.place("max-rate"))
      round.funding.maxAward = positiveAmount("max-award", of: funding, &log)
      if let step = positiveAmount("award-step", of: funding, &log) {
        round.funding.awardStep = step
      }
      if let value: FundingRules.Value = funding.choice("value", log: &log) {
        round.funding.value = value
      }
    }
    let resourceKeys = ["id", "name", "capacity"]
    let elements = section.things("resources", keys: resourceKeys, into: &resources, log: &log)
    for (id, resource) in elements {
      resource.require("capacity", log: &log)
      if TableColumns.isKnownInApplications(id) {
        resource.report(.rule(.reservedName), "id", log: &log)
      }
      demand("resources.\(id)", at: resource.place("id"))
      round.resources.append(
        Resource(
          id: id, name: resource.text("name", log: &log) ?? id,
          capacity: resource.decimal("capacity", in: .any, log: &log) ?? .zero))
    }
  }

  private func positiveAmount(
    _ key: String, of section: YamlSection, _ log: inout DiagnosticLog
  ) -> Money? {
    let amount = section.amount(key, log: &log)
    if amount == .zero {
      let cent = DecimalRange(from: Hundredths(1), through: Hundredths(Money.largest.cents))
      section.report(.value(.outside(cent)), key, log: &log)
    }
    return amount
  }

  private mutating func readLevels(_ funding: YamlSection, _ log: inout DiagnosticLog) {
    guard funding.value("levels") != nil else { return }
    var levels: [Hundredths] = []
    let elements = funding.list("levels", log: &log)
    for (node, path) in elements {
      let level = node.read(path, log: &log) { text throws(Problem) in
        try DecimalReader.read(text, in: .positivePercent)
      }
      guard let level else { continue }
      log.warnIfFraction(level, at: node.place(path), value: node.shown)
      if levels.contains(level) {
        log.report(.rule(.repeated), at: node.place(path), value: node.shown)
      } else {
        levels.append(level)
      }
    }
    if funding.value("levels")?.elements?.isEmpty == true {
      funding.report(.rule(.emptyList), "levels", log: &log)
    }
    round.funding.levels = levels
  }
}
