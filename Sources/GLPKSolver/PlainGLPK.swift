// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// GLPK's own branch and cut, with every answer checked in whole numbers.
///
/// An answer that breaks a row is cut off by the cover inequality that it violates and the program
/// is solved again; `onRejectedAnswer` hears of each such answer.
package struct PlainGLPK: Solver {
  /// How often a wrong answer is cut off before the solver gives up.
  package static let mostRejectedAnswers = 20

  package var onRejectedAnswer: @Sendable (_ constraint: String) -> Void

  package init(onRejectedAnswer: @escaping @Sendable (_ constraint: String) -> Void = { _ in }) {
    self.onRejectedAnswer = onRejectedAnswer
  }

  /// GLPK's optimizer takes no hints but the goal.
  package func solve(
    _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
  ) -> Outcome {
    var tightened = program
    for _ in 0...Self.mostRejectedAnswers {
      switch GLPKEnvironment.run({ GLPKProblem(tightened).optimiseIntegers(limits: limits) }) {
      case .noPoint:
        return .infeasible(nil)
      case .stopped(let reason, let point):
        return .stopped(reason, best: point.flatMap { Solution($0, of: program) }, bound: nil)
      case .point(let point):
        if let solution = Solution(point, of: program) {
          if let goal = hints.goal, solution.objective < goal { return .infeasible(nil) }
          return .optimal(solution, nil)
        }
        guard let cut = CoverCut.separating(point, from: program) else {
          return .stopped(.unreliable("an answer breaks a row"), best: nil, bound: nil)
        }
        onRejectedAnswer(cut.name)
        tightened.add(cut)
      }
    }
    return .stopped(.unreliable("too many answers break a row"), best: nil, bound: nil)
  }
}
