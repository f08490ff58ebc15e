// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import Wording

extension ReasonReport {
  /// - Parameter status: of the run, which says what a missing proof means.
  init(_ reason: Reason, status: AllocationStatus, _ catalogue: Catalogue) {
    self.init(
      code: reason.code, text: catalogue.sentence(reason, status: status),
      figures: reason.figures(in: catalogue.round), brief: catalogue.brief(reason, status: status),
      letter: catalogue.letter(reason))
  }

  /// A rule of eligibility that fails.
  init(_ finding: Finding, _ catalogue: Catalogue) {
    self.init(
      code: finding.code.rawValue, text: catalogue.sentence(finding), figures: finding.figures,
      brief: catalogue.brief(finding), letter: catalogue.letter(finding))
  }

  /// A rule of eligibility that fails, but that the scenario overrides.
  init(lifted finding: Finding, _ catalogue: Catalogue) {
    self.init(.lifted, catalogue.lifted(finding), finding.liftedFigures, letter: "")
  }

  /// Why an application is undecided where there is no allocation at all.
  init(undecided status: AllocationStatus, _ catalogue: Catalogue) {
    self.init(
      status == .infeasible ? .infeasible : .notProved, catalogue.undecided(status),
      letter: catalogue.stillOpen)
  }
}

extension Reason {
  fileprivate var code: String {
    switch self {
    case .finding(let finding): finding.code.rawValue
    case .lifted: ReasonCode.lifted.rawValue
    case .granted: ReasonCode.granted.rawValue
    case .forced: ReasonCode.forced.rawValue
    case .fundedOnScore: ReasonCode.fundedOnScore.rawValue
    case .fundedForBalance: ReasonCode.fundedForBalance.rawValue
    case .fundedInCombination: ReasonCode.fundedInCombination.rawValue
    case .fundedByRules: ReasonCode.fundedByRules.rawValue
    case .partlyFunded: ReasonCode.partlyFunded.rawValue
    case .awardCeiling: ReasonCode.awardCeiling.rawValue
    case .displaced, .leftOut: ReasonCode.displaced.rawValue
    case .cannotFit: ReasonCode.cannotFit.rawValue
    case .tieWon: ReasonCode.tieWon.rawValue
    case .tieLost: ReasonCode.tieLost.rawValue
    case .tied: ReasonCode.tied.rawValue
    case .tiesNotSettled, .notProved: ReasonCode.notProved.rawValue
    }
  }

  /// The numbers and ids behind it.
  fileprivate func figures(in round: Round) -> [String: JSONValue] {
    switch self {
    case .finding(let finding): finding.figures
    case .lifted(let finding): finding.liftedFigures
    case .granted(let amount): ["granted_cents": JSONValue(amount)]
    case .fundedOnScore(let cushion), .fundedInCombination(let cushion): Self.figures(of: cushion)
    case .fundedForBalance(let cushion, let corridor):
      Self.figures(of: cushion).merging(["corridor": .string(corridor)]) { own, _ in own }
    case .partlyFunded(let level, let next):
      next.figures(in: round).merging(["level": JSONValue(level)]) { own, _ in own }
    case .awardCeiling(let most, let requested):
      ["max_award_cents": JSONValue(most), "requested_cents": JSONValue(requested)]
    case .displaced(let swap, let missing): swap.figures(missing)
    case .cannotFit(let rules), .fundedByRules(let rules):
      ["rules": JSONValue(rules.map { $0.key(in: round) })]
    case .tieWon(let rule), .tieLost(let rule): ["rule": .string(rule.rawValue)]
    case .forced, .leftOut, .tied, .tiesNotSettled, .notProved: [:]
    }
  }

  private static func figures(of cushion: Cushion?) -> [String: JSONValue] {
    var figures = ["cushion": JSONValue(cushion.map { Decimal($0.points) })]
    if let cushion { figures["without"] = cushion.change.json }
    return figures
  }
}

extension Finding {
  fileprivate var liftedFigures: [String: JSONValue] {
    figures.merging(["rule": .string(code.rawValue)]) { own, _ in own }
  }
}

extension HigherLevel {
  fileprivate func figures(in round: Round) -> [String: JSONValue] {
    switch self {
    case .costs(let level, let loss):
      ["next_level": JSONValue(level), "loss": .decimal(Decimal(loss))]
    case .cannotFit(let level, let rules):
      ["next_level": JSONValue(level), "rules": JSONValue(rules.map { $0.key(in: round) })]
    case .notProved(let level): ["next_level": JSONValue(level)]
    }
  }
}

extension Swap {
  fileprivate func figures(_ missing: PointsMissing) -> [String: JSONValue] {
    [
      "gap": .decimal(Decimal(gap)),
      "points_missing": missing.json,
      "level": JSONValue(level),
      "leaves": JSONValue(change.leaves),
      "enters": JSONValue(change.enters),
      "changes": JSONValue(change.changes),
      "corridors": change.corridorsJSON,
    ]
  }
}

extension PointsMissing {
  fileprivate var json: JSONValue {
    switch self {
    case .points(let points, _): JSONValue(points)
    case .notReachable: .null
    }
  }
}
