// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// One solve by branch and bound.
struct SolverRun {
  /// The program to be solved, and its sums that may be branched on.
  let summed: SummedProgram
  let whole: IntegerProgram
  /// The program with sums.
  let program: IntegerProgram
  let searched: SearchedProgram
  let residual: ResidualProgram
  let relaxation: any RelaxationSolver
  let proposer: any Solver
  let shortcuts: Shortcuts
  let patience: Patience
  let limits: SolveLimits
  /// Hears of every improvement; nil: nobody listens.
  private let progress: SolveProgress?
  let rounding: MultiplierRounding
  let step: Int128
  private(set) var incumbent: Solution?
  /// Where the search assumes the optimum to lie: at this or above; nil: nothing is assumed.
  private(set) var assumed: Int128?
  /// What a solution must reach to be of interest, and more than it none has; nil: any is.
  private let goal: Int128?
  /// No solution is as good as this.
  private var refuted: Int128?
  private(set) var domain: Domain
  /// What branching has cost in all searches so far.
  var pseudocosts: Pseudocosts
  /// Arguments that hold at the root, in the order in which they were applied.
  private var rootArguments: [Certificate.Argument] = []

  /// - Parameter summed: `whole` with the sums that may be branched on.
  init(
    _ whole: IntegerProgram, with summed: SummedProgram, relaxation: any RelaxationSolver,
    proposer: any Solver, shortcuts: Shortcuts, patience: Patience, goal: Int128? = nil,
    limits: SolveLimits, progress: SolveProgress? = nil
  ) {
    self.progress = progress
    self.whole = whole
    self.summed = summed
    program = summed.program
    searched = summed.searched
    self.shortcuts = shortcuts
    self.patience = patience
    self.relaxation = relaxation
    self.proposer = proposer
    self.goal = goal
    self.limits = limits
    rounding = MultiplierRounding(for: program)
    step = program.objectiveStep
    domain = Domain(of: program)
    pseudocosts = Pseudocosts(variables: program.columns.count)
    residual = ResidualProgram(program, over: domain)
  }

  mutating func solve(_ hints: SolveHints) -> Outcome {
    assumed = hints.least
    if let start = hints.start { offer(start) }
    if isDone { return proved() }
    for argument in hints.arguments where narrow(by: argument) { return proved() }
    guard goal != nil else {
      if !hints.needsCertificate, isListable, let answer = searchBrieflyOrList(hints) {
        return answer
      }
      return searchTiers { $0.gap = hints.gap }
    }
    let relaxed: Relaxed
    switch relax() {
    case .closed: return proved()
    case .stopped(let reason): return .stopped(reason, best: incumbent, bound: nil)
    case .relaxed(let found): relaxed = found
    case .unknown: return searchTree()
    }
    for point in PointRounding(program).points(near: relaxed.values) { offer(point) }
    return search(relaxed)
  }

  var prover: Prover {
    Prover(aim: [goal, assumed, incumbent.map { $0.objective + step }].compactMap { $0 }.max())
  }

  /// Whether a solution is known that nothing can be better than.
  private var isDone: Bool { goal.map { $0 <= incumbent?.objective ?? ($0 - 1) } ?? false }

  /// Keeps a point if it is feasible and better than what is known.
  mutating func offer(_ point: [Int64]) {
    guard let solution = Solution(summed.withoutSums(point), of: whole) else { return }
    guard solution.objective > incumbent?.objective ?? solution.objective - 1 else { return }
    incumbent = solution
    progress?.improve(to: solution)
  }

  /// Applies an argument at the root; true where nothing is left to search.
  mutating func narrow(by argument: Certificate.Argument) -> Bool {
    switch prover.apply(argument, to: &domain, of: residual) {
    case .void, .unchanged: return false
    case .closed:
      rootArguments.append(argument)
      return true
    case .narrowed:
      rootArguments.append(argument)
      return false
    }
  }
}

// MARK: The proof

extension SolverRun {
  /// Looks for the optimum where it is assumed to lie: with a high aim, most variables are fixed at
  /// once and the tree is small.
  ///
  /// - Returns: nil where nothing is that good.
  mutating func search(_ relaxed: Relaxed, assuming wanted: Int128) -> Outcome? {
    // Objectives are multiples of the step: below a multiple means at least a step below.
    let aim = wanted.roundedDown(toMultipleOf: step)
    if let incumbent, aim <= incumbent.objective + step { return nil }
    if let refuted, aim >= refuted { return nil }
    if let assumed, aim <= assumed { return nil }
    var attempt = self
    attempt.assumed = aim
    let outcome = attempt.search(relaxed)
    if let best = attempt.incumbent { offer(best.values) }
    pseudocosts = attempt.pseudocosts
    if outcome.stopReason != nil || outcome.optimum?.objective ?? .min >= aim { return outcome }
    refuted = aim
    return nil
  }

  mutating func search(_ relaxed: Relaxed) -> Outcome {
    if isDone || narrow(by: relaxed.argument) { return proved() }
    return searchTree()
  }

