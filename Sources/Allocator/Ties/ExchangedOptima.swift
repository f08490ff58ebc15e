// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Optima that exchanges reach from a known one: at most two variables are one less, at most two others one
/// more, of the same worth together, and every row stays kept.
///
/// Rounded costs and scores make optima by the thousand, and a question for each would take long.
struct ExchangedOptima {
  /// What is less or more than at the known optimum, by variable.
  private typealias Changes = [Int: Int64]

  /// Half of an exchange: one variable less, one more, or both.
  private struct Step {
    var less: Int?
    var more: Int?
  }

  /// Steps and pairs of them that are looked at, at most.
  private static let mostTried = 300_000
  /// Variables that are made less, and as many that are made more, at one point.
  private static let mostMoved = 256

  private let program: IntegerProgram
  private let known: [Int64]
  private let movable: [Int]
  /// The rows that each variable has a part in.
  private let entries: [[(row: Int, coefficient: Int128)]]

  private let most: Int
  /// How many optima a point stands for.
  private let ways: (_ point: [Int64]) -> Int

  private var optima = 0
  private var tried = 0
  private var seen: Set<Changes> = []
  private var open: [Changes] = []

  /// - Parameters:
  ///   - known: an optimum of the program.
  ///   - variables: those that may change places.
  private init(
    of program: IntegerProgram, from known: [Int64], among variables: [Variable], upTo most: Int,
    ways: @escaping (_ point: [Int64]) -> Int
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
    self.most = most
    self.ways = ways
    movable = variables.map(\.index)
  }

  /// How many optima are reached, the known one among them; more than `most` ends it.
  ///
  /// - Parameter ways: how many optima one point stands for.
  static func count(
    of program: IntegerProgram, from known: [Int64], among variables: [Variable], upTo most: Int,
    ways: (_ point: [Int64]) -> Int
  ) -> Int {
    withoutActuallyEscaping(ways) { ways in
      var search = ExchangedOptima(
        of: program, from: known, among: variables, upTo: most, ways: ways)
      search.reach([:])
      while !search.isAtItsEnd, let changes = search.open.popLast() { search.spread(changes) }
      return search.optima
    }
  }

  private var isAtItsEnd: Bool { optima > most || tried > Self.mostTried }

  private mutating func reach(_ changes: Changes) {
    guard seen.insert(changes).inserted else { return }
    optima += ways(point(with: changes))
    open.append(changes)
  }

  /// Goes to all optima that are one exchange away.
  private mutating func spread(_ changes: Changes) {
    let point = point(with: changes)
    let activities = program.constraints.map { $0.expression.value(at: point) }
    let steps = steps(from: point)
    tried += steps.values.reduce(0) { $0 + $1.count }
    for worth in steps.keys.sorted() where worth >= 0 {
      guard let dearer = steps[worth] else { continue }
      let cheaper = worth == 0 ? [Step()] : steps[-worth] ?? []
      for step in dearer {
        for other in cheaper {
          tried += 1
          guard !isAtItsEnd else { return }
          let exchange = Self.changes(step, other)
          guard isKept(exchange, at: activities, point) else { continue }
          reach(changes.merging(exchange, uniquingKeysWith: +).filter { $0.value != 0 })
        }
      }
    }
  }

  /// By what they are worth.
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

  private static func changes(_ first: Step, _ second: Step) -> Changes {
    var changes: Changes = [:]
    for step in [first, second] {
      if let less = step.less { changes[less, default: 0] -= 1 }
      if let more = step.more { changes[more, default: 0] += 1 }
    }
    return changes
  }

  private func point(with changes: Changes) -> [Int64] {
    var point = known
    for (variable, change) in changes { point[variable] += change }
    return point
  }

  /// Whether bounds and rows stay kept.
  private func isKept(_ exchange: Changes, at activities: [Int128], _ point: [Int64]) -> Bool {
    var changed: [Int: Int128] = [:]
    for (variable, change) in exchange {
      let column = program.columns[variable]
      guard (column.lower...column.upper).contains(point[variable] + change) else { return false }
      for (row, coefficient) in entries[variable] {
        changed[row, default: 0] += coefficient * Int128(change)
      }
    }
    return changed.allSatisfy { row, change in
      let constraint = program.constraints[row]
      let activity = activities[row] + change
      return activity >= constraint.lower.map { Int128($0) } ?? activity
        && activity <= constraint.upper.map { Int128($0) } ?? activity
    }
  }
}
