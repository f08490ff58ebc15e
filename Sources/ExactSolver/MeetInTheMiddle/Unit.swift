// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A few variables of a block that rows of their own tie together, such as the levels of one application,
/// and everything that can be chosen for them.
struct Unit {
  let columns: [Int]
  /// Rows over these variables alone; every option keeps them.
  let rows: [Int]
  /// One value a variable, each.
  let options: [[Int64]]

  /// Longer rows tie no variables together.
  private static let mostTied = 8
  private static let mostOptions: Int64 = 64

  /// The units of a block; nil where one has too many options, or none.
  ///
  /// - Parameter key: rows with all of it tie nothing together: it is what the block is about.
  static func all(
    of columns: [Int], around key: BoundedSum, in program: IntegerProgram
  ) -> [Unit]? {
    let own = Set(columns)
    let rows = program.constraints.indices.filter { row in
      let indices = Set(program.constraints[row].expression.terms.map(\.variable.index))
      return (1...mostTied).contains(indices.count) && indices.isSubset(of: own)
        && !program.constraints[row].expression.contains(multipleOf: key.expression)
    }
    var groups = columns.map { Set([$0]) }
    for row in rows {
      let tied = Set(program.constraints[row].expression.terms.map(\.variable.index))
      let touched = groups.filter { !$0.isDisjoint(with: tied) }
      groups.removeAll { !$0.isDisjoint(with: tied) }
      groups.append(touched.reduce(into: []) { $0.formUnion($1) })
    }
    var units: [Unit] = []
    for group in groups.map({ $0.sorted() }).sorted(by: { $0[0] < $1[0] }) {
      let members = Set(group)
      let own = rows.filter { row in
        members.contains(program.constraints[row].expression.terms[0].variable.index)
      }
      guard let options = options(of: group, keeping: own, in: program) else { return nil }
      units.append(Unit(columns: group, rows: own, options: options))
    }
    return units
  }

  private static func options(
    of columns: [Int], keeping rows: [Int], in program: IntegerProgram
  ) -> [[Int64]]? {
    let position = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var options: [[Int64]] = [[]]
    for (number, index) in columns.enumerated() {
      let column = program.columns[index]
      guard column.upper - column.lower < mostOptions else { return nil }
      options = options.flatMap { values in (column.lower...column.upper).map { values + [$0] } }
      // A row is looked at as soon as all its variables have a value.
      for row in rows {
        let constraint = program.constraints[row]
        let places = constraint.expression.terms.map { position[$0.variable.index]! }
        guard places.max() == number else { continue }
        options.removeAll { values in
          let activity = zip(constraint.expression.terms, places).reduce(Int128(0)) {
            $0 + Int128($1.0.coefficient, times: values[$1.1])
          }
          return constraint.lower.map { activity < Int128($0) } ?? false
            || constraint.upper.map { activity > Int128($0) } ?? false
        }
      }
      guard options.count <= mostOptions else { return nil }
    }
    return options.isEmpty ? nil : options
  }

  /// What the values of an option sum up to.
  func activity(of coefficients: [Int: Int64], at values: [Int64]) -> Int64 {
    zip(columns, values).reduce(0) { $0 + (coefficients[$1.0] ?? 0) * $1.1 }
  }

  /// Between what its options sum up to; nil where no variable of the unit has a coefficient.
  func range(of coefficients: [Int: Int64]) -> ClosedRange<Int64>? {
    guard columns.contains(where: { coefficients[$0] != nil }) else { return nil }
    let activities = options.map { activity(of: coefficients, at: $0) }
    return activities.min()!...activities.max()!
  }
}

extension LinearExpression {
  /// Whether a multiple of another expression with several variables is a part of this one.
  fileprivate func contains(multipleOf other: LinearExpression) -> Bool {
    guard other.terms.count > 1 else { return false }
    let own = byVariable
    let first = other.terms[0]
    guard let ratio = own[first.variable.index] else { return false }
    return other.terms.allSatisfy { term in
      own[term.variable.index].map {
        Int128($0, times: first.coefficient) == Int128(term.coefficient, times: ratio)
      } ?? false
    }
  }
}
