// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Foundation
import IntegerPrograms
import Solving

/// Nobody knows before which of several searches will be short. So each has its turn, with a few nodes at first
/// and four times as many every round: the shortest is found out at a cost of a few times its own.
struct Turn {
  var run: SolverRun
  /// Whether it knows what blocks are worth at most.
  let knowsBlocks: Bool
  /// Whether the optimum is assumed near the relaxation, in two tiers; else it is one tree.
  let assumes: Bool
  /// How much longer the turns of every round are than those before.
  static let growth = 4
  /// How often its last search halved what is left of its tree; of tiers nobody knows.
  var halvings = 0
  /// No solution is better, as its last search has it.
  var bound: Int128?

  /// - Parameters:
  ///   - plain: a run whose relaxation knows the program's rows.
  ///   - stronger: one that also knows what blocks are worth at most; nil: there is none.
  static func all(_ plain: SolverRun, _ stronger: SolverRun?) -> [Turn] {
    let plainly = Turn(run: plain, knowsBlocks: false, assumes: false)
    guard let stronger else {
      return [plainly, Turn(run: plain, knowsBlocks: false, assumes: true)]
    }
    return [
      Turn(run: stronger, knowsBlocks: true, assumes: false), plainly,
      Turn(run: stronger, knowsBlocks: true, assumes: true),
    ]
  }

  /// The search that knows no cuts comes first: mostly it is quicker.
  static func withAndWithoutCuts(_ cut: SolverRun, _ plain: SolverRun) -> [Turn] {
    [
      Turn(run: plain, knowsBlocks: false, assumes: true),
      Turn(run: cut, knowsBlocks: false, assumes: false),
    ]
  }
}

extension SolverRun {
  /// Exchanges take as long as a turn: what is proved soon needs none.
  private static let nodesBeforeExchange = 16_000

  /// - Parameter turns: about the same program, the most promising first.
  /// - Returns: nil where none comes to an end.
  mutating func searchInTurns(_ turns: [Turn], _ hints: SolveHints) -> Outcome? {
    var turns = turns
    var order = Array(turns.indices)
    var reliable = Set(turns.indices)
    var nodes = patience.nodesOfFirstTurns
    while nodes < min(hints.nodes ?? 0, patience.mostNodesOfTurns) { nodes *= Turn.growth }
    var bounds: [Int128] = []
    var exchange = GroupExchange(whole)
    var shared = SharedColumn(of: whole, fewestBlocks: patience.fewestBlocks)
    var wasCutDeeper = false
    // The first single tree knows most: solutions are looked for around what its relaxation says.
    let strongest = turns.firstIndex { !$0.assumes } ?? 0
    rounds: while nodes <= patience.mostNodesOfTurns, !reliable.isEmpty {
      if let reason = limits.reached() {
        return .stopped(reason, best: found, bound: bounds.min())
      }
      // Short turns end before that pays.
      if !wasCutDeeper, nodes > patience.nodesOfFirstTurns {
        cutDeeper(&turns, from: strongest)
        wasCutDeeper = true
      }
      var known = found?.objective ?? .min
      if let nearby = turns[strongest].run.searchNearby(found, nodes: nodes / 4) { found = nearby }
      if nodes >= Self.nodesBeforeExchange, shortcuts.contains(.nearby), let known = found,
        let better = exchange.improve(known, in: turns[strongest].run, nodes: nodes)
      {
        found = better
      }
      for number in order where reliable.contains(number) {
        // As it is by now: bounding blocks again replaces those that know of them.
        let turn = turns[number]
        var attempt = turn.run
        if let found { attempt.offer(found) }
        let outcome = attempt.search(hints, nodes: nodes, assumes: turn.assumes)
        turns[number].run.pseudocosts = attempt.pseudocosts
        if !turn.assumes { turns[number].halvings = attempt.halvings }
        if let best = outcome.best ?? attempt.incumbent,
          best.objective > found?.objective ?? best.objective - 1
        {
          found = best
        }
        guard case .stopped(let reason, _, let bound) = outcome else { return outcome }
        if let bound {
          bounds.append(bound)
          progress?.tighten(to: bound)
        }
        turns[number].bound = bound
        switch reason {
        case .sizeLimit: break
        // A proof that does not hold is none: the others go on.
        case .unreliable: reliable.remove(number)
        case .timeLimit, .interrupted:
          return .stopped(reason, best: found, bound: bounds.min())
        }
        // A better solution fixes more: where that is much, the first has another turn of the same length.
        if shortcuts.contains(.renewing), number == strongest, let found, found.objective > known {
          known = found.objective
          let before = turns[strongest].run.freeCount
          if let answer = boundAgain(&turns) { return answer }
          if turns[strongest].run.freeCount < before / 10 * 9 { continue rounds }
        }
      }
      if let answer = solveByValue(&shared, hints, nodes: nodes) { return answer }
      if let found, found.objective > known, let answer = boundAgain(&turns) { return answer }
      if let answer = list(hints, nodes: nodes) { return answer }
      let ahead = turns.map { isAhead($0, turns) }
      order.sort {
        (ahead[$0] ? 0 : 1, turns[$1].halvings, $0) < (ahead[$1] ? 0 : 1, turns[$0].halvings, $1)
      }
      nodes *= Turn.growth
      order.removeAll { isFarBehind(turns[$0], turns) }
    }
    return nil
  }

