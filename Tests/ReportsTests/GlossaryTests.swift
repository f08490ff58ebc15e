// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import TestSupport
import Testing
import Wording

@testable import Reports

/// What a story explains at its end, as in Snapshots/glossary.txt.
@Suite struct GlossaryTests {
  @Test func theOverallResultIsExplainedForEveryRule() throws {
    var text = ""
    for value in [FundingRules.Value.project, .euro] {
      for measure in [BalanceRule.Measure.total, .worst] {
        for weight in [0, 250] as [Int64] {
          var round = Samples.round
          round.funding.value = value
          round.balance.weight = Hundredths(weight)
          round.balance.measure = measure
          for language in Round.Language.allCases {
            text += Catalogue(language, round: round).overallResult + "\n"
          }
        }
      }
    }
    try expectSnapshot(text, named: "glossary.txt")
  }

  @Test func largerBudgetsAreNamedBySum() throws {
    var text = ""
    for language in Round.Language.allCases {
      let catalogue = Catalogue(language, round: Samples.round)
      let extras = [Money(cents: 5_000), Money(cents: 10_000)]
      let more = [Money(cents: 15_000)]
      text += catalogue.atLargerBudgets([.isIn: extras, .isOut: more]) + "\n"
      text += catalogue.atLargerBudgets([.isIn: extras]) + "\n"
      text += catalogue.atLargerBudgets([.isOut: extras, .isOpen: more]) + "\n"
    }
    try expectSnapshot(text, named: "larger-budgets.txt")
  }
}
