// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Branch and bound on a kernel, with a certificate for every answer.
///
/// A few dozen variables with small reduced costs, the *kernel* (the core of the knapsack literature: Balas
/// and Zemel 1980; Pisinger 1997), decide a program of thousands. Here it is what an assumption leaves: if
/// the optimum lies within a
/// small distance of the relaxation, exact reduced costs fix all other variables, and branch and bound
/// over the rest either finds the optimum or proves that the assumption was wrong. Then a weaker one
/// follows, as in iterative deepening (Korf 1985).
///
/// Before that, the few variables whose rounding moves the bound most are branched on (`TieredSearch`).
///
/// What it returns was proved in whole numbers: the certificate is checked before it is handed out.
public struct BranchAndBoundSolver: Solver {
  /// Nodes that the proposer may open on one kernel.
  static let mostProposerNodes = 300
  /// How far below the relaxation the optimum is assumed, one after the other, where the gap of a
  /// related program is known: in percent of that.
  static let gapsAssumed: [Int128] = [110, 140, 180, 230]

  /// Below this many variables branch and bound itself looks at the limits often enough.
  static let fewVariables = 400

  let relaxation: any RelaxationSolver
  let proposer: any Solver
  let shortcuts: Shortcuts
  let patience: Patience
  /// What was found out about blocks by all solves so far.
  let memory = BlockMemory()

  /// - Parameters:
  ///   - relaxation: solves linear relaxations in floating point.
  ///   - proposer: proposes solutions of small programs; nothing it says is trusted.
  ///   - shortcuts: what may be done to be quicker; no answer depends on it.
  ///   - patience: when a search is given up.
  package init(
    relaxation: any RelaxationSolver, proposer: any Solver, shortcuts: Shortcuts = .all,
    patience: Patience = Patience()
  ) {
    self.relaxation = relaxation
    self.proposer = proposer
    self.shortcuts = shortcuts
    self.patience = patience
  }

  /// Limits hold even inside a call that cannot be stopped: what was found by then is the answer.
  public func solve(
    _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
  ) -> Outcome {
    let choices = program.interchangeableRows
    var hints = hints
    if hints.tree?.choices != choices { hints.tree = nil }
    let merged = MergedProgram(program, adding: choices)
    guard merged.isSmaller else { return withoutFixed(program, hints, limits) }
    hints.start = hints.start.map(merged.merge)
    return withoutFixed(merged.program, hints, limits).map(
      solution: { merged.expand($0.values, of: program) },
      certificate: { $0.about(choices) })
  }

  /// Of thousands of columns a question about ties leaves a few dozen open: what is fixed is left out first.
  private func withoutFixed(
    _ program: IntegerProgram, _ hints: SolveHints, _ limits: SolveLimits
  ) -> Outcome {
    guard shortcuts.contains(.reducing),
      let reduced = ReducedProgram(withoutFixedColumnsOf: program, for: hints)
    else { return punctual(program, hints, limits) }
    if let tree = hints.tree, let answer = goOn(program, hints, tree, limits) { return answer }
    let own = reduced.reduce(hints, rows: program.constraints.count)
    return reduced.expand(punctual(reduced.program, own, limits), of: program)
  }

  /// Large programs are solved on a thread of their own, so that a limit holds inside any call.
  private func punctual(
    _ program: IntegerProgram, _ hints: SolveHints, _ limits: SolveLimits
  ) -> Outcome {
    guard program.columns.count > Self.fewVariables else {
      return run(program, hints, limits, progress: nil)
    }
    let progress = SolveProgress()
    let outcome = Punctual.result(within: limits) {
      run(program, hints, limits, progress: progress)
    }
    return outcome
      ?? .stopped(limits.reached() ?? .timeLimit, best: progress.best, bound: progress.bound)
  }

  /// A tree is about all columns: a search that goes on with it leaves out what its leaves fix.
  ///
  /// - Returns: nil where that is too much.
  private func goOn(
    _ program: IntegerProgram, _ hints: SolveHints, _ tree: Certificate, _ limits: SolveLimits
  ) -> Outcome? {
    let answer = Punctual.result(within: limits) {
      solverRun(program, hints, limits, progress: nil).goOn(with: tree)
    }
    return answer ?? .stopped(limits.reached() ?? .timeLimit, best: nil, bound: nil)
  }

  private func run(
    _ program: IntegerProgram, _ hints: SolveHints, _ limits: SolveLimits, progress: SolveProgress?
  ) -> Outcome {
    var run = solverRun(program, hints, limits, progress: progress)
    return run.solve(hints)
  }

  private func solverRun(
    _ program: IntegerProgram, _ hints: SolveHints, _ limits: SolveLimits, progress: SolveProgress?
  ) -> SolverRun {
    SolverRun(
      program, with: SummedProgram(program, with: shortcuts),
      relaxation: relaxation, proposer: proposer, shortcuts: shortcuts,
      patience: patience, goal: hints.goal, limits: limits, memory: memory,
      progress: progress)
  }
}

extension Certificate {
  /// The certificate of a merged program, as one of the whole.
  fileprivate func about(_ choices: [[Int]]) -> Certificate {
    var certificate = self
    certificate.choices = choices
    return certificate
  }
}
