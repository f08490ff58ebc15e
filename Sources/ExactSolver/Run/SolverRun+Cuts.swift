// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Rows that cut off what the relaxation has between whole points, before anything is branched on.
extension SolverRun {
  /// In one round.
  private static let mostCuts = 40
  /// In parts of the gap: a round that brings the bound down by less is idle.
  private static let leastGained = 0.01
  /// The cosine of the angle between two cuts: of those that say nearly the same one is enough.
  private static let mostParallel = 0.9
  /// In parts of the gap: what all cuts together must bring the bound down by, for each is one more row at every node.
  static let leastInAll = 0.15
  /// In parts of the gap: what cuts that stand in for others must bring the bound down by.
  private static let leastInstead = 0.08
  /// In parts of what blocks bring the bound down by: where cuts alone do less, they have little to say beside blocks,
  /// and would only make the search slower.
  private static let leastBesideBlocks = 0.7

  /// How long cuts are looked for.
  struct CutEffort {
    let mostRounds: Int
    /// So many idle rounds end it.
    let mostIdleRounds: Int
    /// So many cuts stand on top of each other: more are no good to floating point.
    let mostRanks: Int

    /// What they are good for is seen soon.
    static let first = CutEffort(mostRounds: 10, mostIdleRounds: 3, mostRanks: 1)
    /// Most that helps at all is found in no time.
    static let brief = CutEffort(mostRounds: 30, mostIdleRounds: 5, mostRanks: 1)
    static let long = CutEffort(mostRounds: 100, mostIdleRounds: 10, mostRanks: 4)
  }

  /// A run whose relaxation knows cuts, and its bound before and after.
  struct CutRun {
    let run: SolverRun
    let before: Int128
    let after: Int128

    var fall: Int128 { before - after }

    func closes(_ part: Double) -> Bool {
      let gap = before - (run.prover.aim ?? before)
      return Double(fall) >= part * Double(gap)
    }
  }

  /// The same runs whose relaxations know cuts of the program's rows, where these help.
  ///
  /// - Parameters:
  ///   - plain: a run whose relaxation knows the program's rows.
  ///   - stronger: one that also knows what blocks are worth at most; nil: there is none.
  static func cutting(
    _ plain: SolverRun, _ stronger: SolverRun?
  ) -> (plain: SolverRun, stronger: SolverRun?) {
    guard let cut = plain.withCuts(.brief), cut.closes(leastInAll) else { return (plain, stronger) }
    guard var stronger else { return (cut.run, nil) }
    guard case .relaxed(let relaxed) = stronger.relax(), let bound = stronger.bound(by: relaxed),
      Double(cut.fall) >= leastBesideBlocks * Double(cut.before - bound)
    else { return (cut.run, stronger) }
    return (cut.run, stronger.withCuts(.brief)?.run ?? stronger)
  }

  /// Where nothing falls apart: cuts may close all of the gap at once, or make every node slower for nothing. So the tree
  /// that knows them and the one that does not have their turns.
  ///
  /// - Returns: nil where there are no cuts that help.
  mutating func searchWithAndWithoutCuts(_ hints: SolveHints) -> Outcome? {
    guard shortcuts.contains(.cuts), limits.mostNodes == nil, goal == nil, hasPartialRows else {
      return nil
    }
    let most = patience.beforeCuts(columns: freeCount)
    if let outcome = solveBriefly(hints, within: most) { return outcome }
    var plain = self
    if let found { plain.offer(found.values) }
    guard let cut = plain.withCuts(.brief), cut.closes(Self.leastInAll) else { return nil }
    return searchInTurns(Turn.withAndWithoutCuts(cut.run, plain), hints)
  }

  /// Whether any row weighs some of the columns: those that weigh all of them hardly cut anything off.
  private var hasPartialRows: Bool {
    whole.constraints.contains { row in
      let terms = row.expression.terms
      return terms.count * 2 < whole.columns.count
        && terms.contains { $0.coefficient.magnitude != terms[0].coefficient.magnitude }
    }
  }

  /// The same run whose relaxation knows cuts that were looked for long, in place of those that were found briefly; nil
  /// where these do not help.
  func cuttingDeeper() -> SolverRun? {
    var own = self
    guard case .relaxed(let relaxed) = own.relax(), let before = bound(by: relaxed),
      let cut = withoutCuts().withCuts(.long)
    else { return nil }
    let better = CutRun(run: cut.run, before: before, after: cut.after)
    return better.closes(Self.leastInstead) ? better.run : nil
  }

