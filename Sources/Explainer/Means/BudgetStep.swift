// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

/// What would be best with a larger budget; targets, caps and limits stay as they are.
public struct BudgetStep: Sendable {
  /// How much larger the budgets are that are looked at, in percent of what is available.
  public static let percents: [Hundredths] = [5, 10, 15, 20, 25].map { Hundredths(whole: $0) }

  public enum Finding: Sendable {
    /// V(with more) − V, in thousandths of a point, and the way from the proposed allocation to the best
    /// one that was found; several can be equally good.
    case best(points: Points, AwardChange)
    /// A limit came first.
    case notProved
  }

  public var extra: Money
  public var finding: Finding
}

extension ExplanationSearch {
  /// Each step is solved from the best allocation of the one before.
  func budgetSteps(beside proposed: Allocation) -> [BudgetStep] {
    var known = Array(proposed.awards.values)
    let available = Int128(model.round.available.cents)
    let extras = BudgetStep.percents.map { percent in
      Money(cents: Int64(Rounding.down(Int128(percent.count) * available, 100 * 100)))
    }
    return extras.filter { $0 > .zero }.map { extra in
      guard let enlarged = try? AllocationModel(model.assessed, with: ExtraMeans(money: extra)),
        let best = try? optimiser.best(
          of: enlarged.program, startingFrom: enlarged.solution(awarding: known))
      else { return BudgetStep(extra: extra, finding: .notProved) }
      let choice = enlarged.choice(of: best)
      known = choice.values.sorted { $0.variable < $1.variable }
      return BudgetStep(
        extra: extra,
        finding: .best(
          points: best.objective - optimum,
          AwardChange(from: proposed.awards, to: choice, in: model.round)))
    }
  }
}
