// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

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
