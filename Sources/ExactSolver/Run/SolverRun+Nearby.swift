// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Good solutions in small trees: most columns are held where something already says what they should be.
extension SolverRun {
  private static let mostNodesNearPoint = 300

  /// Looks for a better solution among those that differ from a known one only where the relaxation does (Danna,
  /// Rothberg and Le Pape, *Exploring relaxation induced neighborhoods to improve MIP solutions*, 2005).
  ///
  /// - Returns: nil where none is better.
  func searchNearby(_ known: Solution?, nodes: Int) -> Solution? {
    guard shortcuts.contains(.nearby), goal == nil, let known else { return nil }
    var attempt = self
    attempt.offer(summed.extend(known.values))
    guard case .relaxed(let relaxed) = attempt.relax() else { return nil }
    let agreeing = known.values.indices.filter {
      abs(relaxed.values[$0] - Double(known.values[$0])) < 1e-6
    }
    let best = attempt.searchHolding(agreeing, at: known.values, nodes: nodes)
    return best.flatMap { $0.objective > known.objective ? $0 : nil }
  }

  /// Looks for a solution where a mixture of blocks' points is whole already. No row that joins blocks is broken there,
  /// and every block is between points of its own.
  ///
  /// - Parameters:
  ///   - mixture: one value a column of the reduced program.
  ///   - free: columns there that are searched even where the mixture has them whole.
  mutating func searchNearby(
    _ mixture: [Double], in reduced: ReducedProgram, freeing free: Set<Int> = []
  ) {
    searchNearby(
      reduced.expand(relaxed: mixture), freeing: Set(free.map { reduced.columns[$0] }))
  }

  /// Looks for a solution where a point is whole already (Berthold, *RENS: the optimal rounding*, 2014).
  ///
  /// - Parameters:
  ///   - values: one a column, as a relaxation has them.
  ///   - free: columns that are searched even where they are whole.
  mutating func searchNearby(_ values: [Double], freeing free: Set<Int> = []) {
    guard shortcuts.contains(.nearby), !isDone else { return }
    let agreeing = whole.columns.indices.filter { column in
      domain.upper[column] - domain.lower[column] == 1 && values[column].isWhole
        && (domain.lower[column]...domain.upper[column]).contains(Int64(values[column].rounded()))
        && !free.contains(column)
    }
    var point = domain.lower
    for column in agreeing { point[column] = Int64(values[column].rounded()) }
    var attempt = self
    let best = attempt.searchHolding(agreeing, at: point, nodes: Self.mostNodesNearPoint)
    if let best { offer(summed.extend(best.values)) }
  }

  /// The same run, narrowed by what a solution leaves of interest.
  func narrowed(knowing solution: Solution) -> SolverRun {
    var run = self
    run.offer(summed.extend(solution.values))
    if case .relaxed(let relaxed) = run.relax() { _ = run.narrow(by: relaxed.argument) }
    return run
  }

  /// The best solution that differs from a known one in some columns, and in those with more than two values.
  func exchange(_ known: Solution, between free: [Int], nodes: Int) -> Solution? {
    var isHeld = whole.columns.indices.map { domain.upper[$0] - domain.lower[$0] == 1 }
    for column in free { isHeld[column] = false }
    var attempt = self
    return attempt.searchHolding(
      whole.columns.indices.filter { isHeld[$0] }, at: known.values, nodes: nodes)
  }

  private static let mostFreeNearNode = 40
  private static let mostNodesNearNode = 100

  /// Better solutions on the way through a tree: of each node that asks, the best solution is kept but for what the
  /// node's relaxation is furthest from. Other nodes say other things, so what the root leads to is not all.
  ///
  /// - Parameter reduced: what the tree is about.
  /// - Returns: what a tree asks, about points of the reduced program.
  func suggestions(in reduced: ReducedProgram) -> ([Double], [Int64]?) -> [Int64]? {
    var base = self
    base.fewestColumnsSearchedNearby = nil
    return { values, best in
      if let best { base.offer(reduced.expand(best)) }
      guard let known = base.incumbent else { return nil }
      let free = known.furthest(from: reduced.expand(relaxed: values), most: Self.mostFreeNearNode)
      guard let better = base.exchange(known, between: free, nodes: Self.mostNodesNearNode),
        better.objective > known.objective
      else { return nil }
      let point = base.summed.extend(better.values)
      base.offer(point)
      return reduced.columns.map { point[$0] }
    }
  }

  private mutating func searchHolding(
    _ columns: [Int], at point: [Int64], nodes: Int
  ) -> Solution? {
    hold(columns, at: point)
    return searchPlainly(nodes: nodes).best
  }
}

extension Solution {
  /// The columns in which another point is furthest from it.
  fileprivate func furthest(from point: [Double], most: Int) -> [Int] {
    let distances = values.enumerated().map { (column: $0, distance: abs(point[$0] - Double($1))) }
    return distances.filter { $0.distance > 1e-6 }
      .sorted { ($1.distance, $0.column) < ($0.distance, $1.column) }
      .prefix(most).map(\.column)
  }
}
