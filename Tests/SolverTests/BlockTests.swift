// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Programs that fall apart but for a few rows.
@Suite struct BlockTests {
  /// With so few nodes at first, searches take turns again and again.
  private static let takingTurns = Patience(
    nodesBefore: 0, fewestBlocks: 2, nodesOfFirstTurns: 8)

  /// Takes everything apart at once.
  private static func solver(
    _ shortcuts: Shortcuts, patience: Patience = Patience(nodesBefore: 0, fewestBlocks: 2)
  ) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: shortcuts, patience: patience)
  }

  /// Expects an optimum of that worth, with a certificate that holds.
  @discardableResult
  private func certificate(
    of outcome: Outcome, for program: IntegerProgram, worth expected: Int128?, seed: UInt64
  ) throws -> Certificate {
    #expect(outcome.optimum?.objective == expected, "seed \(seed)")
    let certificate = try #require(outcome.certificate, "seed \(seed)")
    #expect(throws: Never.self, "seed \(seed)") {
      try certificate.check(program, solution: outcome.optimum)
    }
    return certificate
  }

  @Test func blocksAgreeWithBruteForceAndTheirCertificatesHold() throws {
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.program(seed: seed, pots: 3, projects: 4)
      let expected = BruteForce().solve(program).optimum
      for shortcuts in [
        Shortcuts.all, .blocks, [.blocks, .fixing], Shortcuts.all.subtracting(.blocks),
      ] {
        try certificate(
          of: Self.solver(shortcuts).solve(program), for: program, worth: expected?.objective,
          seed: seed)
      }
    }
  }

  /// Programs too large for brute force: with blocks and without, the same optimum.
  @Test func blocksChangeNoOptimum() throws {
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 12) {
      let program = PotPrograms.program(seed: 1_000 + seed, pots: 6, projects: 7)
      let (with, without) = (
        Self.solver(.all).solve(program),
        Self.solver(Shortcuts.all.subtracting(.blocks)).solve(program)
      )
      let certificate = try certificate(
        of: with, for: program, worth: without.optimum?.objective, seed: seed)
      if certificate.sums.count > 3 { withSums += 1 }
    }
    #expect(withSums > 0)
  }

  /// What one search finds bounds blocks for the others.
  @Test func searchesInTurnsChangeNoOptimum() throws {
    let hasty = Self.solver(
      Shortcuts.all.subtracting(.nearby), patience: Self.takingTurns)
    for seed in SeedCount.seeds(inFull: 240) {
      let program = PotPrograms.program(seed: 5_060 + seed, pots: 5, projects: 12)
      let without = Self.solver(Shortcuts.all.subtracting(.blocks)).solve(program)
      try certificate(
        of: hasty.solve(program), for: program, worth: without.optimum?.objective, seed: seed)
    }
  }

  /// One of the searches is without blocks' sums in its relaxation, but keeps what they fixed. Cuts come in before them:
  /// everything that the proof says of these sums is about other columns then.
  @Test func aSearchWithoutSumsOfBlocksKeepsWhatTheyFixed() throws {
    var (shifted, fixed) = (0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.linked(seed: 300 + seed, pots: 5, projects: 12)
      var run = SolverRun(of: program)
      let (answer, stronger) = run.boundAgain(run)
      guard answer == nil, let plain = stronger.withPlainRelaxation() else { continue }
      #expect(plain.freeCount == stronger.freeCount, "seed \(seed)")
      #expect(
        plain.searched.relaxed.constraints.count < stronger.searched.relaxed.constraints.count)
      if plain.freeCount < run.freeCount { fixed += 1 }
      var cut = SolverRun.cutting(plain, nil).plain
      if cut.summed.sums.count > plain.summed.sums.count { shifted += 1 }
      let expected = Self.solver(.all.subtracting(.blocks)).solve(program).optimum
      try certificate(
        of: cut.searchAll(SolveHints()), for: program, worth: expected?.objective, seed: seed)
    }
    #expect(shifted > 0)
    #expect(fixed > 0)
  }

  /// What its bound does not rest on is no row of the relaxation: bounding blocks again would pile such rows up. Without
  /// them the simplex may end in another basis of the same worth, which rests on still fewer.
  @Test func aRelaxationKnowsOnlyWhatItsBoundRestsOn() throws {
    var (hidden, idle) = (0, 0)
    for seed in UInt64(300)..<360 {
      let program = PotPrograms.linked(seed: seed, pots: 5, projects: 12)
      var run = SolverRun(of: program)
      var (answer, stronger) = run.boundAgain(run)
      guard answer == nil, case .relaxed(let relaxed) = stronger.relax() else { continue }
      let firstHidden = stronger.program.constraints.count - stronger.searched.definitions
      for sum in stronger.rootSums where sum.upper != nil {
        let row = stronger.definition(of: sum.column)
        if row >= firstHidden {
          hidden += 1
        } else if relaxed.multipliers[row] == 0 {
          idle += 1
        }
      }
    }
    #expect(hidden > idle)
  }

  /// Whoever knows how long a proof may be has no short searches before, and the same optimum.
  @Test func turnsBeginWithWhatAProofIsBelievedToTake() throws {
    var differing = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.program(seed: 5_060 + seed, pots: 5, projects: 12)
      let solver = Self.solver(.all.subtracting(.cuts), patience: Self.takingTurns)
      let plain = solver.solve(program)
      let expecting = solver.solve(program, hints: SolveHints(nodes: 10_000), limits: .none)
      let certificate = try certificate(
        of: expecting, for: program, worth: plain.optimum?.objective, seed: seed)
      if certificate.nodes.count != plain.certificate?.nodes.count { differing += 1 }
    }
    #expect(differing > 0)
  }

  /// Trying shortfalls first leads to the same optimum, by another tree here and there.
  @Test func whatIsDecisiveIsTriedFirst() throws {
    var differing = 0
    for seed in SeedCount.seeds(inFull: 200) {
      let program = PotPrograms.program(seed: 5_060 + seed, pots: 5, projects: 12)
      // With cuts the first turns prove all of these.
      let shortcuts = Shortcuts.all.subtracting(.cuts)
      let with = Self.solver(shortcuts, patience: Self.takingTurns).solve(program)
      let without = Self.solver(shortcuts.subtracting(.probing), patience: Self.takingTurns)
        .solve(program)
      let certificate = try certificate(
        of: with, for: program, worth: without.optimum?.objective, seed: seed)
      if certificate.nodes.count != without.certificate?.nodes.count { differing += 1 }
    }
    #expect(differing > 0)
  }

  /// What a block decides alone need not be branched on: the same optimum, proved in another way.
  @Test func fixingChangesNoOptimum() throws {
    var differing = 0
    for seed in SeedCount.seeds(inFull: 12) {
      let program = PotPrograms.program(seed: 3_000 + seed, pots: 4, projects: 9)
      // With restarts nothing is left to fix here.
      let shortcuts = Shortcuts.all.subtracting(.restarts)
      let with = Self.solver(shortcuts).solve(program)
      let without = Self.solver(shortcuts.subtracting(.fixing)).solve(program)
      let certificate = try certificate(
        of: with, for: program, worth: without.optimum?.objective, seed: seed)
      if certificate.nodes.count != without.certificate?.nodes.count { differing += 1 }
    }
    #expect(differing > 0)
  }

  /// A goal that nothing reaches, and one that the optimum does.
  @Test func goalsAreReachedOrRefuted() throws {
    for seed in SeedCount.seeds(inFull: 20) {
      let program = PotPrograms.program(seed: 2_000 + seed, pots: 5, projects: 5)
      guard let optimum = Self.solver(.all).solve(program).optimum else { continue }
      let reached = Self.solver(.all).solve(
        program, hints: SolveHints(goal: optimum.objective), limits: .none)
      #expect(reached.optimum?.objective == optimum.objective, "seed \(seed)")
      let goal = optimum.objective + program.objectiveStep
      let refuted = Self.solver(.all).solve(program, hints: SolveHints(goal: goal), limits: .none)
      let certificate = try #require(refuted.certificate, "seed \(seed)")
      #expect(certificate.goal == goal)
      #expect(throws: Never.self, "seed \(seed)") { try certificate.check(program) }
    }
  }

  private struct Priced {
    let seed: UInt64
    let program: IntegerProgram
    /// Of the rows in the relaxation.
    let multipliers: [Double]
    let dual: BlockDual
    let mixture: [Double]
  }

  /// Pots with links between them, and the best prices of the rows that join them.
  private static func pricedPots() throws -> [Priced] {
    try SeedCount.seeds(inFull: 10).compactMap { seed in
      let program = PotPrograms.linked(seed: seed, pots: 5, projects: 12)
      let relaxation = TableauRelaxation(otherwise: GLPKRelaxation())
      let relaxed = relaxation.withRelaxation(of: program) { $0.solve(limits: .none) }
      guard case .optimal(let bound, _, let multipliers) = relaxed else { return nil }
      var dual = try #require(
        BlockDual(
          program, multipliers: multipliers, step: program.objectiveStep, weighing: multipliers,
          tools: BlockTools(
            relaxation: relaxation, proposer: PlainGLPK(), shortcuts: .all, patience: Patience(),
            limits: .none, memory: BlockMemory())))
      dual.learn(program.columns.map(\.lower))
      let prices = Dictionary(uniqueKeysWithValues: multipliers.enumerated().map { ($0, $1) })
      _ = dual.improve(from: prices, relaxed: bound, aim: { nil }, offer: { _ in nil })
      return Priced(
        seed: seed, program: program, multipliers: multipliers, dual: dual,
        mixture: try #require(dual.mixture, "seed \(seed)"))
    }
  }

  /// Columns that were fixed before a proof was looked for bound its sums from the beginning: the whole has to say so.
  @Test func aBlocksProofHoldsInTheWholeWhereColumnsWereFixed() throws {
    let tools = BlockTools(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: .all, patience: Patience(), limits: .none, memory: BlockMemory())
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 80) {
      let whole = PotPrograms.program(seed: 5_000 + seed, pots: 2, projects: 4 + Int(seed % 12))
      var block = whole
      let fixed = whole.variables.filter { $0.index % 3 > 0 && whole.columns[$0.index].upper == 1 }
      for variable in fixed {
        let value = Int64(variable.index % 3 - 1)
        block.restrict(variable, lower: value, upper: value)
      }
      guard let best = Self.solver(.all).solve(block).optimum?.objective,
        let bound = Int64(exactly: best),
        let proof = tools.proof(of: block, stayingBelow: best + 1), proof.goal == best + 1
      else { continue }
      if !proof.sums.isEmpty { withSums += 1 }
      let lemma = BlockLemma(
        sum: whole.objective, factor: 1, bound: bound, proof: proof,
        columns: Array(whole.columns.indices), rows: Array(whole.constraints.indices))
      let sums = [lemma.sum] + lemma.ownSums
      var complete = try #require(SummedProgram(whole, sums: sums)?.program)
      for variable in fixed {
        let column = block.columns[variable.index]
        complete.restrict(variable, lower: column.lower, upper: column.upper)
      }
      let sum = Variable(index: whole.columns.count)
      complete.restrict(sum, lower: bound + 1, upper: complete.columns[sum.index].upper)
      let tree = lemma.tree(
        definition: whole.constraints.count, firstColumn: sum.index + 1,
        firstRow: whole.constraints.count + 1)
      #expect(tree.certificate(goal: nil, of: complete) != nil, "seed \(seed)")
    }
    #expect(withSums > 0)
  }

  /// What is searched near a mixture: blocks that it leaves open as a whole, and half of all columns.
  @Test func whatAMixtureLeavesOpenIsWholeBlocks() throws {
    var open = 0
    for pots in try Self.pricedPots() {
      let undecided = pots.dual.undecided
      for block in pots.dual.blocks {
        let isIn = undecided.isSuperset(of: block.columns)
        #expect(isIn || undecided.isDisjoint(with: block.columns), "seed \(pots.seed)")
        if block.columns.contains(where: { !pots.mixture[$0].isWhole }) {
          #expect(isIn, "seed \(pots.seed)")
          open += 1
        }
      }
      #expect(2 * undecided.count >= pots.program.columns.count, "seed \(pots.seed)")
      #expect(undecided.count < pots.program.columns.count, "seed \(pots.seed)")
    }
    #expect(open > 0)
  }

  /// Alternatives and needs between pots say nothing in the relaxation at first. A mixture of the pots' points
  /// that breaks them is none of the whole.
  @Test func rowsWithoutASayInTheRelaxationComeIn() throws {
    var late = 0
    for pots in try Self.pricedPots() {
      for row in pots.dual.decomposition.joining {
        let constraint = pots.program.constraints[row]
        let activity = constraint.expression.terms.reduce(0) {
          $0 + Double($1.coefficient) * pots.mixture[$1.variable.index]
        }
        let upper = try #require(constraint.upper)
        #expect(
          activity <= Double(upper) * 1.000_001 + 1e-6, "seed \(pots.seed), \(constraint.name)")
        if pots.multipliers[row] == 0, abs(activity - Double(upper)) < 1e-6 { late += 1 }
      }
    }
    #expect(late > 0)
  }

  /// Pots with links between them: the bound of the pots alone leaves nothing to a large tree.
  @Test func linkedPotsAreProvedByTheirBlocks() throws {
    for seed in SeedCount.seeds(inFull: 3) {
      let program = PotPrograms.linked(seed: seed, pots: 6, projects: 20)
      let solver = BranchAndBoundSolver(
        relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
        patience: Patience(bytes: 20_000_000))
      let outcome = solver.solve(program)
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome.optimum)
      }
    }
  }

  /// Three pots: with nine limits that cross them a tree goes on at length, with ten they are taken apart soon.
  @Test(arguments: [9, 10]) func fewBlocksThatManyRowsJoinAreTakenApartSoon(limits: Int) throws {
    var program = IntegerProgram()
    let projects = (0..<60).map { program.addVariable(name: "x\($0)", objective: 60 + $0) }
    func limit(_ name: String, _ members: [Variable], atMost side: Int64) {
      program.add(Constraint(name: name, LinearExpression(members.map { ($0, 1) }), atMost: side))
    }
    for pot in 0..<3 { limit("pot\(pot)", Array(projects[20 * pot..<20 * pot + 20]), atMost: 9) }
    for town in 0..<limits {
      limit("town\(town)", [projects[town], projects[20 + town], projects[40 + town]], atMost: 2)
    }
    let run = SolverRun(of: program)
    let blocks = try #require(run.blocks)
    #expect(blocks.blocks.count == 3)
    #expect(blocks.joining.count == limits)
    #expect(run.isTakenApartSoon(blocks, SolveHints()) == (limits == 10))
    #expect(!run.fallsApart)
  }
}
