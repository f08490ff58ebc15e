// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import IntegerPrograms

/// The program for people, and for other solvers. Nothing rests on it, and verification does not compare it:
/// `RecordedProgram` says the same as data.
struct RecordedModel: Codable, Sendable {
  struct Line: Codable, Sendable {
    var name: String
    /// What the row demands, in a sentence.
    var meaning: String
    var formula: String

    enum CodingKeys: String, CodingKey {
      case name, meaning, formula
    }
  }

  /// The objective first, then every row.
  var words: [Line]
  /// In the free MPS format.
  var mps: String

  enum CodingKeys: String, CodingKey {
    case words, mps
  }
}

extension RecordedModel {
  init(_ model: AllocationModel) {
    let program = model.program
    let objective = Line(
      name: "objective",
      meaning: "Points of the awards less the price of imbalance, as much as possible "
        + "(in thousandths of a point).",
      formula: "maximise " + program.sum(program.objective))
    words =
      [objective]
      + program.constraints.map { row in
        Line(
          name: row.name, meaning: AllocationModel.sentence(onRow: row.name),
          formula: program.formula(of: row))
      }
    mps = program.mps()
  }
}

extension IntegerProgram {
  /// `3000 ≤ 2500 P01@100 + 1200 P02@100 ≤ 9000`
  fileprivate func formula(of row: Constraint) -> String {
    (row.lower.map { "\($0) ≤ " } ?? "") + sum(row.expression)
      + (row.upper.map { " ≤ \($0)" } ?? "")
  }

  /// `2500 P01@100 − 1200 P02@100`
  fileprivate func sum(_ expression: LinearExpression) -> String {
    let terms = expression.terms.enumerated().map { position, term in
      let sign = term.coefficient < 0 ? (position == 0 ? "−" : " − ") : (position == 0 ? "" : " + ")
      return "\(sign)\(term.coefficient.magnitude) \(columns[term.variable.index].name)"
    }
    return terms.isEmpty ? "0" : terms.joined()
  }
}
