// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

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
  /// Questions that the solver is asked at most; beyond them the count is a lower one.
  static let mostQuestions = 20_000
}

/// Counts the solutions of a program by going through the binaries that may differ: a place in the
/// tree is opened only with a solution at hand, so only the other side of it needs a question.
struct OptimaCounter {
  let program: IntegerProgram
  /// Binaries on which solutions may differ.
  let open: [Variable]
  /// Binaries that are the same in every solution.
  let settled: [Variable]
  let search: Search
  let arguments: [Certificate.Argument]
  let most: Int

  /// - Parameter known: one of the solutions.
  func count(from known: Solution) throws(SearchStopped) -> OptimaCount {
    var feasible = program
    feasible.maximise(LinearExpression())
    for variable in settled {
      feasible.restrict(variable, lower: known[variable], upper: known[variable])
    }
    var places = [Place(depth: 0, program: feasible, solution: known)]
    var (solutions, questions) = (0, 0)
    while let place = places.popLast() {
      solutions += 1
      if solutions == most { return OptimaCount(value: solutions, isExact: false) }
      var program = place.program
      for depth in place.depth..<open.count {
        let (variable, value) = (open[depth], place.solution[open[depth]])
        var other = program
        other.restrict(variable, lower: 1 - value, upper: 1 - value)
        questions += 1
        if questions > OptimaCount.mostQuestions {
          return OptimaCount(value: solutions, isExact: false)
        }
        let hints = SolveHints(arguments: arguments)
        if let answer = try search.best(of: other, hints: hints) {
          places.append(Place(depth: depth + 1, program: other, solution: answer.solution))
        }
        program.restrict(variable, lower: value, upper: value)
      }
    }
    return OptimaCount(value: solutions, isExact: true)
  }

  /// The binaries before `depth` are fixed; `solution` keeps them.
  private struct Place {
    let depth: Int
    let program: IntegerProgram
    let solution: Solution
  }
}
