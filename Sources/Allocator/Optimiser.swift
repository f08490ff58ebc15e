// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms
import Solving

/// What came of allocating a round.
package enum AllocationOutcome: Sendable {
  /// Proved optimal, and unique or chosen by the tie rules.
  case decided(Allocation, TieBreak, Proof)
  /// Proved optimal, but several allocations remain and no lot was provided for.
  case tied(Tie)
  /// A limit came first. `best` is what was found, `bound` an upper bound on the objective in
  /// thousandths of a point where one was proved.
  case stopped(StopReason, best: Allocation?, bound: Int128?)
  /// The rules contradict each other.
  case infeasible(Conflict)
}

/// Several equally good allocations between which no published rule chooses.
package struct Tie: Sendable {
  package let tieBreak: TieBreak
  /// Proves the optimum and that all tied allocations agree on what is not undecided. Its x* is `first`.
  package let proof: Proof
  /// Two of the tied allocations: of the undecided applications, going by id, the first funds as many
  /// and the second as few as it can. They do not depend on the solver.
  package let first: Allocation
  package let second: Allocation

  package init(tieBreak: TieBreak, proof: Proof, first: Allocation, second: Allocation) {
    self.tieBreak = tieBreak
    self.proof = proof
    self.first = first
    self.second = second
  }
}

/// Finds the best allocation of a model and settles ties by the published rules.
package struct Optimiser: Sendable {
  package let solver: any Solver
  package let limits: SolveLimits
  /// How far below its relaxation an optimum is believed to lie, from a related program.
  private var gap: Int128?
  /// Tied optima are counted up to this many. Counting can take far longer than settling the tie.
  package let mostCounted: Int

  package init(
    solver: any Solver, limits: SolveLimits = .none, mostCounted: Int = OptimaCount.most
  ) {
    self.solver = solver
    self.limits = limits
    self.mostCounted = mostCounted
  }

  /// The same, quicker on programs that are related to the one of `proof`.
  package func learning(from proof: Proof, of model: AllocationModel) -> Optimiser {
    var optimiser = self
    optimiser.gap = proof.stages.first?.certificate?.gap(of: model.program)
    return optimiser
  }

  private var search: Search { Search(solver: solver, limits: limits) }

  /// - Parameter start: a point that is believed to be a good solution, as of a related model.
  package func allocate(
    _ model: AllocationModel, startingFrom start: [Int64]? = nil
  ) throws(AuditFailure) -> AllocationOutcome {
    if let rules = model.contradictions.first {
      return .infeasible(
        Conflict(rules: rules, isIrreducible: true).repaired(in: model, search: search))
    }
    let best: Search.Answer
    do {
      guard let answer = try search.best(of: model.program, hints: SolveHints(start: start))
      else {
        return .infeasible(
          Conflict(irreducibleIn: model, search: search).withFacts(of: model, search: search)
            .repaired(in: model, search: search))
      }
      best = answer
    } catch {
      // A limit can come before the solver has anything.
      let found = try (error.best ?? model.greedySolution).map {
        solution throws(AuditFailure) in try Allocation(auditing: solution, of: model)
      }
      return .stopped(error.reason, best: found, bound: error.bound ?? model.program.plainBound)
    }
    let allocation = try Allocation(auditing: best.solution, of: model)
    guard allocation.objective(model.tradeOff) == best.solution.objective else {
      throw AuditFailure(broken: "the objective \(best.solution.objective)")
    }
    do {
      return try settle(model, from: best)
    } catch let error as SearchStopped {
      return .stopped(error.reason, best: allocation, bound: best.solution.objective)
    } catch let error as AuditFailure {
      throw error
    } catch {
      preconditionFailure("unexpected \(error)")
    }
  }

  private func settle(
    _ model: AllocationModel, from best: Search.Answer
  ) throws -> AllocationOutcome {
    var breaker = TieBreaker(model, search: search, from: best, mostCounted: mostCounted)
    let tieBreak = try breaker.apply(model.round.ties, lot: model.round.lot)
    guard !tieBreak.undecided.isEmpty else {
      let allocation = try Allocation(auditing: breaker.solution, of: model)
      return .decided(allocation, tieBreak, breaker.proof)
    }
    let undecided = tieBreak.undecided.sorted()
    var (most, least) = (breaker, breaker)
    try most.draw(undecided)
    try least.withhold(undecided)
    return .tied(
      Tie(
        tieBreak: tieBreak, proof: breaker.proof,
        first: try Allocation(auditing: most.solution, of: model),
        second: try Allocation(auditing: least.solution, of: model)))
  }
}

extension Optimiser {
  /// The best objective of a model, in its own units, without settling ties; nil where its rules
  /// contradict each other.
  package func bestObjective(
    of model: AllocationModel, startingFrom start: [Int64]? = nil,
    restricted restrict: (inout IntegerProgram) -> Void = { _ in }
  ) throws(SearchStopped) -> Solution? {
    guard model.contradictions.isEmpty else { return nil }
    try search.check()
    var program = model.program
    restrict(&program)
    let hints = SolveHints(start: start, needsCertificate: false)
    return try search.best(of: program, hints: hints)?.solution
  }

  /// The best solution of a program, proved; nil where it has none.
  ///
  /// - Parameter start: one that is known, to be quicker.
  package func best(
    of program: IntegerProgram, startingFrom start: Solution? = nil
  ) throws(SearchStopped) -> Solution? {
    let hints = SolveHints(start: start?.values, gap: gap, needsCertificate: false)
    return try search.best(of: program, hints: hints)?.solution
  }

  /// The best solution of each of many programs that lie near a solved one; nil where one has none.
  package func best(
    of programs: [IntegerProgram], near solved: SolvedProgram
  ) -> [Result<Solution?, SearchStopped>] {
    search.best(of: programs, near: solved).map { $0.map { $0?.solution } }
  }

  /// The best solution of a program, proved; nil where none has an objective of `least` or more. That is
  /// quicker to see than which solution is the best of the worse ones.
  package func best(
    of program: IntegerProgram, from least: Int128
  ) throws(SearchStopped) -> Solution? {
    let hints = SolveHints(least: least, needsCertificate: false)
    let best = try search.best(of: program, hints: hints)?.solution
    return best.flatMap { $0.objective >= least ? $0 : nil }
  }
}

extension Optimiser {
  /// An irreducible set of rules of `model` that contradict a further demand.
  package func conflict(
    in model: AllocationModel, demanding demand: (inout IntegerProgram) -> Void
  ) -> Conflict {
    Conflict(irreducibleIn: model, search: search, demanding: demand)
  }
}

extension Allocation {
  /// The objective in the units of `tradeOff`.
  package func objective(_ tradeOff: TradeOff) -> Int128 {
    Int128(tradeOff.scoreFactor) * Int128(scores.count)
      - Int128(tradeOff.imbalanceFactor) * Int128(imbalance)
  }
}
