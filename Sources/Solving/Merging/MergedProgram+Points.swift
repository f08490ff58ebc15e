// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

extension MergedProgram {
  package var isSmaller: Bool { members.contains { $0.count > 1 } }

  /// The point here that a point of the whole program is.
  package func merge(_ point: [Int64]) -> [Int64] {
    members.map { group in group.reduce(0) { $0 + point[$1.index] } }
  }

  /// A point of the whole program that is `point` here: earlier variables are filled up first, as far
  /// as the rows that were added up let them. nil where that way leads to none.
  package func expand(_ point: [Int64], of whole: IntegerProgram) -> Solution? {
    var values = whole.columns.map(\.lower)
    // Of rows that could have been added up: whether they still have their one, and where they count.
    var isOpen = [Bool](repeating: true, count: whole.constraints.count)
    var choices = [[Int]](repeating: [], count: values.count)
    for (number, row) in whole.constraints.enumerated() where row.isChoice {
      isOpen[number] = row.expression.value(at: values) == 0
      for term in row.expression.terms { choices[term.variable.index].append(number) }
    }
    for (group, total) in zip(members, point) {
      var missing = total - group.reduce(0) { $0 + values[$1.index] }
      for variable in group where missing > 0 {
        let column = whole.columns[variable.index]
        let step = min(missing, column.upper - column.lower)
        guard step > 0, choices[variable.index].allSatisfy({ isOpen[$0] }) else { continue }
        values[variable.index] += step
        missing -= step
        for row in choices[variable.index] { isOpen[row] = false }
      }
    }
    return Solution(values, of: whole)
  }
}
