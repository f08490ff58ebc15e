// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// A weighted sum of variables of a program, and between which values it lies at every feasible point.
struct BoundedSum {
  let expression: LinearExpression
  let range: ClosedRange<Int64>

  var terms: [LinearExpression.Term] { expression.terms }
}

/// How a program falls apart into blocks: each has a sum of its own as its key, such as what one corridor
/// spends, and consists of units that decide it.
struct Blocks {
  let keys: [BoundedSum]
  /// Of every block.
  let units: [[Unit]]
  /// The block of every variable.
  let block: [Int]

  /// Activities of rows stay below this: sums of a few of them fit into 64 bits.
  private static let greatest: Int128 = 1 << 60

  /// nil where the program does not fall apart like that.
  ///
  /// - Parameter sums: of several that share variables, the longest becomes a key.
  init?(_ program: IntegerProgram, sums: [BoundedSum]) {
    var block = [Int?](repeating: nil, count: program.columns.count)
    var keys: [BoundedSum] = []
    let bounds = Domain(of: program)
    for sum in sums.sorted(by: { $0.terms.count > $1.terms.count })
    where sum.terms.allSatisfy({ block[$0.variable.index] == nil }) {
      for term in sum.terms { block[term.variable.index] = keys.count }
      keys.append(sum)
    }
    guard !keys.isEmpty,
      program.constraints.allSatisfy({
        $0.expression.largestMagnitude(over: bounds).map { $0 < Self.greatest } ?? false
      })
    else { return nil }
    // Any other variable goes where one of its rows is at home.
    for constraint in program.constraints {
      let indices = constraint.expression.terms.map(\.variable.index)
      let homes = Set(indices.compactMap { block[$0] })
      guard homes.count == 1 else { continue }
      for index in indices where block[index] == nil { block[index] = homes.first }
    }
    // Who belongs nowhere may go anywhere.
    let homes = block.map { $0 ?? 0 }
    self.block = homes
    self.keys = keys
    var units: [[Unit]] = []
    for (number, key) in keys.enumerated() {
      let columns = homes.indices.filter { homes[$0] == number }
      guard let own = Unit.all(of: columns, around: key, in: program) else { return nil }
      units.append(own)
    }
    self.units = units
  }

  /// The rows between units that no choice of options can break.
  func idleRows(of program: IntegerProgram) -> [Int] {
    let own = Set(units.joined().flatMap(\.rows))
    return program.constraints.indices.filter { row in
      guard !own.contains(row) else { return false }
      let constraint = program.constraints[row]
      let coefficients = constraint.expression.byVariable
      let ranges = units.joined().compactMap { $0.range(of: coefficients) }
      let least = ranges.reduce(Int128(0)) { $0 + Int128($1.lowerBound) }
      let most = ranges.reduce(Int128(0)) { $0 + Int128($1.upperBound) }
      return (constraint.lower.map { least >= Int128($0) } ?? true)
        && (constraint.upper.map { most <= Int128($0) } ?? true)
    }
  }
}

extension LinearExpression {
  /// The coefficients by the index of their variable.
  var byVariable: [Int: Int64] {
    Dictionary(uniqueKeysWithValues: terms.map { ($0.variable.index, $0.coefficient) })
  }
}
