// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A program with a further column for each of some weighted sums of its variables, so that a proof can
/// branch on how large a sum is, and knows that it is whole.
///
/// Where costs and values go together, no single project matters, but their number does: a branch on
/// it closes what thousands of branches on projects leave open. And what a corridor spends, between a
/// target and a budget, leaves room for few projects long before the relaxation says so.
package struct SummedProgram: Sendable {
  package let program: IntegerProgram
  package let sums: [LinearExpression]
  private let ownColumns: Int

  /// The columns come behind those of `whole`, from the sum of the least to that of the largest values;
  /// behind its rows come sum − column = 0.
  ///
  /// - Returns: nil where a sum names no variable of `whole`, or its bounds or their difference leave
  ///   64 bits.
  package init?(_ whole: IntegerProgram, sums: [LinearExpression]) {
    var program = whole
    let bounds = Domain(of: whole)
    for (number, sum) in sums.enumerated() {
      guard sum.terms.allSatisfy({ whole.columns.indices.contains($0.variable.index) }),
        let range = sum.range(over: bounds), let lower = Int64(exactly: range.lowerBound),
        let upper = Int64(exactly: range.upperBound),
        // Whoever narrows a domain computes with its width.
        !upper.subtractingReportingOverflow(lower).overflow
      else { return nil }
      let name = "sum:\(number)"
      let total = program.addVariable(name: name, lower: lower, upper: upper)
      let pairs: [(Variable, Int64)] =
        sum.terms.map { ($0.variable, $0.coefficient) } + [(total, -1)]
      program.add(Constraint(name: name, LinearExpression(pairs), lower: 0, upper: 0))
    }
    self.program = program
    self.sums = sums
    ownColumns = whole.columns.count
  }

  /// The point of the program with sums, of a point of either program: the sums are what they are.
  package func extend(_ point: [Int64]) -> [Int64] {
    let own = point.prefix(ownColumns)
    return own + sums.map { sum in Int64(sum.value(at: point)) }
  }

  /// The same point without its sums.
  package func withoutSums(_ point: [Int64]) -> [Int64] { Array(point.prefix(ownColumns)) }
}
