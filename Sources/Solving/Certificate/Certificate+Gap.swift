// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

extension Certificate {
  /// What the root says about the objective: its arguments that use the goal's row, without the rows of
  /// sums, which are the certificate's own.
  ///
  /// - Parameter rows: how many rows the program has.
  package func bounds(rows: Int) -> [Argument] {
    let arguments = nodes.first?.arguments ?? []
    return arguments.filter { $0.multiplier(ofRow: rows) != 0 }.map { argument in
      Argument(argument.multipliers.filter { $0.row <= rows })
    }
  }

  /// How far the optimum of `program`, a step below the goal, lies below the best bound at the root, at
  /// least 1: programs that differ from it in few bounds have a gap of about that size. nil where
  /// nothing bounds the objective there.
  package func gap(of program: IntegerProgram) -> Int128? {
    guard let goal else { return nil }
    let program = MergedProgram(program, adding: choices).program
    let domain = Domain(of: program)
    let residual = ResidualProgram(program, over: domain)
    let bounds = bounds(rows: program.constraints.count).compactMap {
      Prover.upperBound($0, on: domain, of: residual)
    }
    return bounds.min().map { max(1, $0 - goal + program.objectiveStep) }
  }
}

extension Certificate.Argument {
  func multiplier(ofRow row: Int) -> Int128 {
    multipliers.first { $0.row == row }?.value ?? 0
  }
}

extension Prover {
  /// The upper bound on the objective that an argument gives, rounded down to a whole number; nil where
  /// it gives none.
  package static func upperBound(
    _ argument: Certificate.Argument, on domain: Domain, of program: ResidualProgram
  ) -> Int128? {
    let unit = -argument.multiplier(ofRow: program.goalRow)
    guard unit > 0,
      let bound = SafeBound(argument, aim: 0, program: program, domain: domain)?.value
    else { return nil }
    return bound.dividedRoundingDown(by: unit)
  }
}
