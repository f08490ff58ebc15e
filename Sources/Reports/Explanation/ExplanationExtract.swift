// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import Wording

/// Finds in an explanation what concerns one application, and puts it into words.
struct ExplanationExtract {
  let catalogue: Catalogue
  let id: ApplicationID
  let explained: ApplicationExplanation
  let explanation: Explanation
  let effect: BalanceEffect

  /// The best allocation with the other decision, as it changes the others and the corridors.
  var otherwise: String? {
    for reason in explained.reasons {
      switch reason {
      case .displaced(let swap, _):
        return catalogue.gains(of: swap.change.corridors).asSentence
      case .fundedOnScore(let cushion?), .fundedForBalance(let cushion?, _),
        .fundedInCombination(let cushion?):
        return [
          catalogue.consequences(of: cushion.change),
          catalogue.gains(of: cushion.change.corridors),
        ].filter { !$0.isEmpty }.joined(separator: "; ").asSentence
          .map { catalogue.without($0) }
      default: continue
      }
    }
    return nil
  }

  // MARK: What decided

  func deciders(tie: TieReport?) -> [String] {
    [
      explained.margin.map { catalogue.firmness(Firmness(margin: $0), margin: $0) },
      explained.margin == nil ? nil : balance,
      explained.margin == nil
        ? nil : catalogue.tie(isContested: tie.map { $0.contested.contains(id) }),
    ].compactMap { $0 }
  }

  /// nil where balance has no weight.
  private var balance: String? {
    guard let price = explanation.balancePrice else { return nil }
    let isForBalance = explained.reasons.contains {
      if case .fundedForBalance = $0 { true } else { false }
    }
    let role = isForBalance ? .leaves : price.decision.role(of: id)
    return role.map { catalogue.balanceDecided($0, effect) }
  }

  // MARK: Rules

  /// Without them, one at a time, the decision on it would be another.
  var rules: [PriceReport] {
    deciding.map { price, role in
      var report = PriceReport(price, catalogue)
      report.text = catalogue.ruleDecides(price.rule, role)
      return report
    }
  }

  private var deciding: [(RulePrice, RoleInChange)] {
    explanation.prices.compactMap { price in
      switch price.finding {
      case .costs(_, let decision), .ties(let decision):
        return decision.role(of: id).flatMap { $0 == .none ? nil : (price, $0) }
      case .nothing, .notProved: return nil
      }
    }
  }

  var ruleSummary: String? {
    guard explained.margin != nil, deciding.isEmpty else { return nil }
    let isOpen = explanation.prices.contains {
      switch $0.finding {
      case .nothing: false
      case .costs(_, let decision), .ties(let decision): decision.undecided == nil
      case .notProved: true
      }
    }
    return catalogue.noRuleDecides(isComplete: !isOpen)
  }

  // MARK: What would change it

  func changes(
    _ told: ApplicationReport, of application: Application, _ verdict: Verdict
  ) -> [String] {
    var changes: [String] = []
    for case .displaced(let swap, let missing) in explained.reasons where swap.gap > .zero {
      changes.append(catalogue.missing(missing, from: told.score))
    }
    changes += told.requirements.map(\.text)
    if let atLargerBudgets { changes.append(atLargerBudgets) }
    for case .tied in explained.reasons { changes.append(catalogue.lotWouldDecide) }
    if explained.decision == .ineligible {
      changes += catalogue.remedies(verdict.findings, of: application.id)
    }
    return changes
  }
}

extension ExplanationExtract {
  /// At which larger budgets, of those solved, the application is in; nil where it stays as it is.
  private var atLargerBudgets: String? {
    guard explained.margin != nil else { return nil }
    let isIn = explained.decision != .notFunded
    var extras: [StandingAtBudget: [Money]] = [:]
    for step in explanation.budgetSteps {
      guard case .best(_, let decision) = step.finding, let role = decision.role(of: id) else {
        continue
      }
      let standing: StandingAtBudget =
        switch role {
        case .enters: .isIn
        case .leaves: .isOut
        case .open: .isOpen
        case .changes, .none: isIn ? .isIn : .isOut
        }
      extras[standing, default: []].append(step.extra)
    }
    guard extras.keys.contains(where: { $0 != (isIn ? .isIn : .isOut) }) else { return nil }
    return catalogue.atLargerBudgets(extras)
  }
}

extension String {
  /// With a capital letter and a full stop; nil where it is empty.
  fileprivate var asSentence: String? { isEmpty ? nil : capitalised + "." }
}
