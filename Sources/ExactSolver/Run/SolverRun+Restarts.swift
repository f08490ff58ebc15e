// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Cuts and a good solution near what they leave may fix most of a program. What is then left has cuts of its own, so
/// that it begins again with them (Achterberg, *Constraint Integer Programming*, 2007, section 10.9).
extension SolverRun {
  /// In parts of what was undecided at first: so little is searched at once.
  private static let mostSearched = (1, of: 4)
  /// In parts of what was undecided before: where more is left, it does not begin again.
  private static let mostLeft = (1, of: 2)
  /// In parts of the gap: where cuts close so much, little is left as well.
  private static let mostOfGap = 0.6
  /// Where fewer rows join blocks, in all or in parts of all rows, what these are worth closes most of the gap.
  private static let fewestJoining = 2
  private static let smallestPartJoining = (1, of: 10)

  /// What may be shorter than finding out what blocks are worth.
  ///
  /// - Returns: nil where it is not.
  mutating func solveBeforeTakingApart(_ blocks: Decomposition, _ hints: SolveHints) -> Outcome? {
    let joining = blocks.joining.count
    let smallestPart = whole.constraints.count * Self.smallestPartJoining.0
    if joining < Self.fewestJoining || joining * Self.smallestPartJoining.of < smallestPart {
      let most = patience.beforeTakingApart(columns: freeCount)
      return solveBriefly(hints, within: most) ?? listBriefly(hints)
    }
    let most = patience.beforeRestart(columns: freeCount)
    return solveBriefly(hints, within: most) ?? listBriefly(hints) ?? restart()
  }

  /// - Returns: nil where something is left to do. What was found then counts, and what is fixed where that is much.
  private mutating func restart() -> Outcome? {
    guard shortcuts.contains(.restarts), goal == nil else { return nil }
    var best = self
    if let found { best.offer(found) }
    let first = freeCount
    var before: Int
    repeat {
      before = best.freeCount
      guard let cut = best.withCuts(.first) else { break }
      if isProved { progress?.tighten(to: cut.after) }
      var run = cut.run
      var answer = run.narrowAroundRelaxation()
      if answer == nil, isLittleLeft(of: first, in: run, cut) { answer = run.searchWhatIsLeft() }
      found = run.incumbent
      if let answer { return answer.unlessUnreliable }
      best = run.withoutCuts()
    } while best.freeCount * Self.mostLeft.of <= before * Self.mostLeft.0
    best.found = found
    if best.freeCount * Self.mostLeft.of <= first * Self.mostLeft.0 { self = best }
    return nil
  }

  private func isLittleLeft(of first: Int, in run: SolverRun, _ cut: CutRun) -> Bool {
    guard cut.closes(Self.leastInAll) else { return false }
    return run.freeCount * Self.mostSearched.of <= first * Self.mostSearched.0
      || cut.closes(Self.mostOfGap)
  }

  /// Fixes what the relaxation leaves no room for, with the best solution that is near it.
  ///
  /// - Returns: the answer where nothing is left.
  private mutating func narrowAroundRelaxation() -> Outcome? {
    guard case .relaxed(let relaxed) = relax() else { return nil }
    if isDone || narrow(by: relaxed.argument) { return proved() }
    searchNearby(relaxed.values)
    return isDone || narrow(by: relaxed.argument) ? proved() : nil
  }

  /// - Returns: nil where that takes longer.
  private mutating func searchWhatIsLeft() -> Outcome? {
    var attempt = self
    let outcome = attempt.searchPlainly(nodes: patience.nodesOfWhatIsLeft)
    if let better = attempt.incumbent { offer(better) }
    learn(attempt.pseudocosts)
    return outcome.stopReason == .sizeLimit ? nil : outcome
  }
}
