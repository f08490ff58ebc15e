// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// What blocks are solved with: branch and bound without blocks.
struct BlockTools {
  let relaxation: any RelaxationSolver
  let proposer: any Solver
  let shortcuts: Shortcuts
  let patience: Patience
  let limits: SolveLimits
  let memory: BlockMemory

  /// Nodes that the search for the best point of a block may open.
  static let mostNodes = 1_000

  /// How far below a block's best value the search for it may end, in 2^−scale steps: all blocks together
  /// lose an eighth of a step at most, or a sixteenth of the gap that is left.
  ///
  /// - Parameter gap: in steps.
  func tolerance(scale: Int, blocks: Int, gap: Double?) -> Int128 {
    let unit = Double(sign: .plus, exponent: scale, significand: 1)
    let allowed = max(0.125, (gap ?? 0) / 16)
    return max(1, Int128(unit * min(allowed, 1e9) / Double(blocks)))
  }

  private func run(
    _ program: IntegerProgram, goal: Int128?, tolerance: Int128, isProved: Bool,
    limits: SolveLimits
  ) -> SolverRun {
    SolverRun(
      program, with: SummedProgram(program, with: shortcuts.intersection([.counts, .parts])),
      relaxation: relaxation, proposer: proposer,
      shortcuts: shortcuts.subtracting([.blocks, .listing, .proposals]), patience: patience,
      goal: goal, tolerance: tolerance, isProved: isProved, limits: limits)
  }

  /// The best point, but for a tolerance. Nothing is proved of it yet.
  ///
  /// - Parameter start: a point that is believed to be good.
  func best(of program: IntegerProgram, from start: [Int64]?, tolerance: Int128) -> Outcome {
    let question = BlockMemory.Request(
      program: program, start: start, tolerance: tolerance, goal: nil, mostNodes: Self.mostNodes)
    return memory.answer(to: question) {
      var limits = limits
      limits.mostNodes = Self.mostNodes
      var run = run(program, goal: nil, tolerance: tolerance, isProved: false, limits: limits)
      return run.solve(SolveHints(start: start))
    }
  }

  /// A good solution, as far as a few nodes lead to one.
  func best(of program: IntegerProgram, mostNodes: Int) -> Solution? {
    var limits = limits
    limits.mostNodes = mostNodes
    var run = run(
      program, goal: nil, tolerance: program.objectiveStep, isProved: false, limits: limits)
    return run.solve(SolveHints()).best
  }

  /// That no point reaches an objective; nil where one does, or a limit comes first.
  ///
  /// - Parameter mostNodes: that its tree may take.
  func proof(
    of program: IntegerProgram, stayingBelow goal: Int128, mostNodes: Int = 4 * Self.mostNodes
  ) -> Certificate? {
    let question = BlockMemory.Request(
      program: program, tolerance: 1, goal: goal, mostNodes: mostNodes)
    let outcome = memory.answer(to: question) {
      var limits = limits
      limits.mostNodes = mostNodes
      var run = run(program, goal: goal, tolerance: 1, isProved: true, limits: limits)
      return run.solve(SolveHints())
    }
    if case .infeasible(let certificate) = outcome { return certificate }
    return nil
  }
}