  /// In parts of the best one's: a single tree that has so much more of a gap to close needs a multiple of the nodes.
  private static let mostGap = (3, of: 2)

  /// Whether another tree without assumptions has so much less left to close that this one is not worth its turns.
  private func isFarBehind(_ turn: Turn, _ turns: [Turn]) -> Bool {
    guard !turn.assumes, let (own, best) = gaps(of: turn, turns) else { return false }
    return own * Int128(Self.mostGap.of) > best * Int128(Self.mostGap.0)
  }

  /// In parts of what single trees have left of the gap: where assumptions leave less, they are nearly done.
  private static let leastAhead = (1, of: 4)

  /// Whether assumptions have closed so much of the gap that they come first: a single tree closes it at its end only.
  private func isAhead(_ turn: Turn, _ turns: [Turn]) -> Bool {
    guard turn.assumes, let (own, best) = gaps(of: turn, turns) else { return false }
    return own * Int128(Self.leastAhead.of) <= best * Int128(Self.leastAhead.0)
  }

  /// What is left to close: of a turn, and of the best single tree; nil: not known yet.
  private func gaps(of turn: Turn, _ turns: [Turn]) -> (own: Int128, best: Int128)? {
    guard let known = goal ?? found?.objective, let own = turn.bound,
      let best = turns.filter({ !$0.assumes }).compactMap(\.bound).min()
    else { return nil }
    return (own - known, best - known)
  }

  /// Gives a turn's relaxation cuts of everything that it knows, and so all turns that know the same.
  private func cutDeeper(_ turns: inout [Turn], from strongest: Int) {
    let before = turns[strongest].run
    var run = before
    if let found { run.offer(found) }
    guard let better = run.cuttingDeeper() else { return }
    for number in turns.indices where turns[number].run.knowsTheSame(as: before) {
      turns[number].run = better
    }
  }

  /// How often the last search halved what is left of its tree.
  private var halvings: Int { Int(-log2(max(1 - closedShare, 1e-9))) }

  /// Bounds blocks again, for all that know of them.
  ///
  /// - Returns: the answer where nothing is left.
  private mutating func boundAgain(_ turns: inout [Turn]) -> Outcome? {
    guard let first = turns.first(where: \.knowsBlocks) else { return nil }
    let (answer, better) = boundAgain(first.run)
    switch answer {
    case nil:
      for number in turns.indices where turns[number].knowsBlocks { turns[number].run = better }
      return nil
    // A proof that does not hold is none.
    case .stopped(.unreliable, _, _): return nil
    case let answer: return answer
    }
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
    limits.mostNodes = nodes
    guard goal == nil else { return search(hints) }
    return searchTiers { $0.tools.shortcuts.subtract([.assumptions, .proposals]) }
  }

  /// Takes over a solution of the whole that another run found.
  mutating func offer(_ solution: Solution) {
    offer(summed.extend(solution.values))
  }
}
