// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Certificates
import Grants

/// What one rule costs: how much better the best allocation without it would be.
package struct RulePrice: Sendable {
  package enum Finding: Sendable {
    /// Without the rule the overall result would be the same.
    case nothing
    /// The same, but the tie rules would choose otherwise, or leave something open, or that is not known. Asked
    /// only where one application is singled out.
    case ties(ChangedDecision)
    /// `points`: V(without the rule) − V, above 0.
    case costs(points: ObjectiveValue, ChangedDecision)
    /// A limit came first.
    case notProved
  }

  package var rule: Rule
  package var finding: Finding
}

extension ExplanationSearch {
  /// Rules that can have a price. One whose rows take no part in the proof of the optimum, not even in a
  /// sum of rows, costs nothing: the same proof holds without it. The budget has no price of this kind, for without
  /// it nothing would be decided.
  func rulesThatMayCost(provedBy proof: Proof) -> Set<Rule> {
    rulesNeeded(by: proof.stages.filter { $0.claim == .optimum })
  }

  /// Rules without which another allocation may be chosen. One whose rows take no part in any stage of the
  /// proof decides nothing: the tie rules choose the same without it.
  func rulesThatMayDecide(provedBy proof: Proof) -> Set<Rule> { rulesNeeded(by: proof.stages) }

  private func rulesNeeded(by stages: [ProofStage]) -> Set<Rule> {
    var needed: Set<Rule> = []
    for stage in stages {
      if let certificate = stage.certificate {
        needed.formUnion(model.rulesNeeded(by: certificate))
      } else if stage.claim == .optimum {
        needed.formUnion(model.statedRules)
      }
    }
    return needed.subtracting([.budget])
  }
}

extension ExplainedOutcome {
  /// The price of each rule, in the order of the rows, that of the ceiling of single awards last; of those
  /// that may cost something, what was solved without them.
  func prices(beside proposed: Allocation) -> [RulePrice] {
    let ceiling = singled == nil ? ceilingPrice(beside: proposed) : nil
    return pricesOfRows(beside: proposed) + (ceiling.map { [$0] } ?? [])
  }

  private func pricesOfRows(beside proposed: Allocation) -> [RulePrice] {
    model.statedRules.filter { $0 != .budget }.concurrentMap { rule in
      RulePrice(
        rule: rule, finding: rulesAsked.contains(rule) ? price(of: rule, proposed) : .nothing)
    }
  }

  /// Without the ceiling the round is another, with other demands and targets: it can also be worse, and then
  /// the rule costs nothing. nil where there is no ceiling.
  private func ceilingPrice(beside proposed: Allocation) -> RulePrice? {
    guard let search, model.round.funding.maxAward != nil else { return nil }
    var price = RulePrice(rule: .awardCeiling, finding: .notProved)
    guard
      let free = try? AllocationModel(
        model.assessed, tradeOff: model.tradeOff, dropping: [.awardCeiling]),
      let outcome = try? search.unrelated.allocate(free)
    else { return price }
    let (other, undecided): (Allocation, Set<ApplicationID>)
    switch outcome {
    case .decided(let allocation, _, _): (other, undecided) = (allocation, [])
    case .tied(let tie): (other, undecided) = (tie.first, tie.tieBreak.undecided)
    case .infeasible:
      price.finding = .nothing
      return price
    case .stopped: return price
    }
    let gain = other.value(weight: model.round.balance.weight) - search.optimum
    let change = AwardChange(from: proposed.awards, to: other.awards, in: model.round)
    price.finding =
      gain > .zero
      ? .costs(points: gain, ChangedDecision(change, undecided: undecided)) : .nothing
    return price
  }

  private func price(of rule: Rule, _ proposed: Allocation) -> RulePrice.Finding {
    do {
      guard let search, let without = try answers[.without(rule)].get() else { return .notProved }
      let gain = -search.loss(of: without)
      guard gain > .zero || singled != nil else { return .nothing }
      let decision = search.decision(on: .without(rule), with: without, beside: proposed)
      if gain > .zero { return .costs(points: gain, decision) }
      let isTheSame = decision.change.isEmpty && decision.undecided == tieBreak?.undecided
      return isTheSame ? .nothing : .ties(decision)
    } catch {
      return .notProved
    }
  }
}

extension AllocationModel {
  /// The rules that a proof makes use of.
  fileprivate func rulesNeeded(by certificate: Certificate) -> Set<Rule> {
    // Rows behind the last are the certificate's own.
    return Set(certificate.rowsUsed.filter(rules.indices.contains).compactMap { rules[$0] })
  }
}
