// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// One block on its own: its columns and its rows.
struct BlockProgram {
  private(set) var program: IntegerProgram
  /// Index of each column and row in the program that the block is a part of.
  let columns: [Int]
  let rows: [Int]
  /// What it has of the rows that join blocks: over positions in `columns`.
  let joints: [(row: Int, terms: [(position: Int, coefficient: Int64)])]

  /// - Parameter joining: the rows that join blocks.
  init(_ block: Decomposition.Block, of whole: IntegerProgram, joining: [Int]) {
    var program = IntegerProgram()
    var position: [Int: Variable] = [:]
    for index in block.columns {
      let column = whole.columns[index]
      position[index] = program.addVariable(
        name: column.name, lower: column.lower, upper: column.upper)
    }
    for row in block.rows {
      let constraint = whole.constraints[row]
      let pairs = constraint.expression.terms.map {
        (position[$0.variable.index]!, $0.coefficient)
      }
      program.add(
        Constraint(
          name: constraint.name, LinearExpression(pairs), lower: constraint.lower,
          upper: constraint.upper))
    }
    joints = joining.compactMap { row in
      let terms = whole.constraints[row].expression.terms.compactMap { term in
        position[term.variable.index].map { (position: $0.index, coefficient: term.coefficient) }
      }
      return terms.isEmpty ? nil : (row, terms)
    }
    self.program = program
    columns = block.columns
    rows = block.rows
  }

  /// - Parameter worth: of every column of the whole.
  func valued(_ worth: [Int64]) -> IntegerProgram {
    var valued = program
    valued.maximise(
      LinearExpression(columns.enumerated().map { (Variable(index: $0), worth[$1]) }))
    return valued
  }

  /// What the block has of a point of the whole.
  func part(of point: [Int64]) -> [Int64] { columns.map { point[$0] } }

  func write(_ part: [Int64], to point: inout [Int64]) {
    for (index, value) in zip(columns, part) { point[index] = value }
  }
}
