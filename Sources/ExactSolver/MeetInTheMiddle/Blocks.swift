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

  /// Activities of rows, and what points are worth, stay below this: sums of a few of them fit into 64 bits.
  private static let greatest: Int128 = 1 << 60

  /// nil where the program does not fall apart like that.
  ///
  /// - Parameter sums: of several that share variables, the longest becomes a key.
  init?(_ program: IntegerProgram, sums: [BoundedSum]) {
    var block = [Int?](repeating: nil, count: program.columns.count)
    var keys: [BoundedSum] = []
    let bounds = Domain(of: program)
    func take(_ sum: BoundedSum) {
      for term in sum.terms { block[term.variable.index] = keys.count }
      keys.append(sum)
    }
    for sum in sums.sorted(by: { $0.terms.count > $1.terms.count })
    where sum.terms.allSatisfy({ block[$0.variable.index] == nil }) {
      take(sum)
    }
    guard !keys.isEmpty else { return nil }
    for part in program.partsOfLongestRow(outside: { block[$0.index] != nil }) {
      guard let range = part.range(over: bounds), let least = Int64(exactly: range.lowerBound),
        let most = Int64(exactly: range.upperBound)
      else { return nil }
      take(BoundedSum(expression: part, range: least...most))
    }
    guard
      (program.constraints.map(\.expression) + [program.objective]).allSatisfy({
        $0.largestMagnitude(over: bounds).map { $0 < Self.greatest } ?? false
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

extension IntegerProgram {
  /// What is left of the longest row, such as the budget, outside some variables: a part for each row that shares it but
  /// for one variable, as what a corridor of few projects spends, and one for the rest.
  fileprivate func partsOfLongestRow(outside isTaken: (Variable) -> Bool) -> [LinearExpression] {
    let longest = constraints.map(\.expression.terms).max { $0.count < $1.count } ?? []
    var left = Dictionary(
      uniqueKeysWithValues: longest.filter { !isTaken($0.variable) }.map {
        ($0.variable, $0.coefficient)
      })
    var parts: [LinearExpression] = []
    func take(_ variables: [Variable]) {
      parts.append(LinearExpression(variables.map { ($0, left[$0]!) }).primitive)
      for variable in variables { left[variable] = nil }
    }
    for terms in constraints.map(\.expression.terms).sorted(by: { $0.count > $1.count })
    where terms.count < longest.count {
      guard let first = terms.first(where: { left[$0.variable] != nil }) else { continue }
      let shared = terms.filter { term in
        left[term.variable].map {
          Int128($0, times: first.coefficient)
            == Int128(term.coefficient, times: left[first.variable]!)
        } ?? false
      }
      if shared.count >= max(2, terms.count - 1) { take(shared.map(\.variable)) }
    }
    if !left.isEmpty { take(longest.map(\.variable).filter { left[$0] != nil }) }
    return parts
  }
}

extension LinearExpression {
  /// The coefficients by the index of their variable.
  var byVariable: [Int: Int64] {
    Dictionary(uniqueKeysWithValues: terms.map { ($0.variable.index, $0.coefficient) })
  }
}
