// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// Better solutions by exchanges between two groups of columns, all others held (after Shaw, *Using constraint
/// programming and local search methods to solve vehicle routing problems*, 1998). A group is what a row is about: a
/// corridor, what a town has applied for, a kind of project.
struct GroupExchange {
  private let groups: [[Int]]
  private let pairs: [(Int, Int)]
  private var next = 0

  /// Exchanges within fewer are found on the way.
  private static let fewest = 6
  /// In parts of all columns: what leaves more open is no small search.
  private static let most = (1, of: 2)
  /// Of all that may be spent: what one exchange may.
  private static let partOfOne = 160
  /// No search comes to more, and thousands of groups have millions.
  private static let mostPairs = 10_000

  init(_ program: IntegerProgram) {
    let most = program.columns.count * Self.most.0 / Self.most.of
    var groups: [[Int]] = []
    var known: Set<[Int]> = []
    for constraint in program.constraints {
      let columns = constraint.expression.terms.map(\.variable.index)
        .filter { program.columns[$0].upper - program.columns[$0].lower == 1 }
      guard (Self.fewest...max(Self.fewest, most)).contains(columns.count),
        known.insert(columns).inserted
      else { continue }
      groups.append(columns)
    }
    self.groups = groups
    // Neighbours first: rows of one kind stand beside one another.
    let all = (1..<max(2, groups.count)).lazy.flatMap { distance in
      groups.indices.dropLast(distance).map { ($0, $0 + distance) }
    }
    pairs = Array(all.prefix(Self.mostPairs))
  }

  /// Goes on with the pairs until nodes are spent, or none is left that might help.
  ///
  /// - Parameter nodes: in all, about.
  /// - Returns: nil where no exchange is better.
  mutating func improve(_ known: Solution, in run: SolverRun, nodes: Int) -> Solution? {
    let each = nodes / Self.partOfOne
    guard each > 0, run.goal == nil else { return nil }
    var (best, base, idle) = (known, run.narrowed(knowing: known), 0)
    for _ in 0..<Self.partOfOne where idle < pairs.count && run.limits.reached() == nil {
      let (first, second) = pairs[next]
      next = (next + 1) % pairs.count
      idle += 1
      let found = base.exchange(
        best, between: groups[first] + groups[second], nodes: each)
      guard let found, found.objective > best.objective else { continue }
      (best, base, idle) = (found, run.narrowed(knowing: found), 0)
    }
    return best.objective > known.objective ? best : nil
  }
}
