// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Foundation
import IntegerPrograms
import Solving
import Synchronization

/// Many programs near a solved one.
///
/// Each starts from the solved one's basis, so its relaxation is a few steps away. They are solved in
/// waves, each twice as large as the one before: what a wave teaches, good points, the cost of branching,
/// how far optima lie below their relaxations, helps with all behind it. Within a wave nothing is shared,
/// so threads never show in what is found.
extension BranchAndBoundSolver {
  private static let firstWave = 8

  public func solve(
    _ programs: [IntegerProgram], near solved: SolvedProgram, limits: SolveLimits
  ) -> [Outcome] {
    // Their trees are small: bounding parts takes longer there than it saves.
    let base = SummedProgram(solved.program, with: shortcuts.subtracting(.parts))
    var neighbourhood = Neighbourhood(of: solved, with: base)
    neighbourhood.prices = prices(of: solved, limits: limits)
    var outcomes: [Outcome] = []
    var size = Self.firstWave
    while outcomes.count < programs.count {
      let wave = programs[outcomes.count..<min(outcomes.count + size, programs.count)]
      let answers = solve(Array(wave), in: neighbourhood, limits: limits)
      neighbourhood.learn(answers.map(\.lesson))
      outcomes += answers.map(\.outcome)
      size *= 2
    }
    return outcomes
  }

  /// The prices of the rows that join the solved program's blocks; nil: it does not fall apart.
  private func prices(of solved: SolvedProgram, limits: SolveLimits) -> [Int: Double]? {
    var run = SolverRun(
      solved.program, with: SummedProgram(solved.program, with: shortcuts), relaxation: relaxation,
      proposer: proposer, shortcuts: shortcuts, patience: patience, limits: limits, memory: memory)
    guard run.fallsApart else { return nil }
    for point in solved.known { run.offer(point) }
    return run.findPrices()
  }

  private struct Answer {
    let outcome: Outcome
    let lesson: Neighbourhood.Lesson
  }

  /// One wave, on all processors.
  private func solve(
    _ programs: [IntegerProgram], in neighbourhood: Neighbourhood, limits: SolveLimits
  ) -> [Answer] {
    let answers = Mutex([Answer?](repeating: nil, count: programs.count))
    let next = Atomic(0)
    let workers = min(programs.count, ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      relaxation.withRelaxation(of: neighbourhood.base.searched.relaxed) { session in
        _ = session.solve(limits: limits)
        session.keepBasis()
        while true {
          let position = next.add(1, ordering: .relaxed).oldValue
          guard position < programs.count else { return }
          let answer = solve(
            programs[position], in: neighbourhood, session: session, limits: limits)
          answers.withLock { $0[position] = answer }
        }
      }
    }
    return answers.withLock { $0.map { $0! } }
  }

  /// - Parameter session: of the base's relaxation, with its optimal basis kept.
  private func solve(
    _ program: IntegerProgram, in neighbourhood: Neighbourhood, session: any RelaxationSession,
    limits: SolveLimits
  ) -> Answer {
    let start = neighbourhood.bestPoint(of: program)
    // Equal variables become one before anything is proved, which is no longer near the solved program.
    guard !MergedProgram(program, adding: []).isSmaller,
      let summed = SummedProgram(program, sums: neighbourhood.base.sums),
      let difference = ProgramDifference(
        from: neighbourhood.base.searched.relaxed, to: summed.searched.relaxed)
    else {
      let hints = SolveHints(start: start)
      return Answer(outcome: solve(program, hints: hints, limits: limits), lesson: .nothing)
    }
    session.restore()
    session.apply(difference, to: summed.program)
    var run = SolverRun(
      program, with: summed, relaxation: relaxation, proposer: proposer, shortcuts: shortcuts,
      patience: patience, limits: limits)
    if neighbourhood.prices != nil { run.limits.mostNodes = patience.nodesBefore }
    let (outcome, gap) = run.solve(
      from: session.solve(limits: limits), start: start, in: neighbourhood)
    if neighbourhood.prices != nil, outcome.stopReason == .sizeLimit {
      return takeApart(program, startingFrom: run.incumbent, in: neighbourhood, limits: limits)
    }
    return Answer(
      outcome: outcome,
      lesson: Neighbourhood.Lesson(
        pseudocosts: run.pseudocosts, gap: gap, solution: run.incumbent))
  }

  /// A neighbour that a few nodes do not prove: most of its blocks are those of the solved program.
  private func takeApart(
    _ program: IntegerProgram, startingFrom start: Solution?, in neighbourhood: Neighbourhood,
    limits: SolveLimits
  ) -> Answer {
    var run = SolverRun(
      program, with: SummedProgram(program, with: shortcuts), relaxation: relaxation,
      proposer: proposer, shortcuts: shortcuts, patience: patience, limits: limits, memory: memory)
    run.prices = neighbourhood.prices
    run.found = start
    let hints = SolveHints(start: start?.values)
    let outcome = run.takeApart(hints) ?? run.searchAll(hints)
    return Answer(
      outcome: outcome,
      lesson: Neighbourhood.Lesson(pseudocosts: nil, gap: nil, solution: outcome.optimum))
  }
}

extension RelaxationSession {
  fileprivate func apply(_ difference: ProgramDifference, to program: IntegerProgram) {
    for index in difference.columns {
      let column = program.columns[index]
      setBounds(of: Variable(index: index), lower: column.lower, upper: column.upper)
    }
    for row in difference.rows {
      let constraint = program.constraints[row]
      setSides(ofRow: row, lower: constraint.lower, upper: constraint.upper)
    }
  }
}
