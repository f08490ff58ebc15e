// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What would be best with a larger budget; targets, caps and limits stay as they are.
package struct BudgetStep: Sendable {
  /// How much larger the budgets are that are looked at, in percent of what is available.
  package static let percents: [Hundredths] = [5, 10, 15, 20, 25].map { Hundredths(whole: $0) }

  package enum Finding: Sendable {
    /// V(with more) − V.
    case best(points: ObjectiveValue, ChangedDecision)
    /// A limit came first.
    case notProved
  }

  package var extra: Money
  package var finding: Finding

  /// The extra money of each step in a round with so much available; steps of nothing are left out.
  static func extras(of available: Money) -> [Money] {
    percents.map { percent in
      Money(cents: Int64(Rounding.down(Int128(percent.count) * Int128(available.cents), 100 * 100)))
    }.filter { $0 > .zero }
  }
}

extension ExplainedOutcome {
  func budgetSteps(beside proposed: Allocation) -> [BudgetStep] {
    BudgetStep.extras(of: model.round.available).concurrentMap { extra in
      BudgetStep(extra: extra, finding: best(withMore: extra, beside: proposed))
    }
  }

  private func best(withMore extra: Money, beside proposed: Allocation) -> BudgetStep.Finding {
    do {
      let question = Question.with(ExtraMeans(money: extra))
      guard let search, let best = try answers[question].get() else { return .notProved }
      return .best(
        points: -search.loss(of: best),
        search.decision(on: question, with: best, beside: proposed))
    } catch {
      return .notProved
    }
  }
}
