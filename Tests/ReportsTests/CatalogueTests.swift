// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite struct CatalogueTests {
  /// Every sentence about every code, as it stands in Snapshots/sentences.txt.
  @Test func everyCodeHasItsSentence() throws {
    var text = ""
    for reason in Samples.reasons {
      let reports = Round.Language.allCases.map { language in
        ReasonReport(
          reason, status: .optimal, Catalogue(language, round: Samples.round))
      }
      text += reports[0].code + "\n" + reports.map { $0.text + "\n" }.joined()
      text += try reports[0].json.rendered() + "\n"
    }
    for rule in Samples.rules {
      let reports = Round.Language.allCases.map { language in
        RuleReport(rule, Catalogue(language, round: Samples.round))
      }
      text += reports[0].key + "\n" + reports.map { $0.text + "\n" }.joined() + "\n"
    }
    try expectSnapshot(text, named: "sentences.txt")
  }

  /// What the rules cost and what more means would make possible, as in Snapshots/means.txt.
  @Test func everyPriceAndOpportunityHasItsSentences() throws {
    let catalogues = Round.Language.allCases.map { Catalogue($0, round: Samples.round) }
    var text = ""
    for price in Samples.balancePrices {
      text += catalogues.map { $0.sentence(price) + "\n" }.joined()
      text += try PriceReport(price, catalogues[0]).json.rendered() + "\n"
    }
    for price in Samples.prices {
      text += catalogues.map { $0.sentence(price) + "\n" }.joined()
      text += try PriceReport(price, catalogues[0]).json.rendered() + "\n"
    }
    for opportunity in Samples.opportunities {
      let application = try #require(Samples.round.applications.first)
      text += catalogues.map { $0.sentence(opportunity, application) + "\n" }.joined() + "\n"
    }
    for step in Samples.budgetSteps {
      text += catalogues.map { $0.sentence(step) + "\n" }.joined()
    }
    for catalogue in catalogues {
      let reports = Samples.budgetSteps.map { BudgetStepReport($0, catalogue) }
      text += DropoutReport.all(of: reports, catalogue).map { $0.text + "\n" }.joined()
      let left = Money(cents: 10_100)
      text += (catalogue.leftover(left, beside: Samples.opportunities) ?? "") + "\n"
      #expect(catalogue.leftover(.zero, beside: Samples.opportunities) == nil)
      #expect(catalogue.leftover(left, beside: []) == nil)
    }
    for requirement in Samples.requirements {
      let reports = catalogues.map { ReasonReport.all(of: requirement, $0) }
      for (german, english) in zip(reports[0], reports[1]) {
        text += "\(german.code)\n\(german.text)\n\(english.text)\n"
        text += try german.json.rendered() + "\n"
      }
    }
    try expectSnapshot(text, named: "means.txt")
  }

  @Test func everyCodeOfEligibilityIsSampled() {
    let sampled = Samples.findings.map(\.code)
    #expect(Set(sampled) == Set(Finding.Code.allCases))
  }

  @Test func everySentenceIsOneLineWithAnEnd() {
    for language in Round.Language.allCases {
      let catalogue = Catalogue(language, round: Samples.round)
      for reason in Samples.reasons {
        let text = catalogue.sentence(reason, status: .optimal)
        #expect(text.hasSuffix("."), "\(text)")
        #expect(!text.contains("  ") && !text.contains("\n"), "\(text)")
        #expect(!text.contains("\u{A0}") && !text.contains("\u{202F}"), "\(text)")
      }
    }
  }

  @Test func keysOfRulesTellThemApart() {
    let keys = Samples.rules.map { $0.key(in: Samples.round) }
    #expect(Set(keys).count == keys.count)
  }
}
