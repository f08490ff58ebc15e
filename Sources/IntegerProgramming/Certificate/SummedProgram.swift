// SPDX-License-Identifier: GPL-3.0-or-later

/// A program with a further column for each of some sums of its variables, so that a proof can branch
/// on how large a sum is.
///
/// Where costs and values go together, no single project matters, but their number does: a branch on
/// it closes what thousands of branches on projects leave open.
public struct SummedProgram: Sendable {
  public let program: IntegerProgram
  public let sums: [[Variable]]
  private let ownColumns: Int

  /// The columns come behind those of `whole`, from the sum of the least to that of the largest values;
  /// behind its rows come Σ variables − column = 0.
  ///
  /// - Returns: nil where a sum names no variable of `whole`, or its bounds leave 64 bits.
  public init?(_ whole: IntegerProgram, sums: [[Variable]]) {
    var program = whole
    for (number, sum) in sums.enumerated() {
      var (lower, upper): (Int64, Int64) = (0, 0)
      for variable in sum {
        guard whole.columns.indices.contains(variable.index) else { return nil }
        let column = whole.columns[variable.index]
        let least = lower.addingReportingOverflow(column.lower)
        let most = upper.addingReportingOverflow(column.upper)
        guard !least.overflow, !most.overflow else { return nil }
        (lower, upper) = (least.partialValue, most.partialValue)
      }
      let name = "sum:\(number)"
      let total = program.addVariable(name: name, lower: lower, upper: upper)
      let pairs: [(Variable, Int64)] = sum.map { ($0, 1) } + [(total, -1)]
      program.add(Constraint(name: name, LinearExpression(pairs), lower: 0, upper: 0))
    }
    self.program = program
    self.sums = sums
    ownColumns = whole.columns.count
  }

  /// The point of the program with sums, of a point of either program: the sums are what they are.
  public func extend(_ point: [Int64]) -> [Int64] {
    let own = point.prefix(ownColumns)
    return own + sums.map { sum in sum.reduce(0) { $0 + point[$1.index] } }
  }

  /// The same point without its sums.
  public func withoutSums(_ point: [Int64]) -> [Int64] { Array(point.prefix(ownColumns)) }
}
