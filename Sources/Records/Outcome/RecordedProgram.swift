// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// An integer program as data: maximise the columns' objective, whole values between the bounds,
/// every row between its sides.
struct RecordedProgram: Codable, Sendable {
  struct Column: Codable, Sendable {
    var name: String
    var lower: Int64
    var upper: Int64
    var objective: Int64

    enum CodingKeys: String, CodingKey {
      case name, lower, upper, objective
    }
  }

  struct Row: Codable, Sendable {
    var name: String
    /// Missing: unbounded.
    var lower: Int64?
    var upper: Int64?
    var terms: [RecordedTerm]

    enum CodingKeys: String, CodingKey {
      case name, lower, upper, terms
    }
  }

  var columns: [Column]
  var rows: [Row]

  enum CodingKeys: String, CodingKey {
    case columns, rows
  }
}

/// A coefficient of a column, as a pair: [column, coefficient].
struct RecordedTerm: Codable, Hashable, Sendable {
  var column: Int
  var coefficient: Int64

  init(_ term: LinearExpression.Term) {
    column = term.variable.index
    coefficient = term.coefficient
  }

  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    column = try pair.decode(Int.self)
    coefficient = try pair.decode(Int64.self)
  }

  func encode(to encoder: any Encoder) throws {
    var pair = encoder.unkeyedContainer()
    try pair.encode(column)
    try pair.encode(coefficient)
  }
}

extension RecordedProgram {
  init(_ program: IntegerProgram) {
    self.init(
      columns: program.columns.map { column in
        Column(
          name: column.name, lower: column.lower, upper: column.upper,
          objective: column.objective)
      },
      rows: program.constraints.map { constraint in
        Row(
          name: constraint.name, lower: constraint.lower, upper: constraint.upper,
          terms: constraint.expression.terms.map { RecordedTerm($0) })
      })
  }
}

extension LinearExpression {
  /// nil where the columns do not rise, or a coefficient is 0.
  init?(_ terms: [RecordedTerm]) {
    guard zip(terms, terms.dropFirst()).allSatisfy({ $0.column < $1.column }),
      terms.allSatisfy({ $0.coefficient != 0 })
    else { return nil }
    self.init(terms.map { (Variable(index: $0.column), $0.coefficient) })
  }
}