  /// nil: there are none.
  func withCuts(_ effort: CutEffort) -> CutRun? {
    guard shortcuts.contains(.cuts) else { return nil }
    var base = self
    guard case .relaxed(var relaxed) = base.relaxWithBasis(), let before = bound(by: relaxed)
    else { return nil }
    let known = knownRows
    var pool = CutPool(behind: rootSums.count, mostRanks: effort.mostRanks)
    // Cuts that the relaxation knows, those of them that its bound rests on, and those that go on being known.
    var (current, inUse, kept): ([Int], [Int], [Int]) = ([], [], [])
    var (after, idleRounds) = (before, 0)
    for _ in 0..<effort.mostRounds {
      let separation = CutSeparation(
        known + pool.rows(current), over: ownDomain,
        at: Array(relaxed.values.prefix(whole.columns.count)))
      let basis = relaxed.basis.map { row in row.map { (pool.origin($0, among: current), $1) } }
      let further = pool.add(
        chosen(among: separation.cuts() + separation.cuts(ofBasis: basis)))
      current = pool.withGround(kept + further)
      guard !further.isEmpty, limits.reached() == nil, var run = base.knowing(pool.cuts(current)),
        case .relaxed(let next) = run.relaxWithBasis(), let bound = run.bound(by: next)
      else { break }
      for point in PointRounding(run.program).points(near: next.values) { base.offer(point) }
      let sums = run.rootSums.dropFirst(pool.first)
      inUse = pool.withGround(
        zip(current, sums).filter { next.multipliers[run.definition(of: $1.column)] != 0 }.map(\.0))
      // Where the bound stays, what is left out may come back, and what replaced it may go, for ever.
      kept = bound < after ? inUse : current
      let gap = Double(bound - (base.prover.aim ?? bound))
      idleRounds = Double(after - bound) < Self.leastGained * max(1, gap) ? idleRounds + 1 : 0
      (relaxed, after) = (next, bound)
      if idleRounds == effort.mostIdleRounds { break }
    }
    guard !inUse.isEmpty else { return nil }
    return base.knowing(pool.cuts(inUse)).map { CutRun(run: $0, before: before, after: after) }
  }

  /// What cuts are made of to begin with.
  private var knownRows: [KnownRow] {
    let own = whole.constraints.enumerated().map {
      KnownRow(
        expression: $1.expression, lower: $1.lower, upper: $1.upper, origin: .program($0))
    }
    let sums = rootSums.enumerated().map {
      KnownRow(expression: $1.sum, lower: $1.lower, upper: $1.upper, origin: .sum($0))
    }
    let bounded = sums.filter { $0.lower != nil || $0.upper != nil }
    return (own + bounded).filter { $0.expression.terms.count > 1 }
  }

  /// No solution of interest is better.
  private func bound(by relaxed: Relaxed) -> Int128? {
    Prover.upperBound(relaxed.argument, on: domain, of: residual)
  }

  /// Those that the point is farthest beyond, but for what others say as well.
  private func chosen(among found: [CutSeparation.Found]) -> [RoundingCut] {
    var chosen: [RoundingCut] = []
    let farthest = found.enumerated().sorted {
      ($1.element.distance, $0.offset) < ($0.element.distance, $1.offset)
    }
    for (_, candidate) in farthest where chosen.count < Self.mostCuts {
      let isNew = chosen.allSatisfy {
        $0.sum.cosine(to: candidate.cut.sum) < Self.mostParallel
      }
      if isNew { chosen.append(candidate.cut) }
    }
    return chosen
  }

  /// The same run with cuts; nil where one leaves 64 bits.
  private func knowing(_ cuts: [RoundingCut]) -> SolverRun? {
    // GLPK's optimizer ends the process now and then where coefficients are as large as these.
    var run = strengthened(by: cuts.map(\.sum), shortcuts: shortcuts.subtracting(.proposals))
    for (number, cut) in cuts.enumerated() {
      run?.apply(cut, to: furtherSum(number))
    }
    return run
  }
}

extension LinearExpression {
  /// The cosine of the angle between two.
  fileprivate func cosine(to other: LinearExpression) -> Double {
    var (product, position) = (0.0, 0)
    for term in terms {
      while position < other.terms.count, other.terms[position].variable < term.variable {
        position += 1
      }
      guard position < other.terms.count else { break }
      if other.terms[position].variable == term.variable {
        product += Double(term.coefficient) * Double(other.terms[position].coefficient)
      }
    }
    return product / (square * other.square).squareRoot()
  }

  private var square: Double {
    terms.reduce(0) { $0 + Double($1.coefficient) * Double($1.coefficient) }
  }
}
