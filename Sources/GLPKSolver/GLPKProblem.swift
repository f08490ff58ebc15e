// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import Foundation
import IntegerPrograms

/// The owner of one GLPK problem object, loaded from an integer program.
///
/// It must be released on the thread that made it; every use asserts that. Misuse of GLPK aborts
/// the process, so everything handed to it is in range by construction.
final class GLPKProblem {
  let pointer: OpaquePointer
  let program: IntegerProgram
  /// What the objective's coefficients were divided by on loading.
  let objectiveDivisor: Int64
  private let thread = Thread.current

  init(_ program: IntegerProgram) {
    self.program = program
    // Scaled down by its divisor, the objective has whole, small numbers: GLPK stays exact and quick.
    objectiveDivisor = max(1, program.objective.greatestCommonDivisor)
    pointer = glp_create_prob()
    glp_set_obj_dir(pointer, GLP_MAX)
    addColumns()
    addRows()
  }

  deinit {
    assertThread()
    glp_delete_prob(pointer)
  }

  func assertThread() {
    precondition(Thread.current === thread, "a GLPK problem is used on another thread")
  }

  func setBounds(of variable: Variable, lower: Int64, upper: Int64) {
    assertThread()
    glp_set_col_bnds(
      pointer, Int32(variable.index + 1), boundsKind(lower, upper), Double(lower), Double(upper))
  }

  /// - Parameters: a missing side is unbounded.
  func setSides(ofRow row: Int, lower: Int64?, upper: Int64?) {
    assertThread()
    setRowBounds(Int32(row + 1), lower: lower, upper: upper)
  }

  /// Goes back to the bounds and sides of the program.
  func setOwnBounds() {
    for (index, column) in program.columns.enumerated() {
      setBounds(of: Variable(index: index), lower: column.lower, upper: column.upper)
    }
    for (row, constraint) in program.constraints.enumerated() {
      setSides(ofRow: row, lower: constraint.lower, upper: constraint.upper)
    }
  }

  private func addColumns() {
    guard !program.columns.isEmpty else { return }
    glp_add_cols(pointer, Int32(program.columns.count))
    for (index, column) in program.columns.enumerated() {
      let position = Int32(index + 1)
      glp_set_col_kind(pointer, position, GLP_IV)
      glp_set_col_bnds(
        pointer, position, boundsKind(column.lower, column.upper), Double(column.lower),
        Double(column.upper))
      glp_set_obj_coef(pointer, position, Double(column.objective / objectiveDivisor))
    }
  }

  private func addRows() {
    guard !program.constraints.isEmpty else { return }
    glp_add_rows(pointer, Int32(program.constraints.count))
    for (index, constraint) in program.constraints.enumerated() {
      let position = Int32(index + 1)
      setRowBounds(position, lower: constraint.lower, upper: constraint.upper)
      let terms = constraint.expression.terms
      // GLPK's arrays start at 1.
      let columns = [0] + terms.map { Int32($0.variable.index + 1) }
      let coefficients = [0] + terms.map { Double($0.coefficient) }
      glp_set_mat_row(pointer, position, Int32(terms.count), columns, coefficients)
    }
  }

  private func setRowBounds(_ row: Int32, lower: Int64?, upper: Int64?) {
    let kind =
      switch (lower, upper) {
      case (nil, nil): GLP_FR
      case (_?, nil): GLP_LO
      case (nil, _?): GLP_UP
      case (let lower?, let upper?): boundsKind(lower, upper)
      }
    glp_set_row_bnds(pointer, row, kind, Double(lower ?? 0), Double(upper ?? 0))
  }

  /// Equal bounds must be declared fixed: GLPK rejects a double-bounded variable without room.
  private func boundsKind(_ lower: Int64, _ upper: Int64) -> Int32 {
    lower == upper ? GLP_FX : GLP_DB
  }
}
