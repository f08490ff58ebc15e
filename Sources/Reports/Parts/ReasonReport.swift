// SPDX-License-Identifier: GPL-3.0-or-later

/// One reason, as a sentence for people and as figures for programs.
public struct ReasonReport: Sendable {
  /// A stable code, such as `displaced` or `outside-call`.
  public var code: String
  /// One plain sentence.
  public var text: String
  /// The numbers and ids behind the sentence, as JSON prints them.
  public var figures: [String: JSONValue]
  /// The reason in a few words, for a line of a table.
  package var brief: String
  /// The reason as it is put to those who applied, without figures of the whole; empty: it is not theirs.
  package var letter: String

  /// - Parameters:
  ///   - brief: nil: the sentence itself.
  ///   - letter: nil: the sentence itself.
  package init(
    code: String, text: String, figures: [String: JSONValue], brief: String? = nil,
    letter: String? = nil
  ) {
    (self.code, self.text, self.figures) = (code, text, figures)
    self.brief = brief ?? (text.hasSuffix(".") ? String(text.dropLast()) : text)
    self.letter = letter ?? text
  }
}

extension ReasonReport {
  init(
    _ code: ReasonCode, _ text: String, _ figures: [String: JSONValue] = [:],
    brief: String? = nil, letter: String? = nil
  ) {
    self.init(code: code.rawValue, text: text, figures: figures, brief: brief, letter: letter)
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
