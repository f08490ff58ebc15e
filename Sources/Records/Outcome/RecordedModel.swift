// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import IntegerPrograms

/// The program for people, and for other solvers.
struct RecordedModel: Codable, Sendable {
  struct Line: Codable, Sendable {
    var name: String
    /// What the row demands, in a sentence.
    var meaning: String
    var formula: String
  }

  /// The objective first, then every row.
  var words: [Line]
  /// In the free MPS format.
  var mps: String
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
        Line(name: row.name, meaning: Self.meaning(of: row.name), formula: program.formula(of: row))
      }
    mps = program.mps()
  }

  /// The sentence for a family of rows, which is the first part of a row's name. Rows are divided
  /// by the greatest common divisor of their coefficients.
  private static func meaning(of name: String) -> String {
    let family = name.prefix { $0 != ":" }
    return switch family {
    case "one-award": "The application is funded at one level or not at all."
    case "budget": "The awards cost no more than what is available and not granted yet."
    case "resource": "New tasks need no more of the resource than there is."
    case "floor": "The corridor spends at least its floor, or all that was asked for in it."
    case "cap": "The corridor spends no more than its cap."
    case "shortfall":
      "The variable is no less than what the corridor misses of its target, in tenths of a "
        + "percentage point of what is available."
    case "limit": "The limit holds for the applications that share the value."
    case "alternatives": "At most one of the alternatives is funded."
    case "needs": "The first application is funded only with the second."
    case "include": "The scenario demands that the application be funded."
    default: ""
    }
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
