// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Optima that exchanges reach from a known one, which comes first, the nearest before others: at most two
/// variables are one less, at most two others one more, what follows from them is as small as it can be then, all of
/// it is worth the same, and every row stays kept.
///
/// Rounded costs and scores make optima by the thousand, and a question for each would take long.
struct ExchangedOptima: Sequence, IteratorProtocol {
  /// What is less or more than at the known optimum, by variable that is chosen.
  private typealias Changes = [Int: Int64]

  /// Half of an exchange: one variable less, one more, or both.
  private struct Step {
    var less: Int?
    var more: Int?
  }

  /// Variables that are made less, and as many that are made more, at one point.
  private static let mostMoved = 256
  /// Optima that are reached, at most, and a neighbourhood more.
  private static let mostReached = 1_000
  /// By how much one of the variables that follow may be more or less, or all that cost the same together.
  private static let mostFollowed: Int128 = 8

  private let program: IntegerProgram
  private let known: [Int64]
  private let movable: [Int]
  private let following: [FollowingVariable]
  /// Rows that every point keeps that is worth the same.
  private let idle: Set<Int>
  /// How much more the variables that are chosen may be worth, where those that follow cost as much more.
  private let gains: [Int128]
  /// Steps and pairs of them that are looked at, at most.
  private let mostTried: Int
  /// The rows that each variable has a part in.
  private let entries: [[(row: Int, coefficient: Int128)]]

  private var tried = 0
  private var seen: Set<Changes> = [[:]]
  private var reached: [Changes] = [[:]]
  /// How many of those reached were returned, and from how many all exchanges were tried.
  private var (returned, spread) = (0, 0)

  /// - Parameters:
  ///   - known: an optimum of the program.
  ///   - variables: those that may change places.
  ///   - mostTried: this many exchanges are looked at, about.
  init(
    of program: IntegerProgram, from known: [Int64], among variables: [Variable],
    trying mostTried: Int
  ) {
    var entries = [[(row: Int, coefficient: Int128)]](repeating: [], count: program.columns.count)
    for (row, constraint) in program.constraints.enumerated() {
      for term in constraint.expression.terms {
        entries[term.variable.index].append((row, Int128(term.coefficient)))
      }
    }
    self.program = program
    self.known = known
    self.entries = entries
    movable = variables.map(\.index)
    idle = Set(program.objectiveRows)
    following = program.following(variables, idle: idle)
    gains =
      [0]
      + Set(following.map(\.cost)).sorted().flatMap { cost in
        (1...Self.mostFollowed).flatMap { [cost * $0, -cost * $0] }
      }
    self.mostTried = mostTried
  }

  mutating func next() -> [Int64]? {
    while returned == reached.count, spread < reached.count, !isAtItsEnd {
      spreadFrom(reached[spread])
      spread += 1
    }
    guard returned < reached.count else { return nil }
    returned += 1
    return point(with: reached[returned - 1])
  }

  private var isAtItsEnd: Bool { reached.count > Self.mostReached || tried > mostTried }

  /// Goes to all optima that are one exchange away.
  private mutating func spreadFrom(_ changes: Changes) {
    let point = point(with: changes)
    var rows = rows(at: point)
    guard let cost = rows.cost else { return }
    let steps = steps(from: point)
    let worths = steps.keys.sorted()
    tried += steps.values.reduce(0) { $0 + $1.count }
    for gain in gains {
      for worth in worths where 2 * worth >= gain {
        // Two that are worth nothing are two exchanges.
        var others = worth == 0 && gain == 0 ? [] : steps[gain - worth] ?? []
        if worth == gain { others.append(Step()) }
        for step in steps[worth] ?? [] where !others.isEmpty {
          move(step, by: 1, &rows)
          for other in others {
            tried += 1
            guard !isAtItsEnd else { return }
            guard areBoundsKept(step, other, at: point) else { continue }
            move(other, by: 1, &rows)
            if rows.areKept, rows.cost == cost + gain { reach(changes, step, other) }
            move(other, by: -1, &rows)
          }
          move(step, by: -1, &rows)
        }
      }
    }
  }

  private mutating func reach(_ changes: Changes, _ first: Step, _ second: Step) {
    var changes = changes
    for step in [first, second] {
      if let less = step.less { changes[less, default: 0] -= 1 }
      if let more = step.more { changes[more, default: 0] += 1 }
    }
    changes = changes.filter { $0.value != 0 }
    if seen.insert(changes).inserted { reached.append(changes) }
  }

  /// By what they are worth without what follows.
  private func steps(from point: [Int64]) -> [Int128: [Step]] {
    let less = movable.filter { point[$0] > program.columns[$0].lower }.prefix(Self.mostMoved)
    let more = movable.filter { point[$0] < program.columns[$0].upper }.prefix(Self.mostMoved)
    let steps =
      less.map { Step(less: $0) } + more.map { Step(more: $0) }
      + less.flatMap { less in more.map { Step(less: less, more: $0) } }
    return Dictionary(grouping: steps.filter { $0.less != $0.more }) {
      worth($0.more) - worth($0.less)
    }
  }

  private func worth(_ variable: Int?) -> Int128 {
    variable.map { Int128(program.columns[$0].objective) } ?? 0
  }

  private func point(with changes: Changes) -> [Int64] {
    var point = known
    for (variable, change) in changes { point[variable] += change }
    rows(at: point).complete(&point)
    return point
  }

  private func rows(at point: [Int64]) -> ExchangeRows {
    ExchangeRows(program, at: point, following: following, idle: idle)
  }

  /// Whether two steps, each of which keeps its variables' bounds, keep them together.
  private func areBoundsKept(_ first: Step, _ second: Step, at point: [Int64]) -> Bool {
    if let less = first.less, less == second.less, point[less] - 2 < program.columns[less].lower {
      return false
    }
    if let more = first.more, more == second.more, point[more] + 2 > program.columns[more].upper {
      return false
    }
    return true
  }

  private func move(_ step: Step, by count: Int128, _ rows: inout ExchangeRows) {
    if let less = step.less {
      for (row, coefficient) in entries[less] { rows.add(-count * coefficient, to: row) }
    }
    if let more = step.more {
      for (row, coefficient) in entries[more] { rows.add(count * coefficient, to: row) }
    }
  }
}
