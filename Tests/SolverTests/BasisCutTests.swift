// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Cuts of the rows that make a relaxation's optimum what it is.
@Suite struct BasisCutTests {
  private static let relaxation = TableauRelaxation(otherwise: GLPKRelaxation())

  private func row(
    _ coefficients: [Int64], atMost upper: Int64, _ origin: RowOrigin
  ) -> KnownRow {
    let terms = coefficients.enumerated().map { (Variable(index: $0), $1) }
    return KnownRow(
      expression: LinearExpression(terms), lower: nil, upper: upper, origin: origin)
  }

  /// 3x + 2y ≤ 5 less 2x ≤ 2: x + 2y is at most 3 and what 2x has to spare.
  @Test func whatARowHasToSpareIsBorrowed() throws {
    let domain = Domain(lower: [0, 0], upper: [1, 9])
    let sides = [row([3, 2], atMost: 5, .program(0)), row([2, 0], atMost: 2, .program(1))]
      .compactMap { CombinedRow($0, isUpper: true, over: domain) }
    let sum = try #require(CombinedRow([(sides[0], 1), (sides[1], -1)]))
    let unit = try #require(sum.shares.first).times
    #expect(sum.terms.map { Int128($0.coefficient) } == [unit, 2 * unit])
    #expect(Int128(sum.bound) == 3 * unit)
    #expect(sum.borrowed.map { Int128($0.times) } == [unit])
    // Divided by 2 that is y ≤ 1; 2 − 2x, which was borrowed, stands on the other side.
    let shifted = try #require(ShiftedRow(sum, over: domain) { _ in false })
    let cut = try #require(RoundingCut(shifted, modulus: Int64(2 * unit)))
    let terms: [(Variable, Int64)] = [(Variable(index: 0), 2), (Variable(index: 1), 1)]
    #expect(cut.sum == LinearExpression(terms))
    #expect(cut.bound == 3)
  }

  /// Two rows, either side of either, so many times, and a column that may be fixed.
  @Test func everyWholePointKeepsTheCutAndItsProofHolds() throws {
    var (borrowed, proved) = (0, 0)
    for seed in SeedCount.seeds(inFull: 3_000) {
      var generator = SeededGenerator(seed: seed)
      var program = IntegerProgram()
      for index in 0..<3 {
        let lower = Int64.random(in: -3...2, using: &generator)
        _ = program.addVariable(
          name: "x\(index)", lower: lower,
          upper: lower + Int64.random(in: 0...4, using: &generator))
      }
      let domain = Domain(of: program)
      var parts: [(side: CombinedRow, times: Double)] = []
      for number in 0..<2 {
        let coefficients = (0..<3).map { _ in Int64.random(in: -20...20, using: &generator) }
        let known = row(
          coefficients, atMost: Int64.random(in: -30...40, using: &generator), .program(number))
        program.add(
          Constraint(name: "r\(number)", known.expression, atMost: known.upper ?? 0))
        let side = try #require(CombinedRow(known, isUpper: true, over: domain))
        parts.append((side, Double.random(in: -1...1, using: &generator)))
      }
      guard let sum = CombinedRow(parts),
        let largest = sum.terms.map(\.coefficient.magnitude).max(),
        let shifted = ShiftedRow(
          sum, over: domain, isComplemented: { ($0 + sum.terms.count) % 2 == 0 }),
        let cut = RoundingCut(shifted, modulus: Int64(largest) / 2 + 1)
      else { continue }
      if !sum.borrowed.isEmpty { borrowed += 1 }
      for point in points(of: domain) where program.isFeasible(point) {
        #expect(cut.sum.value(at: point) <= Int128(cut.bound), "seed \(seed)")
      }
      // The proof closes what is beyond the cut.
      let summed = try #require(SummedProgram(program, sums: [cut.sum, cut.branch]))
      var beyond = summed.program
      let column = beyond.columns[3]
      guard cut.bound < column.upper else { continue }
      beyond.restrict(
        Variable(index: 3), lower: max(column.lower, cut.bound + 1), upper: column.upper)
      let tree = cut.tree(definition: 2, branchColumn: 4, branchDefinition: 3) { origin in
        if case .program(let number) = origin { number } else { -1 }
      }
      #expect(tree.certificate(goal: nil, of: beyond) != nil, "seed \(seed)")
      proved += 1
    }
    #expect(borrowed > 0)
    #expect(proved > 0)
  }

