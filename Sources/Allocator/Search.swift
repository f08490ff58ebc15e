// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// A solver with the limits of one run, for questions that need a proved answer.
struct Search {
  let solver: any Solver
  let limits: SolveLimits

  struct Answer {
    let solution: Solution
    let certificate: Certificate?
  }

  /// That a program has no solution.
  struct Refutation {
    /// nil where the solver gives none.
    let certificate: Certificate?
  }

  /// The best solution of `program`, proved; nil where it has none.
  ///
  /// - Throws: `SearchStopped` where a limit came before the proof.
  func best(
    of program: IntegerProgram, hints: SolveHints = SolveHints()
  ) throws(SearchStopped) -> Answer? {
    try check()
    return try answer(solver.solve(program, hints: hints, limits: limits))
  }

  /// The best solution of each of `programs`, proved; nil where one has none.
  func best(
    of programs: [IntegerProgram], near solved: SolvedProgram
  ) -> [Result<Answer?, SearchStopped>] {
    solver.solve(programs, near: solved, limits: limits).map { outcome in
      Result { () throws(SearchStopped) in try answer(outcome) }
    }
  }

  private func answer(_ outcome: Outcome) throws(SearchStopped) -> Answer? {
    if case .stopped(let reason, let best, let bound) = outcome {
      throw SearchStopped(reason: reason, best: best, bound: bound)
    }
    return outcome.optimum.map { Answer(solution: $0, certificate: outcome.certificate) }
  }

  /// Preparing a solve takes a while too: after a limit none is begun.
  func check() throws(SearchStopped) {
    if let reason = limits.reached() {
      throw SearchStopped(reason: reason, best: nil, bound: nil)
    }
  }

  /// The proof that `program` has no solution; nil where it has one.
  ///
  /// - Throws: `SearchStopped` where a limit came before the proof.
  func refutation(of program: IntegerProgram) throws(SearchStopped) -> Refutation? {
    try check()
    let outcome = solver.solve(program, limits: limits)
    if outcome.best != nil { return nil }
    if case .stopped(let reason, _, let bound) = outcome {
      throw SearchStopped(reason: reason, best: nil, bound: bound)
    }
    return Refutation(certificate: outcome.certificate)
  }

  /// Like `best(of:)`, for a program of which a solution is known.
  func improve(
    _ known: Solution, in program: IntegerProgram, arguments: [Certificate.Argument]
  ) throws(SearchStopped) -> Answer {
    let hints = SolveHints(start: known.values, arguments: arguments)
    guard let answer = try best(of: program, hints: hints) else {
      throw SearchStopped(
        reason: .unreliable("a program with a known solution was called infeasible"), best: nil,
        bound: nil)
    }
    return answer
  }
}

extension Search {
  enum Reply {
    case found(Solution)
    case none(Certificate?)
  }

  /// Whether a question has an answer.
  ///
  /// - Parameters:
  ///   - arguments: what narrows the program of the claims before.
  ///   - optimum: the proof of the optimum, with which a search may go on; nil: it begins anew.
  /// - Throws: `SearchStopped` where a limit came first.
  func reply(
    to question: ClaimQuestion, knowing arguments: [Certificate.Argument],
    of optimum: Certificate? = nil
  ) throws(SearchStopped) -> Reply {
    let hints = SolveHints(
      arguments: question.restated(arguments), tree: optimum.map(question.tree(continuing:)),
      goal: question.goal, nodes: optimum?.nodes.count)
    let outcome = solver.solve(question.program, hints: hints, limits: limits)
    if let reason = outcome.stopReason {
      throw SearchStopped(reason: reason, best: nil, bound: nil)
    }
    return outcome.optimum.map { .found($0) } ?? .none(outcome.certificate.map(question.restated))
  }
}

/// A limit came before a proof.
package struct SearchStopped: Error {
  package let reason: StopReason
  package let best: Solution?
  package let bound: Int128?

  package init(reason: StopReason, best: Solution? = nil, bound: Int128? = nil) {
    self.reason = reason
    self.best = best
    self.bound = bound
  }
}
