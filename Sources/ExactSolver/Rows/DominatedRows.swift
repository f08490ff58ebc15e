// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// By row: whether another one that is not left out says at least as much, so that no relaxation needs it. An
  /// applicant who may have one award at most has no application with two.
  ///
  /// A row that the relaxation does not know spares it none that it does.
  ///
  /// Σ a_j x_j ≤ u follows from Σ b_j x_j ≤ w where no x_j and no b_j is negative, u is positive and a_j / u ≤
  /// b_j / w everywhere (Andersen and Andersen, *Presolving in linear programming*, 1995, for single rows).
  ///
  /// - Parameter hidden: how many of the last rows the relaxation does not know.
  func dominatedRows(hiding hidden: Int = 0) -> [Bool] {
    let firstHidden = constraints.count - hidden
    var rowsOfColumn = [[Int]](repeating: [], count: columns.count)
    let canDominate = constraints.map { constraint in
      constraint.upper ?? -1 >= 0
        && constraint.expression.terms.allSatisfy {
          $0.coefficient > 0 && columns[$0.variable.index].lower >= 0
        }
    }
    for (row, constraint) in constraints.enumerated() where canDominate[row] {
      for term in constraint.expression.terms { rowsOfColumn[term.variable.index].append(row) }
    }
    var isDominated = [Bool](repeating: false, count: constraints.count)
    for (row, constraint) in constraints.enumerated()
    where canDominate[row] && constraint.lower == nil && constraint.upper! > 0 {
      // Every row that dominates has all of the columns.
      let columns = constraint.expression.terms.map { rowsOfColumn[$0.variable.index] }
      let candidates = columns.min { $0.count < $1.count } ?? []
      isDominated[row] = candidates.contains { other in
        other != row && (other < firstHidden || row >= firstHidden) && !isDominated[other]
          && constraints[other].dominates(constraint)
      }
    }
    return isDominated
  }
}

extension Constraint {
  /// - Parameter other: likewise with an upper side and without negative coefficients.
  fileprivate func dominates(_ other: Constraint) -> Bool {
    guard let own = upper, let others = other.upper,
      expression.terms.count >= other.expression.terms.count
    else { return false }
    return other.expression.terms.allSatisfy { term in
      let coefficient = expression.coefficient(of: term.variable)
      // A side of 0 says nothing about variables that the row does not have.
      return coefficient > 0
        && Int128(term.coefficient, times: own) <= Int128(coefficient, times: others)
    }
  }
}
