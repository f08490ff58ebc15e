// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// The choice of one of the parts known of every block (Dantzig and Wolfe 1960): its relaxation says which
/// prices of the joining rows are best as far as these parts go, its solutions are points of the whole.
struct MasterProgram {
  let program: IntegerProgram
  /// What each column stands for; nil: the column of a loose variable.
  private let choices: [(block: Int, part: Int)?]
  private let looseColumns: [(column: Int, index: Int)]
  private let rows: [Int]

  /// Its relaxation has a point where the parts of a point of the whole are among those known.
  ///
  /// - Parameters:
  ///   - rows: the joining rows that count.
  ///   - parts: of every block.
  ///   - step: divides the objective.
  init?(
    _ whole: IntegerProgram, rows: [Int], loose: [Int], parts: [[BlockPart]], step: Int128
  ) {
    var program = IntegerProgram()
    var choices: [(block: Int, part: Int)?] = []
    var entries = [[(Variable, Int64)]](repeating: [], count: rows.count)
    let number = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let coefficients = rows.map { whole.constraints[$0].expression.byVariable }
    var convexity: [Constraint] = []
    for (block, parts) in parts.enumerated() {
      var choose: [(Variable, Int64)] = []
      for (position, part) in parts.enumerated() {
        let column = program.addVariable(name: "part", objective: part.worth)
        choices.append((block, position))
        choose.append((column, 1))
        for (row, activity) in part.activities {
          if let row = number[row] { entries[row].append((column, activity)) }
        }
      }
      convexity.append(Constraint(name: "one", LinearExpression(choose), lower: 1, upper: 1))
    }
    var looseColumns: [(column: Int, index: Int)] = []
    for index in loose {
      let own = whole.columns[index]
      let value = Int64(Int128(own.objective) / step)
      let column = program.addVariable(
        name: own.name, lower: own.lower, upper: own.upper, objective: value)
      choices.append(nil)
      looseColumns.append((column.index, index))
      for row in rows.indices {
        if let coefficient = coefficients[row][index] { entries[row].append((column, coefficient)) }
      }
    }
    for (number, row) in rows.enumerated() {
      let constraint = whole.constraints[row]
      program.add(
        Constraint(
          name: constraint.name, LinearExpression(entries[number]), lower: constraint.lower,
          upper: constraint.upper))
    }
    for row in convexity { program.add(row) }
    self.program = program
    self.choices = choices
    self.looseColumns = looseColumns
    self.rows = rows
  }

  /// The prices of the joining rows, from multipliers of this program's rows.
  func prices(_ multipliers: [Double], step: Int128) -> [Int: Double] {
    Dictionary(
      uniqueKeysWithValues: zip(rows, multipliers).map { ($0, $1 * Double(step)) })
  }

  /// The point of the whole that a point here stands for.
  func point(
    _ values: [Int64], blocks: [BlockProgram], parts: [[BlockPart]], of whole: IntegerProgram
  ) -> [Int64] {
    var point = whole.columns.map(\.lower)
    for (choice, value) in zip(choices, values) where value == 1 {
      if let choice {
        blocks[choice.block].write(parts[choice.block][choice.part].values, to: &point)
      }
    }
    for (column, index) in looseColumns { point[index] = values[column] }
    return point
  }

  /// The mixture of parts that a point of the relaxation stands for: one value a column of the whole.
  func mixture(
    _ values: [Double], blocks: [BlockProgram], parts: [[BlockPart]], of whole: IntegerProgram
  ) -> [Double] {
    var mixture = [Double](repeating: 0, count: whole.columns.count)
    for (choice, value) in zip(choices, values) where value != 0 {
      guard let choice else { continue }
      let part = parts[choice.block][choice.part].values
      for (column, own) in zip(blocks[choice.block].columns, part) {
        mixture[column] += value * Double(own)
      }
    }
    for (column, index) in looseColumns { mixture[index] = values[column] }
    return mixture
  }
}
