// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// The least extra money, on the budget alone, with which an application is in a best allocation.
package enum LeastExtraMoney: Sendable {
  /// With this much more it is in a best allocation; with any less it is in none. With still more it can
  /// drop out again. `ties`: others are equally good without it then, and the tie rules decide.
  case amount(Money, AwardChange, ties: Bool)
  /// However much there is, it is in no best allocation.
  case never
  /// A limit came first.
  case notProved
}

extension ExplanationSearch {
  /// Climbs from below. With a budget B + e the best is worth w; what includes the application and is
  /// worth w spends at least B + e′, so no budget below B + e′ is enough: with more money w only grows.
  /// Where w is still the best with B + e′ the application is in a best allocation.
  func leastExtraMoney(
    for application: Application, beside proposed: Allocation
  ) -> LeastExtraMoney {
    do {
      var extra = Money.zero
      var best = optimum
      while let found = try cheapest(including: application.id, worth: best) {
        let needed = max(extra, model.spend(of: found) - model.round.available)
        let worth = try worth(with: needed)
        guard worth > best else {
          let change = AwardChange(
            from: proposed.awards, to: model.choice(of: found), in: model.round)
          // What is worth w with B + e does not include the application where e is not enough.
          let ties = try needed > extra || isReached(without: application.id, with: needed, best)
          return .amount(needed, change, ties: ties)
        }
        (extra, best) = (needed, worth)
      }
      return .never
    } catch {
      return .notProved
    }
  }

  /// What the best allocation is worth with so much more money.
  private func worth(with extra: Money) throws -> ObjectiveValue {
    if let known = budgets.worth(with: extra) { return known }
    let question = Question.with(ExtraMeans(money: extra))
    guard let solution = try answers(to: [question])[question].get() else {
      throw SearchStopped(reason: .unreliable("more money left no allocation"))
    }
    budgets.note(solution.value, with: extra)
    return solution.value
  }

  /// Of the allocations that include `application` and are worth at least `worth`, whatever they cost,
  /// one that spends least.
  private func cheapest(
    including application: ApplicationID, worth: ObjectiveValue
  ) throws -> Solution? {
    var program = model.program(without: .budget)
    try program.demand(worth: worth)
    program.add(
      Constraint(
        name: "include:\(application)",
        LinearExpression(model.awards(of: application).map { ($0.variable, 1) }), atLeast: 1))
    program.maximise(LinearExpression(model.awards.map { ($0.variable, -$0.offer.award.cents) }))
    return try unrelated.best(of: program)
  }

  private func isReached(
    without application: ApplicationID, with extra: Money, _ best: ObjectiveValue
  ) throws -> Bool {
    let enlarged = try AllocationModel(model.assessed, with: ExtraMeans(money: extra))
    var program = enlarged.program
    for award in enlarged.awards(of: application) {
      program.restrict(award.variable, lower: 0, upper: 0)
    }
    return try optimiser.best(of: program, from: best.thousandths) != nil
  }
}

extension AllocationModel {
  /// What a solution spends, granted money included.
  func spend(of solution: Solution) -> Money {
    round.granted + choice(of: solution).values.map(\.offer.award).sum()
  }
}
