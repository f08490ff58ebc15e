// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// A column that the rows of many blocks share: each of its values is asked about apart.
@Suite struct SharedColumnTests {
  /// Pots with targets under one budget, and a price on what the worst of them is short of.
  ///
  /// - Parameter most: what the price may be paid for at most.
  private static func program(
    seed: UInt64, pots: Int, projects: Int, most: ClosedRange<Int64> = 3...40
  ) -> IntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let worst = program.addVariable(
      name: "worst", upper: Int64.random(in: most, using: &random),
      objective: -Int64.random(in: 10...300, using: &random))
    let spends = (0..<pots).map { pot in
      (0..<projects).map { project in
        let score = Int64.random(in: 20...99, using: &random)
        let variable = program.addVariable(name: "x\(pot).\(project)", objective: 10 * score)
        return (variable, Int64.random(in: 30...800, using: &random))
      }
    }
    let asked = spends.joined().reduce(0) { $0 + $1.1 }
    let budget = asked * Int64.random(in: 25...50, using: &random) / 100
    program.add(
      Constraint(name: "budget", LinearExpression(spends.flatMap { $0 }), atMost: budget))
    // The sum of both prices' columns is one that trees branch on, and it has the shared one in it.
    let rest = program.addVariable(
      name: "rest", upper: 9, objective: -Int64.random(in: 10...300, using: &random))
    program.add(
      Constraint(
        name: "spent", LinearExpression(spends.flatMap { $0 } + [(rest, max(1, budget / 30))]),
        atLeast: budget * 98 / 100))
    for (pot, spend) in spends.enumerated() {
      let target = budget * Int64.random(in: 8...12, using: &random) / Int64(10 * pots)
      program.add(
        Constraint(
          name: "cap:\(pot)", LinearExpression(spend), atMost: target * 6 / 5))
      program.add(
        Constraint(
          name: "target:\(pot)", LinearExpression(spend + [(worst, max(1, budget / 40))]),
          atLeast: target))
    }
    return program
  }

  private static func column(of program: IntegerProgram) -> SharedColumn? {
    SharedColumn(of: program, fewestBlocks: 4)
  }

  @Test func itIsFoundInTheRowsOfManyBlocks() throws {
    let program = Self.program(seed: 1, pots: 4, projects: 4)
    #expect(Self.column(of: program)?.variable.index == 0)
    #expect(SharedColumn(of: program, fewestBlocks: 5) == nil)
    #expect(Self.column(of: PotPrograms.program(seed: 1, pots: 4, projects: 4)) == nil)
  }

  @Test func whatIsOpenIsAskedAboutOnce() throws {
    let program = Self.program(seed: 1, pots: 4, projects: 4)
    var column = try #require(Self.column(of: program))
    let bounds: ClosedRange<Int64> = 0...9
    #expect(column.open(apart: [4, 3], within: bounds) == [4...4, 3...3, 0...2, 5...9])
    column.proofs = [(4...4, nil), (5...9, nil)]
    #expect(column.open(apart: [3], within: bounds) == [3...3, 0...2])
    #expect(column.open(apart: [4], within: bounds) == [0...3])
    column.proofs.append((0...2, nil))
    #expect(column.open(apart: [], within: bounds) == [3...3])
    column.proofs.append((3...3, nil))
    #expect(column.open(apart: [3], within: bounds) == [])
  }

  /// No part of a program is all of it again.
  @Test func whereNoValueIsPromisingNothingIsAsked() throws {
    var program = IntegerProgram()
    let worst = program.addVariable(name: "worst", upper: 9, objective: -1)
    for pot in 0..<4 {
      let project = program.addVariable(name: "x\(pot)", objective: 10)
      program.add(
        Constraint(
          name: "target:\(pot)",
          LinearExpression([(worst, 1), (project, 1)] as [(Variable, Int64)]), atLeast: 1))
    }
    var run = SolverRun(of: program)
    run.offer([0, 1, 1, 1, 1])
    var column = Self.column(of: program)
    #expect(column != nil)
    let answer = run.solveByValue(&column, SolveHints(), nodes: 4_000)
    #expect(answer?.optimum == nil)
  }

  /// The trees about all values are one certificate; sums that some of them know are columns of the whole.
  @Test func treesAboutAllValuesAreOneCertificate() throws {
    var (answered, withSums) = (0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      let program = Self.program(seed: 700 + seed, pots: 4, projects: 9)
      var plain = SolverRun(of: program)
      let expected = plain.searchAll(SolveHints()).optimum
      var run = SolverRun(of: program)
      if let expected { run.offer(expected) }
      var column = Self.column(of: program)
      guard let outcome = run.solveByValue(&column, SolveHints(), nodes: 4_000) else { continue }
      answered += 1
      #expect(outcome.optimum?.objective == expected?.objective, "seed \(seed)")
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      if !certificate.sums.isEmpty { withSums += 1 }
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome.optimum)
      }
    }
    #expect(answered > 0)
    #expect(withSums > 0)
  }

  /// Nothing is known to begin with, so any value may be the best.
  @Test func whatIsBestIsFound() throws {
    var found = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let program = Self.program(seed: 900 + seed, pots: 4, projects: 7, most: 2...7)
      var run = SolverRun(of: program)
      var column = Self.column(of: program)
      guard let outcome = run.solveByValue(&column, SolveHints(), nodes: 4_000) else { continue }
      found += 1
      var plain = SolverRun(of: program)
      let expected = plain.searchAll(SolveHints())
      #expect(outcome.optimum?.objective == expected.optimum?.objective, "seed \(seed)")
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome.optimum)
      }
    }
    #expect(found > 0)
  }

  /// One project of some costs too little, two cost too much: no value has any point, and no aim is known.
  @Test func thatNoValueHasAPointIsProved() throws {
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 60) {
      var program = Self.program(seed: 1_500 + seed, pots: 4, projects: 9, most: 2...7)
      let some = program.variables.dropFirst().prefix(20).enumerated().map {
        ($1, Int64(100 + $0))
      }
      program.add(Constraint(name: "both", LinearExpression(some), lower: 150, upper: 170))
      var run = SolverRun(of: program)
      var column = Self.column(of: program)
      // Now and then the relaxation has no point either.
      guard let outcome = run.solveByValue(&column, SolveHints(), nodes: 4_000) else { continue }
      #expect(outcome.optimum == nil && outcome.stopReason == nil, "seed \(seed)")
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      if !certificate.sums.isEmpty { withSums += 1 }
      #expect(certificate.goal == nil)
      #expect(throws: Never.self, "seed \(seed)") { try certificate.check(program) }
    }
    #expect(withSums > 0)
  }

  /// A question with a goal is asked about every value, until one has an answer.
  @Test func goalsAreReachedAtSomeValueOrAtNone() throws {
    var (reached, refuted) = (0, 0)
    for seed in SeedCount.seeds(inFull: 30) {
      let program = Self.program(seed: 1_100 + seed, pots: 4, projects: 7)
      var plain = SolverRun(of: program)
      guard let optimum = plain.searchAll(SolveHints()).optimum else { continue }
      for above in [0, program.objectiveStep] {
        let goal = optimum.objective + above
        var run = SolverRun(of: program, goal: goal)
        var column = Self.column(of: program)
        switch run.solveByValue(&column, SolveHints(goal: goal), nodes: 4_000) {
        case .optimal(let solution, _):
          #expect(above == 0 && solution.objective == goal, "seed \(seed)")
          reached += 1
        case .infeasible(let proof):
          #expect(above > 0, "seed \(seed)")
          let certificate = try #require(proof, "seed \(seed)")
          #expect(certificate.goal == goal)
          #expect(throws: Never.self, "seed \(seed)") { try certificate.check(program) }
          refuted += 1
        case .stopped, nil: continue
        }
      }
    }
    #expect(reached > 0)
    #expect(refuted > 0)
  }

  /// Searches in turns come to the same answers with it and without.
  @Test func valuesApartChangeNoOptimum() throws {
    let hasty = Patience(nodesBefore: 0, bytesBefore: 0, fewestBlocks: 2, nodesOfFirstTurns: 8)
    for seed in SeedCount.seeds(inFull: 60) {
      let program = Self.program(seed: 1_300 + seed, pots: 4, projects: 10)
      let outcomes = [Shortcuts.all, .all.subtracting(.values)].map {
        BranchAndBoundSolver(
          relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
          shortcuts: $0, patience: hasty
        ).solve(program)
      }
      #expect(outcomes[0].optimum?.objective == outcomes[1].optimum?.objective, "seed \(seed)")
      for outcome in outcomes {
        let certificate = try #require(outcome.certificate, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") {
          try certificate.check(program, solution: outcome.optimum)
        }
      }
    }
  }
}
