// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// One solve by the core method.
struct CoreRun {
  private let program: IntegerProgram
  private let relaxation: any RelaxationSolver
  private let proposer: any Solver
  private let limits: SolveLimits
  private let rounding: MultiplierRounding
  private let step: Int128
  private let residual: ResidualProgram
  private var incumbent: Solution?
  private var domain: Domain
  /// Arguments that hold at the root, in the order in which they were applied.
  private var rootArguments: [Certificate.Argument] = []

  init(
    _ program: IntegerProgram, relaxation: any RelaxationSolver, proposer: any Solver,
    limits: SolveLimits
  ) {
    self.program = program
    self.relaxation = relaxation
    self.proposer = proposer
    self.limits = limits
    rounding = MultiplierRounding(for: program)
    step = Int128(max(1, program.objective.greatestCommonDivisor))
    domain = Domain(of: program)
    residual = ResidualProgram(program, over: domain)
  }

  mutating func solve(_ hints: SolveHints) -> Outcome {
    if let start = hints.start { offer(start) }
    for argument in hints.arguments where narrow(by: argument) {
      return proved([Certificate.Node(arguments: rootArguments)])
    }
    guard let reduced = ReducedProgram(program, over: domain) else {
      return closeByBrokenRow()
    }
    switch relaxation.withRelaxation(of: reduced.program, { $0.solve(limits: limits) }) {
    case .stopped(let reason):
      return .stopped(reason, best: incumbent, bound: nil)
    case .belowCutoff:
      return .stopped(
        .unreliable("a relaxation without a cutoff is below one"), best: incumbent, bound: nil)
    case .infeasible(let multipliers):
      let multipliers = reduced.expand(multipliers: multipliers, rows: program.constraints.count)
      if let argument = rounding.contradiction(multipliers, of: program),
        narrow(by: argument)
      {
        return proved([Certificate.Node(arguments: rootArguments)])
      }
    case .optimal(_, let relaxed, let multipliers):
      let values = reduced.expand(relaxed: relaxed)
      let multipliers = reduced.expand(multipliers: multipliers, rows: program.constraints.count)
      let argument = rounding.argument(.objective, multipliers, of: program)
      offer(PointRounding(program).nearest(to: values))
      searchCores(values: values, multipliers: multipliers, argument: argument)
      if narrow(by: argument) {
        return proved([Certificate.Node(arguments: rootArguments)])
      }
    }
    return searchTree()
  }

  private var prover: Prover {
    Prover(scale: rounding.scale, optimum: incumbent?.objective, step: step)
  }

  /// Keeps a point if it is feasible and better than what is known.
  mutating func offer(_ point: [Int64]) {
    guard let solution = Solution(point, of: program) else { return }
    if solution.objective > incumbent?.objective ?? solution.objective - 1 { incumbent = solution }
  }

  /// Applies an argument at the root; true where nothing is left to search.
  private mutating func narrow(by argument: Certificate.Argument) -> Bool {
    switch prover.apply(argument, to: domain, of: residual) {
    case .void: return false
    case .narrowed(let narrowed) where narrowed == domain: return false
    case .closed:
      rootArguments.append(argument)
      return true
    case .narrowed(let narrowed):
      rootArguments.append(argument)
      domain = narrowed
      return false
    }
  }

  // MARK: A good solution early

  /// Widens the core until it holds every variable that is still free, or brings nothing better twice.
  private mutating func searchCores(
    values: [Double], multipliers: [Double], argument: Certificate.Argument
  ) {
    let core = Core(program, values: values, multipliers: multipliers)
    var size = CoreSolver.firstCore
    var withoutGain = 0
    while withoutGain < 2, limits.reached() == nil {
      var open = domain
      if case .narrowed(let narrowed) = prover.apply(argument, to: domain, of: residual) {
        open = narrowed
      }
      let (held, isWhole) = core.hold(allBut: size, in: open)
      let before = incumbent?.objective
      if let reduced = ReducedProgram(program, over: held) { propose(on: reduced) }
      if isWhole { return }
      withoutGain = incumbent?.objective == before && before != nil ? withoutGain + 1 : 0
      size *= 2
    }
  }

  private mutating func propose(on reduced: ReducedProgram) {
    var limits = limits
    limits.mostNodes = CoreSolver.mostProposerNodes
    switch proposer.solve(reduced.program.normalised(), limits: limits) {
    case .optimal(let solution, _), .stopped(_, let solution?, _):
      offer(reduced.expand(solution.values))
    case .infeasible, .stopped: break
    }
  }

  // MARK: The proof

  private mutating func searchTree() -> Outcome {
    guard let reduced = ReducedProgram(program, over: domain) else {
      return closeByBrokenRow()
    }
    let (result, better) = relaxation.withRelaxation(of: reduced.program) { session in
      var search = TreeSearch(
        reduced.program, session: session, rounding: rounding, step: step,
        incumbentObjective: incumbent.map { $0.objective - reduced.constant }, limits: limits)
      let result = search.run()
      return (result, search.incumbent?.point)
    }
    if let better { offer(reduced.expand(better)) }
    switch result {
    case .finished(let tree):
      var nodes = tree.map { $0.renumbered(columns: reduced.columns, rows: reduced.rows) }
      nodes[0].arguments = rootArguments + nodes[0].arguments
      return proved(nodes)
    case .stopped(let reason, let bound):
      // What the root arguments excluded is no better than the incumbent.
      let whole = bound.map { max($0 + reduced.constant, incumbent?.objective ?? $0) }
      return .stopped(reason, best: incumbent, bound: whole)
    }
  }

  private mutating func closeByBrokenRow() -> Outcome {
    for row in program.constraints.indices {
      for isAboveUpper in [true, false]
      where narrow(by: rounding.broken(row: row, isAboveUpper: isAboveUpper)) {
        return proved([Certificate.Node(arguments: rootArguments)])
      }
    }
    return .stopped(.unreliable("no row is broken"), best: incumbent, bound: nil)
  }

  /// Nothing is called optimal or infeasible before its certificate was checked.
  private func proved(_ nodes: [Certificate.Node]) -> Outcome {
    let certificate = Certificate(
      optimum: incumbent?.objective, scale: rounding.scale, nodes: nodes)
    do {
      try certificate.check(program, solution: incumbent)
    } catch {
      return .stopped(
        .unreliable("the certificate is refused: \(error)"), best: incumbent, bound: nil)
    }
    return incumbent.map { .optimal($0, certificate) } ?? .infeasible(certificate)
  }
}
