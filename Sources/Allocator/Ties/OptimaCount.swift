// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// How many allocations reach the optimum.
public struct OptimaCount: Hashable, Sendable {
  public let value: Int
  /// false: there are at least so many.
  public let isExact: Bool

  public init(value: Int, isExact: Bool) {
    self.value = value
    self.isExact = isExact
  }

  /// Up to this many optima are counted.
  public static let most = 1_000
  /// Exchanges that are tried first, about.
  static let mostExchanges = 300_000
  /// Questions that the solver is asked at most; beyond them the count is a lower one.
  static let mostQuestions = 2_000
}

/// Counts the optima of a program. Binaries that nothing tells apart are counted by their sum: so many
/// of them can be chosen in binomially many ways.
///
/// Where exchanges alone reach more than are counted, nothing is asked. Else the sums that may differ are gone
/// through as a tree: a place in it is opened only with an optimum at hand, so only the other sides of it need
/// a question.
struct OptimaCounter {
  private let open: OpenProgram
  private let goal: Int128
  private let search: Search
  private let most: Int

  /// - Parameters:
  ///   - goal: the optimum.
  ///   - variables: binaries on which optima may differ; all others are fixed or follow from them.
  /// - Returns: nil where what is fixed breaks a row.
  init?(
    program: IntegerProgram, goal: Int128, open variables: [Variable], search: Search, most: Int
  ) {
    guard let open = OpenProgram(program, over: Domain(of: program), open: variables) else {
      return nil
    }
    self.open = open
    self.goal = goal - open.constant
    self.search = search
    self.most = most
  }

  /// - Parameter known: one of the optima.
  func count(from known: Solution) throws(SearchStopped) -> OptimaCount {
    let start = open.merge(known)
    var reached = 0
    for point in ExchangedOptima(
      of: open.program, from: start, among: open.sums.map(\.sum), trying: OptimaCount.mostExchanges)
    {
      reached += ways(to: point)
      if reached > most { return OptimaCount(value: most, isExact: false) }
    }
    var (optima, questions) = (0, 0)
    var places = [PartialChoice(depth: 0, program: open.program, point: start)]
    while let place = places.popLast() {
      optima += ways(to: place.point)
      if optima > most { return OptimaCount(value: most, isExact: false) }
      var program = place.program
      for depth in place.depth..<open.sums.count {
        let sum = open.sums[depth].sum
        let value = place.point[sum.index]
        let column = program.columns[sum.index]
        for (lower, upper) in [(column.lower, value - 1), (value + 1, column.upper)]
        where lower <= upper {
          var other = program
          other.restrict(sum, lower: lower, upper: upper)
          questions += 1
          if questions > OptimaCount.mostQuestions {
            return OptimaCount(value: max(reached, optima), isExact: false)
          }
          if let optimum = try search.best(of: other, hints: SolveHints(goal: goal))?.solution {
            places.append(PartialChoice(depth: depth, program: other, point: optimum.values))
          }
        }
        program.restrict(sum, lower: value, upper: value)
      }
    }
    return OptimaCount(value: optima, isExact: true)
  }

  /// The sums before `depth` are fixed, that at `depth` may be narrowed; `point` keeps the program.
  private struct PartialChoice {
    let depth: Int
    let program: IntegerProgram
    let point: [Int64]
  }

  /// How many points of the whole program have these sums; more than `most` where they are too many.
  private func ways(to point: [Int64]) -> Int {
    var ways = 1
    for (sum, members) in open.sums where ways <= most {
      let chosen = Int(point[sum.index] - open.program.columns[sum.index].lower)
      ways *= choices(of: chosen, among: members.count)
    }
    return ways
  }

  /// The binomial coefficient; `most` + 1 where it is larger.
  private func choices(of chosen: Int, among all: Int) -> Int {
    var choices = 1
    for step in 0..<min(chosen, all - chosen) {
      choices = choices * (all - step) / (step + 1)
      if choices > most { return most + 1 }
    }
    return choices
  }
}
