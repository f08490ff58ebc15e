// SPDX-License-Identifier: GPL-3.0-or-later

/// A point that keeps every bound and row of its program exactly, and its exact objective.
public struct Solution: Hashable, Sendable {
  /// One value a variable, by position.
  public let values: [Int64]
  public let objective: Int128

  /// nil where the point breaks a bound or a row: no other way leads to a `Solution`.
  public init?(_ values: [Int64], of program: IntegerProgram) {
    guard values.count == program.columns.count, program.isFeasible(values) else { return nil }
    self.values = values
    self.objective = program.objectiveValue(at: values)
  }

  public subscript(variable: Variable) -> Int64 { values[variable.index] }
}
