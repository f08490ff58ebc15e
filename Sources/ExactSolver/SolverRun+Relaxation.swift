// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

extension SolverRun {
  /// The optimum of a relaxation, and what it proves.
  struct Relaxed {
    /// One value a variable.
    let values: [Double]
    /// One multiplier a row.
    let multipliers: [Double]
    let argument: Certificate.Argument
  }

  enum RelaxedOutcome {
    case relaxed(Relaxed)
    /// Nothing is left to search; the root arguments say why.
    case closed
    case stopped(StopReason)
    /// It has no solution, but that could not be proved in whole numbers.
    case unknown
  }

  /// Solves the relaxation over what is left of the domain.
  mutating func relax() -> RelaxedOutcome {
    guard let (reduced, left) = searched.reduced(over: domain, with: shortcuts) else {
      return closeByBrokenRow() ? .closed : .stopped(.unreliable("no row is broken"))
    }
    switch relaxation.withRelaxation(of: left.relaxed, { $0.solve(limits: limits) }) {
    case .stopped(let reason): return .stopped(reason)
    case .belowCutoff:
      return .stopped(.unreliable("a relaxation without a cutoff is below one"))
    case .infeasible(let multipliers):
      let multipliers = reduced.expand(multipliers: multipliers, rows: program.constraints.count)
      for argument in rounding.contradictions(multipliers, of: program)
      where narrow(by: argument) {
        return .closed
      }
      return .unknown
    case .optimal(_, let values, let multipliers):
      let multipliers = reduced.expand(multipliers: multipliers, rows: program.constraints.count)
      return .relaxed(
        Relaxed(
          values: reduced.expand(relaxed: values), multipliers: multipliers,
          argument: rounding.bound(multipliers, of: program)))
    }
  }

  mutating func closeByBrokenRow() -> Bool {
    for argument in rounding.brokenRows(of: program) where narrow(by: argument) { return true }
    return false
  }
}
