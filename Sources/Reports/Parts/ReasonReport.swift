// SPDX-License-Identifier: GPL-3.0-or-later

/// One reason, as a sentence for people and as figures for programs.
public struct ReasonReport: Sendable {
  /// A stable code, such as `displaced` or `outside-call`.
  public var code: String
  /// One plain sentence.
  public var text: String
  /// The numbers and ids behind the sentence, as JSON prints them.
  public var figures: [String: JSONValue]
}

extension ReasonReport {
  init(_ code: ReasonCode, _ text: String, _ figures: [String: JSONValue] = [:]) {
    self.init(code: code.rawValue, text: text, figures: figures)
  }
}

/// Stable names, beside the codes of eligibility, of what is said about an application.
enum ReasonCode: String, CaseIterable {
  case granted
  case forced
  /// A code of eligibility that the scenario overrides.
  case lifted
  case fundedOnScore = "funded-on-score"
  case fundedForBalance = "funded-for-balance"
  case fundedInCombination = "funded-in-combination"
  case fundedByRules = "funded-by-rules"
  case partlyFunded = "partly-funded"
  case awardCeiling = "award-ceiling"
  case displaced
  case cannotFit = "cannot-fit"
  case tieWon = "tie-won"
  case tieLost = "tie-lost"
  case tied
  case notProved = "not-proved"
  case infeasible

  // What would change the decision.
  case leastScore = "least-score"
  case highestRequest = "highest-request"
  case extraMoney = "extra-money"

  // What the committee resolved.
  case decidedOtherwise = "decided-otherwise"
  case committeeRemark = "committee-remark"
}
