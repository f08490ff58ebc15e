// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

extension IntegerProgram {
  /// Rows that are worth adding up before equal variables are merged: each keeps binaries of its own
  /// to one at most, and the binaries of one row are equal, one by one, to those of another in all
  /// else.
  package var interchangeableRows: [[Int]] {
    var terms = columns.map { [$0.objective] }
    for (number, row) in constraints.enumerated() {
      for term in row.expression.terms {
        terms[term.variable.index] += [Int64(number), term.coefficient]
      }
    }
    var groups: [[[Int64]]: [Int]] = [:]
    for (number, row) in constraints.enumerated()
    where row.isChoice && areFreeBinaries(row.expression) {
      let kinds = row.expression.terms.map { without(Int64(number), terms[$0.variable.index]) }
      guard Set(kinds).count == kinds.count else { continue }
      groups[kinds.sorted { $0.lexicographicallyPrecedes($1) }, default: []].append(number)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private func areFreeBinaries(_ expression: LinearExpression) -> Bool {
    expression.terms.allSatisfy {
      let column = columns[$0.variable.index]
      return column.lower == 0 && column.upper == 1
    }
  }

  /// A variable's key but for one row.
  private func without(_ row: Int64, _ key: [Int64]) -> [Int64] {
    var key = key
    let place = stride(from: 1, to: key.count, by: 2).first { key[$0] == row }
    if let place { key.removeSubrange(place...(place + 1)) }
    return key
  }
}
