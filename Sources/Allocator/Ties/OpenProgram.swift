// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// What a domain leaves open of a program; binaries that nothing tells apart are counted by their sum.
///
/// Of thousands of awards a few dozen are open once an optimum is known.
struct OpenProgram {
  private let reduced: ReducedProgram
  private let merged: MergedProgram
  /// The sums on which points may differ, and the binaries of the whole program that each is the sum of.
  let sums: [(sum: Variable, members: [Variable])]

  /// - Parameters:
  ///   - open: binaries on which points may differ; all others are fixed or follow from them.
  /// - Returns: nil where what is fixed breaks a row.
  init?(_ whole: IntegerProgram, over domain: Domain, open: [Variable]) {
    guard let reduced = ReducedProgram(whole, over: domain) else { return nil }
    let merged = MergedProgram(reduced.program)
    let isOpen = Set(reduced.columns(of: open))
    sums = merged.members.enumerated().compactMap { position, members in
      guard members.contains(where: { isOpen.contains($0.index) }) else { return nil }
      return (
        Variable(index: position), members.map { Variable(index: reduced.columns[$0.index]) }
      )
    }
    self.reduced = reduced
    self.merged = merged
  }

  /// One variable a sum.
  var program: IntegerProgram { merged.program }

  /// What the fixed variables contribute to the objective.
  var constant: Int128 { reduced.constant }

  func merge(_ solution: Solution) -> [Int64] {
    merged.merge(reduced.columns.map { solution.values[$0] })
  }

  /// One of the points that a point of the sums stands for.
  func expand(_ point: [Int64]) -> [Int64]? {
    merged.expand(point, of: reduced.program).map { reduced.expand($0.values) }
  }
}
