// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// An integer program as data: maximise the columns' objective, whole values between the bounds,
/// every row between its sides.
struct RecordedProgram: Codable, Sendable {
  struct Column: Codable, Sendable {
    var name: String
    var lower: Int64
    var upper: Int64
    var objective: WholeNumber
  }

  struct Row: Codable, Sendable {
    var name: String
    /// Missing: unbounded.
    var lower: Int64?
    var upper: Int64?
    var terms: [RecordedTerm]
  }

  var columns: [Column]
  var rows: [Row]
}

/// A coefficient of a column, as a pair: [column, coefficient].
struct RecordedTerm: Codable, Hashable, Sendable {
  var column: Int
  var coefficient: WholeNumber

  init(_ term: LinearExpression.Term) {
    column = term.variable.index
    coefficient = WholeNumber(Int128(term.coefficient))
  }

  init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    column = try pair.decode(Int.self)
    coefficient = try pair.decode(WholeNumber.self)
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
          objective: WholeNumber(Int128(column.objective)))
      },
      rows: program.constraints.map { constraint in
        Row(
          name: constraint.name, lower: constraint.lower, upper: constraint.upper,
          terms: constraint.expression.terms.map { RecordedTerm($0) })
      })
  }
}

extension LinearExpression {
  /// nil where the columns do not rise, or a coefficient is beyond 2⁶².
  init?(_ terms: [RecordedTerm]) {
    guard zip(terms, terms.dropFirst()).allSatisfy({ $0.column < $1.column }),
      terms.allSatisfy({ $0.coefficient.value.magnitude <= 1 << 62 })
    else { return nil }
    self.init(terms.map { (Variable(index: $0.column), Int64($0.coefficient.value)) })
  }
}
