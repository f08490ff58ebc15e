// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

/// The questions that explanations ask of the solver, about one proved optimum.
struct ExplanationSearch: Sendable {
  let model: AllocationModel
  /// The proved optimum V, in thousandths of a point.
  let optimum: Int128
  let optimiser: Optimiser

  /// The best solution in which `application` is funded; nil where the rules forbid it.
  func best(including application: ApplicationID) throws(SearchStopped) -> Solution? {
    let awards = model.awards(of: application)
    return try optimiser.bestObjective(of: model) { program in
      if awards.count == 1 {
        program.restrict(awards[0].variable, lower: 1, upper: 1)
      } else {
        program.add(
          Constraint(
            name: "include:\(application)", LinearExpression(awards.map { ($0.variable, 1) }),
            atLeast: 1))
      }
    }
  }

  /// The best solution with exactly this award; nil where the rules forbid it.
  func best(with award: Award) throws(SearchStopped) -> Solution? {
    try optimiser.bestObjective(of: model) { $0.restrict(award.variable, lower: 1, upper: 1) }
  }

  /// The best solution in which `application` is not funded; nil where the rules demand it.
  func best(excluding application: ApplicationID) throws(SearchStopped) -> Solution? {
    try optimiser.bestObjective(of: model) { program in
      for award in model.awards(of: application) {
        program.restrict(award.variable, lower: 0, upper: 0)
      }
    }
  }

  /// What the whole loses against the optimum, in thousandths of a point.
  func loss(of solution: Solution) -> Points { optimum - solution.objective }

  /// The rules that contradict each other once `demand` is added to the program; the demand itself
  /// is not among them.
  func conflict(demanding demand: (inout IntegerProgram) -> Void) -> [Rule] {
    optimiser.conflict(in: model, demanding: demand).rules
  }
}
