// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// Turns a solver's floating-point multipliers into whole numbers of 2^−scale. Whatever the rounding
/// makes of them, the bound that they give is true; it is only a little weaker.
struct MultiplierRounding {
  let scale: Int
  /// Of contradictions that need more digits: as fine as 128 bits allow.
  private let finestScale: Int

  /// Finer than the rounding can matter: the error of a bound is at most 2^−scale times what the rows
  /// can sum up to, and that is kept below a small part of the objective's unit.
  init(for program: IntegerProgram) {
    let domain = Domain(of: program)
    func magnitude(_ expression: LinearExpression) -> Double {
      Double(expression.largestMagnitude(over: domain) ?? .max)
    }
    let activity = program.constraints.reduce(1) { $0 + magnitude($1.expression) }
    let objective = 1 + magnitude(program.objective)
    // Bits for a fortieth of a unit, as far as 128 bits leave room above the objective.
    let wanted = Int(activity.exponent) + 6
    let room = 118 - Int(objective.exponent)
    scale = max(8, min(wanted, room, 62))
    finestScale = max(scale, 118 - Int(activity.exponent))
  }

  /// What a relaxation's multipliers say about the objective: none above its bound.
  func bound(_ multipliers: [Double], of program: IntegerProgram) -> Certificate.Argument {
    let goal = Certificate.RowMultiplier(row: program.constraints.count, value: -(1 << scale))
    return Certificate.Argument(rounded(multipliers, of: program, scale: scale) + [goal])
  }

  /// What a relaxation's multipliers say where it has no point: a combination of rows that no point keeps, scaled so
  /// that its largest multiplier is one. First in the digits of bounds, then in all there is room for: where corridors
  /// lack nothing to spare, what is missing can be less than those digits show. Each both ways, since not every solver
  /// says which way its combination points.
  func contradictions(
    _ multipliers: [Double], of program: IntegerProgram
  ) -> some Sequence<Certificate.Argument> {
    let largest = multipliers.map(\.magnitude).max() ?? 0
    let ways = largest > 0 && largest.isFinite ? [1 / largest, -1 / largest] : []
    return [scale, finestScale].lazy.flatMap { scale in
      ways.lazy.map { factor in
        Certificate.Argument(
          rounded(multipliers.map { factor * $0 }, of: program, scale: scale))
      }
    }
  }

  private func rounded(
    _ multipliers: [Double], of program: IntegerProgram, scale: Int
  ) -> [Certificate.RowMultiplier] {
    let unit = Double(sign: .plus, exponent: scale, significand: 1)
    return multipliers.enumerated().compactMap { row, multiplier in
      let scaled = (multiplier * unit).rounded()
      guard scaled != 0, scaled.magnitude < 1e36 else { return nil }
      // A multiplier with the wrong sign asks for a side that the row does not have.
      let constraint = program.constraints[row]
      guard (scaled > 0 ? constraint.upper : constraint.lower) != nil else { return nil }
      return Certificate.RowMultiplier(row: row, value: Int128(scaled))
    }
  }

  /// The argument that one row alone is broken by every point of a domain.
  func broken(row: Int, isAboveUpper: Bool) -> Certificate.Argument {
    Certificate.Argument([Certificate.RowMultiplier(row: row, value: isAboveUpper ? 1 : -1)])
  }

  /// That argument for every row, above and below.
  func brokenRows(of program: IntegerProgram) -> some Sequence<Certificate.Argument> {
    program.constraints.indices.lazy.flatMap { row in
      [true, false].map { broken(row: row, isAboveUpper: $0) }
    }
  }
}
