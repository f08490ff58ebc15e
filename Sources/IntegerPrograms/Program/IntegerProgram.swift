// SPDX-License-Identifier: GPL-3.0-or-later

/// lower ≤ expression ≤ upper, in whole numbers. A missing side is unbounded.
public struct Constraint: Hashable, Sendable {
  public var name: String
  public var expression: LinearExpression
  public var lower: Int64?
  public var upper: Int64?

  public init(name: String, _ expression: LinearExpression, atMost upper: Int64) {
    self.init(name: name, expression, lower: nil, upper: upper)
  }

  public init(name: String, _ expression: LinearExpression, atLeast lower: Int64) {
    self.init(name: name, expression, lower: lower, upper: nil)
  }

  public init(name: String, _ expression: LinearExpression, lower: Int64?, upper: Int64?) {
    self.name = name
    self.expression = expression
    self.lower = lower
    self.upper = upper
  }

  public func isSatisfied(at point: [Int64]) -> Bool {
    let activity = expression.value(at: point)
    if let lower, activity < Int128(lower) { return false }
    if let upper, activity > Int128(upper) { return false }
    return true
  }
}

/// Maximise a whole-numbered linear objective over bounded whole-numbered variables and linear rows.
///
/// Everything is an exact integer, so a solution can be checked without rounding.
public struct IntegerProgram: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var name: String
    public var lower: Int64
    public var upper: Int64
    public var objective: Int64
  }

  public private(set) var columns: [Column] = []
  public private(set) var constraints: [Constraint] = []

  public init() {}

  public var variables: [Variable] { columns.indices.map(Variable.init(index:)) }

  /// The objective that is maximised.
  public var objective: LinearExpression {
    LinearExpression(columns.indices.map { (Variable(index: $0), columns[$0].objective) })
  }

  /// Adds a variable with `lower` ≤ value ≤ `upper`.
  public mutating func addVariable(
    name: String, lower: Int64 = 0, upper: Int64 = 1, objective: Int64 = 0
  ) -> Variable {
    precondition(lower <= upper, "variable \(name) has no value: \(lower) > \(upper)")
    columns.append(Column(name: name, lower: lower, upper: upper, objective: objective))
    return Variable(index: columns.count - 1)
  }

  public mutating func add(_ constraint: Constraint) {
    constraints.append(constraint)
  }

  public mutating func replaceConstraints(_ constraints: [Constraint]) {
    self.constraints = constraints
  }

  /// The same program on whole points, every row divided by its greatest common divisor.
  public func normalised() -> IntegerProgram {
    var program = self
    program.constraints = constraints.map { $0.normalised() }
    return program
  }

  /// Replaces the whole objective; variables it does not mention count nothing.
  public mutating func maximise(_ expression: LinearExpression) {
    for index in columns.indices { columns[index].objective = 0 }
    for term in expression.terms { columns[term.variable.index].objective = term.coefficient }
  }

  /// Narrows the bounds of a variable.
  public mutating func restrict(_ variable: Variable, lower: Int64, upper: Int64) {
    precondition(lower <= upper)
    columns[variable.index].lower = lower
    columns[variable.index].upper = upper
  }

  /// Replaces the sides of a row; a missing one is unbounded.
  public mutating func restrict(row: Int, lower: Int64?, upper: Int64?) {
    constraints[row].lower = lower
    constraints[row].upper = upper
  }

  /// Whether `point` (one entry a variable) keeps every bound and every row, exactly.
  public func isFeasible(_ point: [Int64]) -> Bool {
    zip(columns, point).allSatisfy { $0.lower <= $1 && $1 <= $0.upper }
      && constraints.allSatisfy { $0.isSatisfied(at: point) }
  }

  /// The exact objective at `point`.
  public func objectiveValue(at point: [Int64]) -> Int128 {
    zip(columns, point).reduce(0) { $0 + Int128($1.0.objective) * Int128($1.1) }
  }
}
