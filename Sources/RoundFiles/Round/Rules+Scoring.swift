// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension Rules {
  /// More members than any committee has.
  static let mostMembers = 5_000

  mutating func readScoring(_ section: YamlSection, _ log: inout DiagnosticLog) {
    readCriteria(section, &log)
    readCommittee(section, &log)
    let keys = ["aggregate", "calibrate", "quorum", "decimals", "minimum"]
    if let scores = section.section("scores", keys: keys, log: &log) {
      round.scores = Self.scoreRules(scores, &log)
    }
    if let balance = section.section("balance", keys: ["weight", "measure"], log: &log) {
      if let weight = balance.decimal("weight", in: .any, log: &log) {
        round.balance.weight = weight
      }
      if let measure: BalanceRule.Measure = balance.choice("measure", log: &log) {
        round.balance.measure = measure
      }
    }
  }

  private mutating func readCriteria(_ section: YamlSection, _ log: inout DiagnosticLog) {
    let keys = ["id", "name", "weight", "max", "minimum"]
    let elements = section.things("criteria", keys: keys, into: &criteria, log: &log)
    for (id, criterion) in elements {
      criterion.require("max", log: &log)
      let weight = criterion.decimal("weight", in: .any, log: &log)
      let max = criterion.decimal("max", in: .positive, log: &log)
      let minimum = criterion.decimal("minimum", in: .any, log: &log)
      if let max, let minimum, minimum > max {
        criterion.report(
          .rule(.minimumAboveMaximum(maximum: max)), amongOverlaid: ["minimum", "max"], log: &log)
      }
      maxima[id] = max
      round.criteria.append(
        Criterion(
          id: id, name: criterion.text("name", log: &log) ?? id,
          weight: weight ?? Hundredths(whole: 1), max: max ?? Hundredths(whole: 1),
          minimum: minimum))
    }
    if !round.criteria.isEmpty, round.criteria.allSatisfy({ $0.weight == .zero }) {
      section.report(.rule(.weightsSumToZero), "criteria", log: &log)
    }
  }

  private mutating func readCommittee(_ section: YamlSection, _ log: inout DiagnosticLog) {
    let elements = section.things("committee", keys: ["id", "name"], into: &members, log: &log)
    for (id, member) in elements {
      let name = member.text("name", log: &log) ?? id
      members.name(id, name)
      round.committee.append(Member(id: id, name: name))
    }
    if elements.count > Self.mostMembers {
      section.report(.rule(.tooMany(limit: Self.mostMembers)), "committee", log: &log)
    }
  }

  private static func scoreRules(
    _ scores: YamlSection, _ log: inout DiagnosticLog
  ) -> ScoreRules {
    var rules = ScoreRules()
    if let aggregate: ScoreRules.Aggregate = scores.choice("aggregate", log: &log) {
      rules.aggregate = aggregate
    }
    if let calibration: ScoreRules.Calibration = scores.choice("calibrate", log: &log) {
      rules.calibration = calibration
    }
    rules.quorum = scores.wholeNumber("quorum", in: 1...mostMembers, log: &log) ?? rules.quorum
    rules.decimals = scores.wholeNumber("decimals", in: 0...2, log: &log) ?? rules.decimals
    rules.minimum = scores.decimal("minimum", in: .any, log: &log) ?? rules.minimum
    return rules
  }
}