  private func points(of domain: Domain) -> [[Int64]] {
    domain.lower.indices.reduce([[]]) { points, index in
      points.flatMap { point in (domain.lower[index]...domain.upper[index]).map { point + [$0] } }
    }
  }

  /// Rows say what a column is at the optimum, but for those that stand at a bound.
  @Test func combinationsLeaveOneColumnBetweenItsBounds() throws {
    var count = 0
    for seed in SeedCount.seeds(inFull: 100) {
      let program = CrossingPrograms.program(seed: seed)
      let session = DualSimplex(program, fallback: GLPKRelaxation())
      guard case .optimal(_, let values, _) = session.solve(limits: .none, cutoff: nil) else {
        Issue.record("seed \(seed)")
        continue
      }
      let between = values.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-6 }
      let combinations = session.combinations(of: between)
      #expect(combinations.count == between.count, "seed \(seed)")
      var found: Set<Int> = []
      for times in combinations {
        var sum = [Double](repeating: 0, count: values.count)
        for (times, constraint) in zip(times, program.constraints) {
          for term in constraint.expression.terms {
            sum[term.variable.index] += times * Double(term.coefficient)
          }
        }
        let left = between.filter { abs(sum[$0]) > 1e-6 }
        #expect(left.count == 1 && abs(sum[left[0]] - 1) < 1e-6, "seed \(seed)")
        found.formUnion(left)
        count += 1
      }
      #expect(found == Set(between), "seed \(seed)")
    }
    #expect(count > 0)
  }

  /// A cut goes on standing on the same others, whichever of them a relaxation knows.
  @Test func cutsAreToldApartByTheirNumbers() throws {
    let domain = Domain(lower: [0, 0], upper: [5, 5])
    func cut(restingOn origin: RowOrigin) throws -> RoundingCut {
      let row = try #require(
        CombinedRow(row([4, 6], atMost: 9, origin), isUpper: true, over: domain))
      let shifted = try #require(ShiftedRow(row, over: domain) { _ in false })
      return try #require(RoundingCut(shifted, modulus: 4))
    }
    // Two sums were bounded before: the pool's first cut is the sum of number 2.
    var pool = CutPool(behind: 2, mostRanks: 2)
    let first = pool.add([try cut(restingOn: .program(0)), try cut(restingOn: .sum(1))])
    let second = pool.add([try cut(restingOn: .sum(3)), try cut(restingOn: .sum(4))])
    #expect(Array(first) + second == [0, 1, 2, 3])
    #expect(pool.withGround([3]) == [1, 2, 3])
    #expect(pool.rows([0, 1, 2, 3]).map(\.origin) == [.sum(2), .sum(3)], "of two ranks at most")
    #expect(pool.cuts([1, 2, 3]).map(\.ground) == [[1], [2], [3]])
    #expect(pool.origin(.sum(3), among: [1, 2, 3]) == .sum(4))
    #expect(pool.origin(.sum(1), among: [1, 2, 3]) == .sum(1))
    #expect(pool.origin(.program(7), among: [1, 2, 3]) == .program(7))
  }

  /// Cuts of what blocks are worth, of other cuts and of the basis, in one proof.
  @Test func cuttingDeeperChangesNoOptimumAndItsCertificatesHold() throws {
    var (deeper, standing) = (0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      let program = CrossingPrograms.program(seed: seed)
      var run = SolverRun(of: program)
      let (answer, stronger) = run.boundAgain(run)
      guard answer == nil, var cut = stronger.cuttingDeeper() else { continue }
      deeper += 1
      let cuts = cut.rootSteps.compactMap { step -> RoundingCut? in
        if case .cut(let cut, _) = step { cut } else { nil }
      }
      standing += cuts.count { !$0.ground.isEmpty }
      let expected = BranchAndBoundSolver(
        relaxation: Self.relaxation, proposer: PlainGLPK(),
        shortcuts: .all.subtracting([.blocks, .cuts])
      ).solve(program).optimum
      guard case .optimal(let optimum, let certificate?) = cut.searchAll(SolveHints()) else {
        Issue.record("seed \(seed)")
        continue
      }
      #expect(optimum.objective == expected?.objective, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: optimum)
      }
    }
    #expect(deeper > 0)
    #expect(standing > 0)
  }
}