  /// Searches in two tiers.
  ///
  /// - Parameter prepare: sets what is known about the search.
  private mutating func searchTiers(_ prepare: (inout TieredSearch) -> Void) -> Outcome {
    guard let (reduced, left) = searched.reduced(over: domain) else { return closedByBrokenRow() }
    let (result, better) = relaxation.withRelaxation(of: left.relaxed) { session in
      var search = TieredSearch(
        left, deciding: reduced.columns(of: summed.decisive), session: session,
        tools: SearchTools(
          relaxation: relaxation, proposer: proposer, shortcuts: shortcuts, rounding: rounding,
          step: step, patience: patience, limits: limits),
        aim: prover.aim.map { $0 - reduced.constant }, goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns))
      prepare(&search)
      if let improvement = improvement(in: reduced) { search.onImprovement = improvement }
      if let progress {
        search.onBound = { [incumbent] bound in
          let bound = bound + reduced.constant
          progress.tighten(to: max(bound, incumbent?.objective ?? bound))
        }
      }
      let result = search.run()
      return (result, search.incumbent?.point)
    }
    return finished(result, with: better, in: reduced)
  }

  /// Most programs need a small tree only; where it grows, listing may be the shorter way.
  ///
  /// - Returns: nil where neither ends.
  private mutating func searchBrieflyOrList(_ hints: SolveHints) -> Outcome? {
    let outcome = searchTiers { [patience] search in
      search.gap = hints.gap
      search.tools.patience.bytes = patience.briefBytes
    }
    return outcome.stopReason == .sizeLimit ? list() : outcome
  }

  private mutating func searchTree() -> Outcome {
    guard let (reduced, left) = searched.reduced(over: domain) else { return closedByBrokenRow() }
    var limits = limits
    let canBeGivenUp = limits.mostNodes == nil && !reduced.columns(of: summed.decisive).isEmpty
    if canBeGivenUp { limits.mostNodes = patience.nodes }
    let (result, better) = relaxation.withRelaxation(of: left.relaxed) { session in
      var search = TreeSearch(
        left, session: session, rounding: rounding, step: step,
        aim: prover.aim.map { $0 - reduced.constant }, goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns), limits: limits,
        mostBytes: patience.bytes)
      search.known = incumbent.map { $0.objective - reduced.constant }
      if let improvement = improvement(in: reduced) { search.onImprovement = improvement }
      let result = search.run()
      pseudocosts.replace(reduced.columns, by: search.pseudocosts)
      return (result, search.incumbent?.point)
    }
    if canBeGivenUp, case .stopped(.sizeLimit, _) = result {
      if let better { offer(reduced.expand(better)) }
      return searchTiers { search in
        search.branchesAbove = true
        search.tools.shortcuts.subtract([.assumptions, .proposals])
      }
    }
    return finished(result, with: better, in: reduced)
  }

  /// Tells whoever listens of a better point of a reduced program.
  private func improvement(in reduced: ReducedProgram) -> (([Int64]) -> Void)? {
    guard let progress else { return nil }
    return { [summed, whole] point in
      let found = Solution(summed.withoutSums(reduced.expand(point)), of: whole)
      if let found { progress.improve(to: found) }
    }
  }

  private mutating func finished(
    _ result: SearchResult, with better: [Int64]?, in reduced: ReducedProgram
  ) -> Outcome {
    if let better { offer(reduced.expand(better)) }
    switch result {
    case .finished(let tree):
      let rows = reduced.rows + [program.constraints.count]
      return proved(tree.renumbered(columns: reduced.columns, rows: rows))
    case .stopped(let reason, let bound):
      // What was left out is below the aim.
      let whole = bound.map { bound in
        let bound = bound + reduced.constant
        return prover.aim.map { max(bound, $0 - step) } ?? bound
      }
      return .stopped(reason, best: incumbent, bound: whole)
    }
  }

  private mutating func closedByBrokenRow() -> Outcome {
    closeByBrokenRow()
      ? proved() : .stopped(.unreliable("no row is broken"), best: incumbent, bound: nil)
  }

  /// Nothing is called optimal or infeasible before its certificate was gone through.
  ///
  /// - Parameter tree: what the root arguments leave to prove.
  private func proved(_ tree: TreeRecord = TreeRecord()) -> Outcome {
    if isDone, let incumbent { return .optimal(incumbent, nil) }
    if let assumed, (incumbent?.objective).map({ $0 < assumed }) ?? true {
      return .infeasible(nil)
    }
    var tree = tree
    tree.prepend(rootArguments)
    guard let found = tree.certificate(goal: prover.aim, of: program) else {
      return .stopped(
        .unreliable("the certificate does not hold"), best: incumbent, bound: nil)
    }
    // In a certificate the goal's row, where there is one, stands before those of sums.
    let (rows, goalRow) = (whole.constraints.count, program.constraints.count)
    let shift = found.goal == nil ? 0 : 1
    var certificate = found.renumbered { $0 == goalRow ? rows : $0 < rows ? $0 : $0 + shift }
    certificate.sums = summed.sums
    certificate = certificate.withoutIdleSums(of: whole)
    if goal != nil { return .infeasible(certificate) }
    return incumbent.map { .optimal($0, certificate) } ?? .infeasible(certificate)
  }
}
