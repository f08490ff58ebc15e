// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Foundation
import IntegerPrograms
import Solving

/// Searches that take turns.
extension SolverRun {
  /// Exchanges take as long as a turn: what is proved soon needs none.
  private static let nodesBeforeExchange = 16_000

  /// - Parameter turns: about the same program, the most promising first.
  /// - Returns: nil where none comes to an end.
  mutating func searchInTurns(_ turns: [Turn], _ hints: SolveHints) -> Outcome? {
    var turns = Turns(turns, nodes: nodesOfFirstTurns(hints))
    var exchange = GroupExchange(whole)
    var shared = SharedColumn(of: whole, fewestBlocks: patience.fewestBlocks)
    var leftWhenCut = Int.max
    while turns.nodes <= patience.mostNodesOfTurns, !turns.order.isEmpty {
      if let reason = limits.reached() {
        return .stopped(reason, best: found, bound: turns.bound)
      }
      // Short turns end before that pays.
      if turns.nodes > patience.nodesOfFirstTurns { cutDeeper(&turns, &leftWhenCut) }
      var known = found?.objective ?? .min
      lookAround(turns, &exchange)
      switch takeTurns(&turns, hints, known: &known) {
      case .answered(let outcome): return outcome
      case .renewed: continue
      case .over: break
      }
      if let answer = solveByValue(&shared, hints, nodes: turns.nodes) { return answer }
      if let found, found.objective > known, let answer = boundAgain(&turns) { return answer }
      if let answer = list(hints, nodes: turns.nodes) { return answer }
      turns.nextRound(known: goal ?? found?.objective)
    }
    return nil
  }

  private func nodesOfFirstTurns(_ hints: SolveHints) -> Int {
    var nodes = patience.nodesOfFirstTurns
    while nodes < min(hints.nodes ?? 0, patience.mostNodesOfTurns) { nodes *= Turn.growth }
    return nodes
  }

  /// Looks for better solutions near what the strongest turn's relaxation says, and by exchanges.
  private mutating func lookAround(_ turns: Turns, _ exchange: inout GroupExchange) {
    let strongest = turns.all[turns.strongest].run
    if let nearby = strongest.searchNearby(found, nodes: turns.nodes / 4) { found = nearby }
    if turns.nodes >= Self.nodesBeforeExchange, shortcuts.contains(.nearby), let known = found,
      let better = exchange.improve(known, in: strongest, nodes: turns.nodes)
    {
      found = better
    }
  }

  private enum Round {
    case answered(Outcome)
    /// So much is fixed by now that it begins again.
    case renewed
    case over
  }

  /// One round.
  ///
  /// - Parameter known: the best objective that blocks were bounded for.
  private mutating func takeTurns(
    _ turns: inout Turns, _ hints: SolveHints, known: inout Int128
  ) -> Round {
    for number in turns.order {
      let outcome = takeTurn(number, of: &turns, hints)
      guard case .stopped(let reason, _, let bound) = outcome else { return .answered(outcome) }
      turns.learn(bound, from: number)
      if let bound { progress?.tighten(to: bound) }
      switch reason {
      case .sizeLimit: break
      // A proof that does not hold is none: the others go on.
      case .unreliable: turns.leaveOut(number)
      case .timeLimit, .interrupted:
        return .answered(.stopped(reason, best: found, bound: turns.bound))
      }
      // A better solution fixes more: where that is much, the first has another turn of the same length.
      if shortcuts.contains(.renewing), number == turns.strongest, let found,
        found.objective > known
      {
        known = found.objective
        let before = turns.all[number].run.freeCount
        if let answer = boundAgain(&turns) { return .answered(answer) }
        if turns.all[number].run.freeCount < before / 10 * 9 { return .renewed }
      }
    }
    return .over
  }

  private mutating func takeTurn(
    _ number: Int, of turns: inout Turns, _ hints: SolveHints
  ) -> Outcome {
    // As it is by now: bounding blocks again replaces those that know of them.
    let turn = turns.all[number]
    var attempt = turn.run
    if let found { attempt.offer(found) }
    let outcome = attempt.search(hints, nodes: turns.nodes, assumes: turn.assumes)
    turns.all[number].run.pseudocosts = attempt.pseudocosts
    if !turn.assumes { turns.all[number].halvings = attempt.halvings }
    if let best = outcome.best ?? attempt.incumbent,
      best.objective > found?.objective ?? best.objective - 1
    {
      found = best
    }
    return outcome
  }

  /// Gives the strongest turn's relaxation more cuts, and so all that know the same: the first time, and whenever a
  /// better solution has fixed a quarter of what was left.
  ///
  /// - Parameter leftWhenCut: how many columns were undecided the last time.
  private func cutDeeper(_ turns: inout Turns, _ leftWhenCut: inout Int) {
    let before = turns.all[turns.strongest].run
    let run = found.map(before.narrowed) ?? before
    guard run.freeCount <= leftWhenCut / 4 * 3 else { return }
    leftWhenCut = run.freeCount
    guard let better = run.cuttingDeeper() else { return }
    turns.replace(by: better) { $0.run.knowsTheSame(as: before) }
  }

  /// How often the last search halved what is left of its tree.
  private var halvings: Int { Int(-log2(max(1 - closedShare, 1e-9))) }

  /// Bounds blocks again, for all that know of them.
  ///
  /// - Returns: the answer where nothing is left.
  private mutating func boundAgain(_ turns: inout Turns) -> Outcome? {
    guard let first = turns.all.first(where: \.knowsBlocks) else { return nil }
    let (answer, better) = boundAgain(first.run)
    if let answer { return answer.unlessUnreliable }
    turns.replace(by: better, where: \.knowsBlocks)
    return nil
  }

  /// Where the optimum is assumed, what is left free is a small neighbourhood itself, mostly.
  private static let fewestColumnsSearchedNearby = (assuming: 320, else: 0)

  private mutating func search(_ hints: SolveHints, nodes: Int, assumes: Bool) -> Outcome {
    // Short searches end before these pay.
    let isLong = nodes > patience.nodesOfFirstTurns
    if isLong, shortcuts.contains(.nearby) {
      let fewest = Self.fewestColumnsSearchedNearby
      fewestColumnsSearchedNearby = assumes ? fewest.assuming : fewest.else
    }
    if assumes {
      var hints = hints
      // Listing has a turn of its own.
      hints.needsCertificate = true
      patience.bytes = nodes * Domain.bytes(of: program)
      probes = isLong && shortcuts.contains(.probing)
      return search(hints)
    }
    guard goal != nil else { return searchPlainly(nodes: nodes) }
    limits.mostNodes = nodes
    return search(hints)
  }

  /// Takes over a solution of the whole that another run found.
  mutating func offer(_ solution: Solution) {
    offer(summed.extend(solution.values))
  }
}
