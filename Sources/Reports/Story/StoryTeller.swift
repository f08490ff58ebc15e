// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Explainer
import Foundation
import Grants

/// Finds in an explanation what concerns one application, and puts it into words.
struct StoryTeller {
  let catalogue: Catalogue
  let id: ApplicationID
  let explained: ApplicationExplanation
  let explanation: Explanation

  /// The best allocation with the other decision, as it changes the others and the corridors.
  var otherwise: String? {
    for reason in explained.reasons {
      switch reason {
      case .displaced(let swap, _):
        return catalogue.gains(of: swap.change.corridors).asSentence
      case .fundedOnScore(let cushion?), .fundedForBalance(let cushion?, _):
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

  /// nil where balance has no weight, or several allocations are best on points alone.
  private var balance: String? {
    guard let price = explanation.balancePrice else { return nil }
    let isForBalance = explained.reasons.contains {
      if case .fundedForBalance = $0 { true } else { false }
    }
    if isForBalance { return catalogue.balanceDecided(.leaves) }
    guard !price.isOneOfSeveral else { return nil }
    return catalogue.balanceDecided(price.change.role(of: id))
  }

  // MARK: Rules

  /// Without them, one at a time, the decision on it would be another.
  var rules: [PriceReport] {
    deciding.map { price, role in
      var report = catalogue.report(price)
      report.text = catalogue.ruleDecides(price.rule, role)
      return report
    }
  }

  private var deciding: [(RulePrice, AwardChange.Role)] {
    explanation.prices.compactMap { price in
      guard case .costs(_, let change) = price.finding else { return nil }
      let role = change.role(of: id)
      return role == .none ? nil : (price, role)
    }
  }

  var ruleSummary: String? {
    guard explained.margin != nil, deciding.isEmpty else { return nil }
    let isOpen = explanation.prices.contains {
      if case .notProved = $0.finding { true } else { false }
    }
    return catalogue.noRuleDecides(isComplete: !isOpen)
  }

  // MARK: What would change it

  func changes(
    _ told: ApplicationReport, of application: Application, _ verdict: Verdict
  ) -> [String] {
    var changes: [String] = []
    for case .displaced(let swap, let missing) in explained.reasons where swap.gap > 0 {
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

extension StoryTeller {
  /// At which larger budgets, of those solved, the application is in; nil where it stays as it is.
  private var atLargerBudgets: String? {
    guard explained.margin != nil else { return nil }
    let isIn = explained.decision != .notFunded
    let steps = explanation.budgetSteps.compactMap { step -> (extra: Money, isIn: Bool)? in
      guard case .best(_, let change) = step.finding else { return nil }
      switch change.role(of: id) {
      case .enters: return (step.extra, true)
      case .leaves: return (step.extra, false)
      case .changes, .none: return (step.extra, isIn)
      }
    }
    guard steps.contains(where: { $0.isIn != isIn }) else { return nil }
    return catalogue.atLargerBudgets(
      in: steps.filter(\.isIn).map(\.extra), out: steps.filter { !$0.isIn }.map(\.extra))
  }
}

extension AwardChange {
  /// What a change does to one application.
  enum Role { case enters, leaves, changes, none }

  func role(of id: ApplicationID) -> Role {
    if enters.contains(id) { return .enters }
    if leaves.contains(id) { return .leaves }
    return changes.contains(id) ? .changes : .none
  }
}

extension String {
  /// With a capital letter and a full stop; nil where it is empty.
  fileprivate var asSentence: String? { isEmpty ? nil : capitalised + "." }
}
