// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// A column that the rows of many blocks share, as the worst shortfall stands in every corridor's target, keeps them
/// together: no multipliers of the targets say what a corridor costs that must reach its own. Once its value is held,
/// each target is its corridor's. Few values can be optimal, so each is asked about apart, and the trees are joined.
struct SharedColumn {
  let variable: Variable
  /// That nothing better is in a range of its values; nil: nobody asked for a proof.
  var proofs: [(range: ClosedRange<Int64>, proof: Certificate?)] = []

  /// Where more values may be optimal, their programs are too many.
  static let mostValues = 8

  /// The wide column with a price that stands in the rows of many blocks; nil: there is none.
  init?(of program: IntegerProgram, fewestBlocks: Int) {
    var counts = [Int](repeating: 0, count: program.columns.count)
    for row in program.constraints {
      for term in row.expression.terms { counts[term.variable.index] += 1 }
    }
    let shared = program.variables.first {
      let column = program.columns[$0.index]
      return column.objective < 0 && column.lower < column.upper
        && counts[$0.index] >= fewestBlocks
    }
    guard let shared else { return nil }
    variable = shared
  }

  /// What is open yet: each of some values, in their order, then what lies between and beyond them.
  func open(apart values: [Int64], within bounds: ClosedRange<Int64>) -> [ClosedRange<Int64>] {
    let single = values.map { $0...$0 }
    let known = proofs.map(\.range)
    var between: [ClosedRange<Int64>] = []
    var next = bounds.lowerBound
    for range in (known + single).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if next < range.lowerBound { between.append(next...range.lowerBound - 1) }
      next = max(next, range.upperBound + 1)
    }
    if next <= bounds.upperBound { between.append(next...bounds.upperBound) }
    return single.filter { value in !known.contains { $0.contains(value.lowerBound) } } + between
  }
}
