// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Rows that cut off what the relaxation has between whole points, before anything is branched on.
extension SolverRun {
  private static let mostRounds = 30
  /// In one round.
  private static let mostCuts = 40
  /// In parts of the gap: a round that brings the bound down by less is idle.
  private static let leastGained = 0.01
  /// So many idle rounds end it.
  private static let mostIdleRounds = 5
  /// The cosine of the angle between two cuts: of those that say nearly the same one is enough.
  private static let mostParallel = 0.9
  /// In parts of the gap: what all cuts together must bring the bound down by, for each is one more row at every node.
  private static let leastInAll = 0.15
  /// In parts of what blocks bring the bound down by: where cuts alone do less, they have little to say beside blocks,
  /// and would only make the search slower.
  private static let leastBesideBlocks = 0.7

  /// The same runs whose relaxations know cuts, where these help.
  ///
  /// - Parameters:
  ///   - plain: a run whose relaxation knows the program's rows.
  ///   - stronger: one that also knows what blocks are worth at most; nil: there is none.
  static func cutting(
    _ plain: SolverRun, _ stronger: SolverRun?
  ) -> (plain: SolverRun, stronger: SolverRun?) {
    guard let cut = plain.withCuts() else { return (plain, stronger) }
    let fall = cut.before - cut.after
    let gap = cut.before - (cut.run.prover.aim ?? cut.before)
    guard Double(fall) >= leastInAll * Double(gap) else { return (plain, stronger) }
    guard var stronger else { return (cut.run, nil) }
    guard case .relaxed(let relaxed) = stronger.relax(), let bound = stronger.bound(by: relaxed),
      Double(fall) >= leastBesideBlocks * Double(cut.before - bound)
    else { return (cut.run, stronger) }
    return (cut.run, stronger.withCuts()?.run ?? stronger)
  }

  /// - Returns: the same run whose relaxation knows cuts, and its bound before and after; nil: there are none.
  private func withCuts() -> (run: SolverRun, before: Int128, after: Int128)? {
    guard shortcuts.contains(.cuts) else { return nil }
    var base = self
    guard case .relaxed(var relaxed) = base.relax(), let before = bound(by: relaxed) else {
      return nil
    }
    let known = knownRows
    var (cuts, after, idleRounds): ([RoundingCut], Int128, Int) = ([], before, 0)
    for _ in 0..<Self.mostRounds {
      let point = Array(relaxed.values.prefix(whole.columns.count))
      let found = CutSeparation(known, over: ownDomain, at: point).cuts()
      let further = chosen(among: found)
      guard !further.isEmpty, limits.reached() == nil, var run = base.knowing(cuts + further),
        case .relaxed(let next) = run.relax(), let bound = run.bound(by: next)
      else { break }
      for point in PointRounding(run.program).points(near: next.values) { base.offer(point) }
      cuts = run.cutsInUse(next.multipliers)
      let gap = Double(bound - (base.prover.aim ?? bound))
      idleRounds = Double(after - bound) < Self.leastGained * max(1, gap) ? idleRounds + 1 : 0
      (relaxed, after) = (next, bound)
      if idleRounds == Self.mostIdleRounds { break }
    }
    guard !cuts.isEmpty else { return nil }
    return base.knowing(cuts).map { ($0, before, after) }
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

  /// The cuts that the relaxation's bound rests on.
  private func cutsInUse(_ multipliers: [Double]) -> [RoundingCut] {
    rootSteps.compactMap { step in
      guard case .cut(let cut, let sum) = step, multipliers[definition(of: sum)] != 0 else {
        return nil
      }
      return cut
    }
  }

  /// The program's rows, and as far as they have smaller coefficients those that were tightened.
  private var knownRows: [KnownRow] {
    let own = whole.constraints.enumerated().map {
      KnownRow(expression: $1.expression, lower: $1.lower, upper: $1.upper, number: $0)
    }
    let tightened = rootSteps.compactMap { step -> KnownRow? in
      guard case .tightening(let tightening, let sum) = step else { return nil }
      return KnownRow(
        expression: tightening.sum, lower: tightening.bound, upper: nil,
        number: definition(of: sum))
    }
    return (own + tightened).filter { $0.expression.terms.count > 1 }
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
