// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Synchronization
import Testing

@testable import ExactSolver

/// Listing what can be optimal gives the same answers as trying everything, and as a branch tree.
@Suite struct ListingTests {
  private static func listing(
    atMost partials: Int = 50_000, on relaxation: any RelaxationSolver = Self.tableaux
  ) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: relaxation, proposer: PlainGLPK(),
      patience: Patience(briefBytes: 0, listed: partials))
  }

  private static let tableaux = TableauRelaxation(otherwise: GLPKRelaxation())

  private static let branching = BranchAndBoundSolver(
    relaxation: tableaux, proposer: PlainGLPK(), shortcuts: .all.subtracting(.listing))

  @Test func agreesWithBruteForce() {
    let (solver, thorough) = (Self.listing(), BruteForce())
    var (listed, infeasible) = (0, 0)
    for seed in SeedCount.seeds(inFull: 40) {
      let program = CorridorPrograms.program(seed: seed, blocks: 2, projects: 4)
      let expected = thorough.solve(program, hints: SolveHints(), limits: .none)
      let found = solver.solve(
        program, hints: SolveHints(needsCertificate: false), limits: .none)
      #expect(objective(of: found) == objective(of: expected), "seed \(seed)")
      if isListed(found) { listed += 1 }
      if objective(of: expected) == nil { infeasible += 1 }
    }
    #expect(listed > SeedCount.seeds(inFull: 40).count / 3, "\(listed) listed")
    #expect(infeasible > 0)
  }

  /// Lists that are too short: the domain is split, and in the end a tree takes over.
  @Test(arguments: [50_000, 2_000, 200])
  func agreesWithABranchTree(partials: Int) {
    let solver = Self.listing(atMost: partials)
    var listed = 0
    for seed in SeedCount.seeds(inFull: 30) {
      let blocks = 1 + Int(seed % 4)
      let program = CorridorPrograms.program(seed: seed, blocks: blocks, projects: 20 / blocks)
      let expected = Self.branching.solve(program)
      let found = solver.solve(
        program, hints: SolveHints(needsCertificate: false), limits: .none)
      #expect(objective(of: found) == objective(of: expected), "seed \(seed)")
      if isListed(found) { listed += 1 }
    }
    // Small trees come first, so few programs are left to lists.
    #expect(listed > SeedCount.seeds(inFull: 30).count / 10, "\(listed) listed")
  }

  /// More blocks than are put together two and two: one after the other, where of two choices the better one will do. And
  /// what is the best but for that: a row over all projects, as questions about ties have.
  @Test(arguments: [50_000, 300])
  func anyNumberOfBlocksAgreesWithABranchTree(partials: Int) {
    var (listed, infeasible, again) = (0, 0, 0)
    for seed in SeedCount.seeds(inFull: 400) {
      var program = CorridorPrograms.program(
        seed: 500 + seed, blocks: 5 + Int(seed % 4), projects: 2 + Int(seed % 5))
      guard let found = list(program, atMost: partials) else { continue }
      let expected = Self.branching.solve(program).optimum
      #expect(objective(of: found) == expected?.objective, "seed \(seed)")
      listed += 1
      guard let expected else {
        infeasible += 1
        continue
      }
      program.add(program.anythingBut(expected))
      guard let next = list(program, atMost: partials) else { continue }
      #expect(objective(of: next) == objective(of: Self.branching.solve(program)), "seed \(seed)")
      again += 1
    }
    #expect(listed > SeedCount.seeds(inFull: 400).count / 2, "\(listed) listed")
    #expect(infeasible > 0)
    #expect(again > 0)
  }

  /// As between two points of a curve: the imbalance of many corridors has a lower side too, and that is the one which
  /// binds.
  @Test func anImbalanceBetweenTwoOthersIsListed() throws {
    var (listed, missed) = (0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      var program = CorridorPrograms.program(seed: 900 + seed, blocks: 17, projects: 3)
      let row = try #require(program.constraints.firstIndex { $0.name == "imbalance" })
      program.restrict(
        row: row, lower: Int64(1 + seed % 6), upper: 8)
      guard let found = list(program, atMost: 50_000) else {
        missed += 1
        continue
      }
      let expected = Self.branching.solve(program).optimum
      #expect(objective(of: found) == expected?.objective, "seed \(seed)")
      if expected != nil { listed += 1 }
    }
    #expect(listed > missed, "\(listed) listed, \(missed) not")
  }

  private func list(_ program: IntegerProgram, atMost partials: Int) -> Outcome? {
    var run = SolverRun(of: program, patience: Patience(listed: partials))
    return run.list()
  }

  /// A solution is asked for that is as good as the best one, and one that is better.
  @Test func whatIsOfInterestIsFoundOrThereIsNone() {
    let solver = Self.listing(on: GLPKRelaxation())
    var found = 0
    for seed in SeedCount.seeds(inFull: 20) {
      let program = CorridorPrograms.program(seed: seed, blocks: 3, projects: 6)
      guard let optimum = objective(of: Self.branching.solve(program)) else { continue }
      found += 1
      for (least, expected) in [(optimum - 900, optimum), (optimum, optimum), (optimum + 1, nil)]
        as [(Int128, Int128?)]
      {
        let outcome = solver.solve(
          program, hints: SolveHints(least: least, needsCertificate: false), limits: .none)
        #expect(objective(of: outcome) == expected, "seed \(seed), from \(least)")
      }
    }
    #expect(found > 0)
  }

  /// Listing can take any time, so it is not begun where only a few nodes are allowed.
  @Test func aFewNodesAreNoListing() {
    var listed = 0
    for seed in SeedCount.seeds(inFull: 40) {
      let program = CorridorPrograms.program(seed: seed, blocks: 2, projects: 8)
      let hints = SolveHints(needsCertificate: false)
      let outcome = Self.listing().solve(program, hints: hints, limits: .none)
      guard isListed(outcome) else { continue }
      listed += 1
      let few = Self.listing().solve(program, hints: hints, limits: SolveLimits(mostNodes: 1))
      #expect(!isListed(few), "seed \(seed)")
    }
    #expect(listed > 0)
  }

  /// Who needs a certificate gets one.
  @Test func nothingIsListedWhereACertificateIsAskedFor() {
    for seed in UInt64(1)...20 {
      let program = CorridorPrograms.program(seed: seed, blocks: 2, projects: 6)
      let outcome = Self.listing().solve(program)
      #expect(!isListed(outcome), "seed \(seed)")
    }
  }

  @Test func aLimitHoldsWhileListing() {
    let program = CorridorPrograms.program(seed: 7, blocks: 4, projects: 5)
    let asked = Atomic(0)
    var stopped = 0
    for most in 0...20 {
      asked.store(0, ordering: .relaxed)
      let limits = SolveLimits(isCancelled: { asked.add(1, ordering: .relaxed).newValue > most })
      let outcome = Self.listing().solve(
        program, hints: SolveHints(needsCertificate: false), limits: limits)
      switch outcome {
      case .stopped(let reason, let best, _):
        stopped += 1
        #expect(reason == .interrupted)
        #expect(best.map { program.isFeasible($0.values) } ?? true)
      case .optimal, .infeasible:
        #expect(objective(of: outcome) == objective(of: Self.branching.solve(program)))
      }
    }
    #expect(stopped > 2)
  }

  private func isListed(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .optimal(_, let certificate), .infeasible(let certificate): certificate == nil
    case .stopped: false
    }
  }

  private func objective(of outcome: Outcome) -> Int128? {
    outcome.optimum?.objective
  }
}

extension IntegerProgram {
  /// A row that every choice of binaries keeps but one.
  fileprivate func anythingBut(_ solution: Solution) -> Constraint {
    let binaries = variables.filter { columns[$0.index].upper == 1 }
    let chosen = binaries.filter { solution.values[$0.index] == 1 }
    return Constraint(
      name: "another",
      LinearExpression(
        binaries.map { ($0, solution.values[$0.index] == 1 ? 1 : -1) as (Variable, Int64) }),
      atMost: Int64(chosen.count) - 1)
  }
}
