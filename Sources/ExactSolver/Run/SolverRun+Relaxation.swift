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
    /// Of every column that is not whole; empty where nobody asked.
    var basis: [BasisRow] = []
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
    relax { _, _, _ in [] }
  }

  /// Solves the relaxation, and says which rows make its optimum what it is.
  mutating func relaxWithBasis() -> RelaxedOutcome {
    let sums = rootSums.enumerated().map { (definition(of: $1.column), RowOrigin.sum($0)) }
    let origins = Dictionary(uniqueKeysWithValues: sums)
    let (ownColumns, ownRows) = (whole.columns.count, whole.constraints.count)
    return relax { session, values, reduced in
      guard let session = session as? any CombiningSession else { return [] }
      let fractional = values.indices.filter {
        reduced.columns[$0] < ownColumns && !values[$0].isWhole
      }
      return session.combinations(of: fractional).map { times in
        zip(reduced.rows, times).compactMap { row, times in
          guard times != 0, let origin = row < ownRows ? .program(row) : origins[row] else {
            return nil
          }
          return (origin, times)
        }
      }
    }
  }

  /// - Parameter basis: says more of the optimum that a session found.
  private mutating func relax(
    _ basis: (any RelaxationSession, [Double], ReducedProgram) -> [BasisRow]
  ) -> RelaxedOutcome {
    guard let (reduced, left) = searched.reduced(over: domain, with: shortcuts) else {
      return closeByBrokenRow() ? .closed : .stopped(.unreliable("no row is broken"))
    }
    let (outcome, rows) = relaxation.withRelaxation(of: left.relaxed) { session in
      let outcome = session.solve(limits: limits)
      guard case .optimal(_, let values, _) = outcome else { return (outcome, [] as [BasisRow]) }
      return (outcome, basis(session, values, reduced))
    }
    switch outcome {
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
          argument: rounding.bound(multipliers, of: program), basis: rows))
    }
  }

  mutating func closeByBrokenRow() -> Bool {
    for argument in rounding.brokenRows(of: program) where narrow(by: argument) { return true }
    return false
  }
}
