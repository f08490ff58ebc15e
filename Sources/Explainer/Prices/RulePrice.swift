// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

/// What one rule costs: how much better the best allocation without it would be.
public struct RulePrice: Sendable {
  public enum Finding: Sendable {
    /// Without the rule the overall result would be the same.
    case nothing
    /// `points`: V(without the rule) − V, above 0, in thousandths; `change` leads to the best
    /// allocation without it.
    case costs(points: Points, change: AwardChange)
    /// A limit came first.
    case notProved
  }

  public var rule: Rule
  public var finding: Finding
}

extension ExplanationSearch {
  /// The price of each rule.
  ///
  /// A rule whose rows have no multiplier anywhere in the proof of the optimum costs nothing: the same
  /// proof holds without it. The others are left out one at a time and the rest is solved again.
  /// The budget has no price of this kind, for without it nothing would be decided.
  func prices(
    of rules: [Rule], _ proposed: Allocation, provedBy proof: Proof?
  ) -> [RulePrice] {
    let needed = model.rulesNeeded(by: proof?.stages.first { $0.claim == .optimum }?.certificate)
    return rules.filter { $0 != .budget }.concurrentMap { rule in
      guard needed?.contains(rule) ?? true else { return RulePrice(rule: rule, finding: .nothing) }
      return RulePrice(rule: rule, finding: price(of: rule, proposed))
    }
  }

  private func price(of rule: Rule, _ proposed: Allocation) -> RulePrice.Finding {
    do {
      let start = model.solution(awarding: proposed.awards.values)
      guard
        let without = try optimiser.best(of: model.program(without: rule), startingFrom: start)
      else { return .notProved }
      guard without.objective > optimum else { return .nothing }
      return .costs(
        points: without.objective - optimum,
        change: AwardChange(
          from: proposed.awards, to: model.choice(of: without), in: model.round))
    } catch {
      return .notProved
    }
  }
}

extension AllocationModel {
  /// The rules that a proof makes use of; nil without a proof: any of them may matter.
  fileprivate func rulesNeeded(by certificate: Certificate?) -> Set<Rule>? {
    guard let certificate else { return nil }
    let rows = Set(
      certificate.nodes.lazy.flatMap(\.arguments).flatMap(\.multipliers)
        .filter { $0.value != 0 }.map(\.row))
    // Behind the model's rows are those of the proof's own sums.
    return Set(rows.compactMap { $0 < rules.count ? rules[$0] : nil })
  }
}
