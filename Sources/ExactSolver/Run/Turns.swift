// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

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

/// All turns about one program, and whose is next.
struct Turns {
  var all: [Turn]
  /// Those that are still in it, the next one first.
  private(set) var order: [Int]
  /// That every search of this round may take.
  private(set) var nodes: Int
  /// No solution is better, as the best of all searches has it.
  private(set) var bound: Int128?
  /// The first single tree knows most: solutions are looked for around what its relaxation says.
  let strongest: Int

  /// - Parameter turns: the most promising first.
  init(_ turns: [Turn], nodes: Int) {
    all = turns
    order = Array(turns.indices)
    strongest = turns.firstIndex { !$0.assumes } ?? 0
    self.nodes = nodes
  }

  /// What the last search of one proved.
  mutating func learn(_ bound: Int128?, from number: Int) {
    all[number].bound = bound
    self.bound = [self.bound, bound].compactMap { $0 }.min()
  }

  mutating func leaveOut(_ number: Int) { order.removeAll { $0 == number } }

  /// Replaces a run in all turns that it is meant for.
  mutating func replace(by run: SolverRun, where isMeant: (Turn) -> Bool) {
    for number in all.indices where isMeant(all[number]) { all[number].run = run }
  }

  /// The next round: whose turn it is first, and that it is longer.
  ///
  /// - Parameter known: what is reached already; nil: nothing is.
  mutating func nextRound(known: Int128?) {
    let ahead = all.map { isAhead($0, known) }
    let sorted = order.sorted {
      (ahead[$0] ? 0 : 1, all[$1].halvings, $0) < (ahead[$1] ? 0 : 1, all[$0].halvings, $1)
    }
    order = sorted.filter { !isFarBehind(all[$0], known) }
    nodes *= Turn.growth
  }

  /// In parts of the best one's: a single tree that has so much more of a gap to close needs a multiple of the nodes.
  private static let mostGap = (3, of: 2)

  /// Whether another tree without assumptions has so much less left to close that this one is not worth its turns.
  private func isFarBehind(_ turn: Turn, _ known: Int128?) -> Bool {
    guard !turn.assumes, let (own, best) = gaps(of: turn, known) else { return false }
    return own * Int128(Self.mostGap.of) > best * Int128(Self.mostGap.0)
  }

  /// In parts of what single trees have left of the gap: where assumptions leave less, they are nearly done.
  private static let leastAhead = (1, of: 4)

  /// Whether assumptions have closed so much of the gap that they come first: a single tree closes it at its end only.
  private func isAhead(_ turn: Turn, _ known: Int128?) -> Bool {
    guard turn.assumes, let (own, best) = gaps(of: turn, known) else { return false }
    return own * Int128(Self.leastAhead.of) <= best * Int128(Self.leastAhead.0)
  }

  /// What is left to close: of a turn, and of the best single tree; nil: not known yet.
  private func gaps(of turn: Turn, _ known: Int128?) -> (own: Int128, best: Int128)? {
    guard let known, let own = turn.bound,
      let best = all.filter({ !$0.assumes }).compactMap(\.bound).min()
    else { return nil }
    return (own - known, best - known)
  }
}
