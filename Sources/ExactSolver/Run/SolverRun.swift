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
  private(set) var searched: SearchedProgram
  let residual: ResidualProgram
  let relaxation: any RelaxationSolver
  let proposer: any Solver
  let shortcuts: Shortcuts
  var patience: Patience
  var limits: SolveLimits
  /// Hears of every improvement; nil: nobody listens.
  let progress: SolveProgress?
  let rounding: MultiplierRounding
  /// How much better a solution must be than one that is known.
  let step: Int128
  /// All objective values are multiples of this.
  let grain: Int128
  /// Whether every answer has its certificate; else it is a proposal.
  private(set) var isProved: Bool
  private(set) var incumbent: Solution?
  /// Where the search assumes the optimum to lie: at this or above; nil: nothing is assumed.
  var assumed: Int128?
  /// Whether there is a certificate that nothing is as good as assumed, where nothing is.
  var provesAssumed = false
  /// What a solution must reach to be of interest, and more than it none has; nil: any is.
  let goal: Int128?
  /// No solution is as good as this.
  var refuted: Int128?
  private(set) var domain: Domain
  /// What branching has cost in all searches so far.
  var pseudocosts: Pseudocosts
  let memory: BlockMemory
  /// By row of the whole: what the rows that join blocks are worth, as far as it is known; nil: the
  /// relaxation's multipliers are a first guess.
  var prices: [Int: Double]?
  /// By row of the whole: the relaxation's multipliers when the program was first taken apart; nil: it was not
  /// yet. Which rows make blocks does not change once blocks' bounds take over their part.
  var firstMultipliers: [Double]?
  /// Whether searches in two tiers try what is decisive before anything else.
  var probes = false
  /// From how many columns on searches look for better solutions near what their relaxations say; nil: none does.
  var fewestColumnsSearchedNearby: Int?
  /// Which part of its tree the last search of a leaf closed.
  var closedShare = 0.0
  /// The best solution that taking the program apart led to.
  var found: Solution?
  /// What came in at the root, in that order.
  private(set) var rootSteps: [RootStep] = []

  /// - Parameters:
  ///   - summed: `whole` with the sums that may be branched on.
  ///   - searched: `summed` as it is searched; nil: the relaxation need not know the sums that only say
  ///     what rows share.
  ///   - tolerance: how much better a solution must be to be of interest; nil: at all.
  ///   - isProved: whether answers have certificates.
  init(
    _ whole: IntegerProgram, with summed: SummedProgram, relaxation: any RelaxationSolver,
    proposer: any Solver, shortcuts: Shortcuts, patience: Patience, goal: Int128? = nil,
    searched: SearchedProgram? = nil, tolerance: Int128? = nil, isProved: Bool = true,
    limits: SolveLimits, memory: BlockMemory = BlockMemory(), progress: SolveProgress? = nil
  ) {
    self.progress = progress
    self.memory = memory
    self.whole = whole
    self.summed = summed
    program = summed.program
    self.searched = searched ?? summed.searched
    self.isProved = isProved
    self.shortcuts = shortcuts
    self.patience = patience
    self.relaxation = relaxation
    self.proposer = proposer
    self.goal = goal
    self.limits = limits
    rounding = MultiplierRounding(for: program)
    grain = program.objectiveStep
    step = max(grain, tolerance ?? grain)
    domain = Domain(of: program)
    pseudocosts = Pseudocosts(variables: program.columns.count)
    residual = ResidualProgram(program, over: domain)
  }

  mutating func solve(_ hints: SolveHints) -> Outcome {
    assumed = hints.least
    if let start = hints.start { offer(start) }
    if isDone { return proved() }
    // Behind the program's rows stands the goal's: here, behind those of the sums.
    let goalRow = (own: whole.constraints.count, here: program.constraints.count)
    for argument in hints.arguments {
      if narrow(by: argument.renumbered { $0 == goalRow.own ? goalRow.here : $0 }) {
        return proved()
      }
    }
    if let tree = hints.tree, let answer = goOn(with: tree) { return answer }
    if var run = tightened() { return run.solveAsItIs(hints) }
    return solveAsItIs(hints)
  }

  private mutating func solveAsItIs(_ hints: SolveHints) -> Outcome {
    let blocks = blocks
    if let blocks, isTakenApartSoon(blocks, hints) {
      if let outcome = solveBeforeTakingApart(blocks, hints) ?? takeApart(hints) { return outcome }
    } else if blocks != nil, hints.needsCertificate {
      if let outcome = solveAtLength(hints) ?? takeApart(hints) { return outcome }
    } else if hints.needsCertificate {
      if let outcome = searchWithAndWithoutCuts(hints) { return outcome }
    }
    return searchAll(hints)
  }

  var prover: Prover {
    Prover(aim: [goal, assumed, incumbent.map { $0.objective + step }].compactMap { $0 }.max())
  }

  /// Whether a solution is known that nothing can be better than.
  var isDone: Bool { goal.map { $0 <= incumbent?.objective ?? ($0 - 1) } ?? false }

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
      rootSteps.append(.argument(argument))
      return true
    case .narrowed:
      rootSteps.append(.argument(argument))
      return false
    }
  }

  /// Holds columns, to look for solutions only: nothing is proved then.
  mutating func hold(_ columns: [Int], at point: [Int64]) {
    isProved = false
    for column in columns {
      domain.lower[column] = point[column]
      domain.upper[column] = point[column]
    }
  }

  /// Takes over what another run of the same program found.
  mutating func adopt(_ incumbent: Solution?, assumed: Int128?, pseudocosts: Pseudocosts) {
    self.incumbent = incumbent
    self.assumed = assumed
    learn(pseudocosts)
  }

  /// Takes over what branching on the program's own columns cost another run of it.
  mutating func learn(_ pseudocosts: Pseudocosts) {
    let own = Array(whole.columns.indices)
    self.pseudocosts.replace(own, by: pseudocosts.selecting(own))
  }

  /// Bounds a sum at the root.
  mutating func apply(_ tightening: RowTightening, to sum: Variable) {
    domain.lower[sum.index] = max(domain.lower[sum.index], tightening.bound)
    rootSteps.append(.tightening(tightening, sum: sum))
  }

  /// Bounds a sum at the root.
  mutating func apply(_ lemma: BlockLemma, to sum: Variable) {
    domain.upper[sum.index] = min(domain.upper[sum.index], lemma.bound)
    rootSteps.append(.lemma(lemma, sum: sum))
  }

  /// Bounds a sum at the root.
  mutating func apply(_ cut: RoundingCut, to sum: Variable) {
    domain.upper[sum.index] = min(domain.upper[sum.index], cut.bound)
    rootSteps.append(.cut(cut, sum: sum))
  }

  /// Lets the search branch on a sum.
  mutating func count(_ counted: LinearExpression, as sum: Variable) {
    searched.implied.removeAll { $0 == sum.index }
    rootSteps.append(.counted(counted, sum: sum))
  }

  /// Fixes a variable at the root.
  mutating func apply(_ fixing: BlockFixing) {
    domain.lower[fixing.variable.index] = fixing.value
    domain.upper[fixing.variable.index] = fixing.value
    rootSteps.append(.fixing(fixing))
  }
}
