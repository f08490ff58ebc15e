// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import IntegerPrograms

extension GLPKProblem {
  /// Which variables are basic, and at which bound the others stand.
  struct Basis {
    fileprivate let rows: [Int32]
    fileprivate let columns: [Int32]
  }

  /// GLPK mends a status that the bounds do not allow.
  var basis: Basis {
    get {
      assertThread()
      return Basis(
        rows: program.constraints.indices.map { glp_get_row_stat(pointer, Int32($0 + 1)) },
        columns: program.columns.indices.map { glp_get_col_stat(pointer, Int32($0 + 1)) })
    }
    set {
      assertThread()
      for (row, status) in newValue.rows.enumerated() {
        glp_set_row_stat(pointer, Int32(row + 1), status)
      }
      for (column, status) in newValue.columns.enumerated() {
        glp_set_col_stat(pointer, Int32(column + 1), status)
      }
    }
  }
}
