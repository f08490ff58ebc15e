// SPDX-License-Identifier: GPL-3.0-or-later

/// A point that keeps every bound and row of its program exactly, and its exact objective.
public struct Solution: Hashable, Sendable {
  /// One value a variable, by position.
  public let values: [Int64]
  public let objective: Int128

  /// nil where the point breaks a bound or a row: no other way leads to a `Solution`.
  public init?(_ values: [Int64], of program: IntegerProgram) {
    guard values.count == program.columns.count, program.isFeasible(values) else { return nil }
    self.values = values
    self.objective = program.objectiveValue(at: values)
  }

  public subscript(variable: Variable) -> Int64 { values[variable.index] }
}

/// What came of a solve. A value can only be read where there is one.
public enum Outcome: Sendable {
  /// No better solution exists. Without a certificate that is the solver's word, not a proof.
  case optimal(Solution, Certificate?)
  /// No solution exists.
  case infeasible(Certificate?)
  /// The solver stopped early: the best solution found, and a proved upper bound on the optimum.
  case stopped(StopReason, best: Solution?, bound: Int128?)
}

/// Why a solver gave up before a proof.
public enum StopReason: Hashable, Sendable {
  case timeLimit
  case interrupted
  /// The search grew too large: too many nodes, or too much memory.
  case sizeLimit
  /// The solver's answers could not be brought to hold exactly; the text is for the log.
  case unreliable(String)
}

/// Limits of one solve.
public struct SolveLimits: Sendable {
  public var deadline: ContinuousClock.Instant?
  /// Asked from the solving thread again and again; true stops the solve.
  public var isCancelled: @Sendable () -> Bool
  /// How many nodes of a branch tree are opened at most.
  public var mostNodes: Int?

  public init(
    deadline: ContinuousClock.Instant? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, mostNodes: Int? = nil
  ) {
    self.deadline = deadline
    self.isCancelled = isCancelled
    self.mostNodes = mostNodes
  }

  public static let none = SolveLimits()

  /// The limit that is reached now, if any; nodes are counted by the solver.
  public func reached() -> StopReason? {
    if isCancelled() { return .interrupted }
    if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
    return nil
  }
}

/// What is known before a solve, and what is asked. Hints never change what is optimal, only how soon
/// that is proved: all but the goal are checked before they are used.
public struct SolveHints: Sendable {
  /// A point that is believed to be feasible.
  public var start: [Int64]?
  /// Row multipliers that are believed to narrow the program, from solves of related ones.
  public var arguments: [Certificate.Argument]
  /// How far below its relaxation the optimum is believed to lie.
  public var gap: Int128?
  /// An objective that no solution exceeds: that must be known. Only solutions that reach it are asked
  /// for; the first one ends the search, and `infeasible` says, with its certificate, that none does.
  public var goal: Int128?
  /// Solutions below this objective are of no interest: where there is none as good, a solver may call
  /// the program infeasible, without a certificate.
  public var least: Int128?
  /// Where nobody asks for a certificate, a solver may prove its answer in ways that leave none.
  public var needsCertificate: Bool

  public init(
    start: [Int64]? = nil, arguments: [Certificate.Argument] = [], gap: Int128? = nil,
    goal: Int128? = nil, least: Int128? = nil, needsCertificate: Bool = true
  ) {
    self.start = start
    self.arguments = arguments
    self.gap = gap
    self.goal = goal
    self.least = least
    self.needsCertificate = needsCertificate
  }
}

/// Something that solves integer programs exactly. Implementations are free to use floating point
/// inside, but what they return was checked in whole numbers.
public protocol Solver: Sendable {
  func solve(_ program: IntegerProgram, hints: SolveHints, limits: SolveLimits) -> Outcome

  /// Solves many programs that lie near a solved one: what was learned there is used for all.
  ///
  /// - Returns: what came of each, in their order. It does not depend on the number of threads.
  func solve(
    _ programs: [IntegerProgram], near solved: SolvedProgram, limits: SolveLimits
  ) -> [Outcome]
}

extension Solver {
  public func solve(_ program: IntegerProgram, limits: SolveLimits = .none) -> Outcome {
    solve(program, hints: SolveHints(), limits: limits)
  }

  /// One after the other, each on its own.
  public func solve(
    _ programs: [IntegerProgram], near solved: SolvedProgram, limits: SolveLimits
  ) -> [Outcome] {
    programs.map { program in
      let start = solved.known.first(where: program.isFeasible)
      return solve(program, hints: SolveHints(start: start, gap: solved.gap), limits: limits)
    }
  }
}
