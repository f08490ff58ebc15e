// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Rows that cut off what a relaxation has between whole points.
@Suite struct CutTests {
  private typealias Terms = [(Variable, Int64)]
  private let x = Variable(index: 0)
  private let y = Variable(index: 1)
  private let z = Variable(index: 2)

  private func row(_ terms: Terms, atMost upper: Int64, number: Int = 0) -> KnownRow {
    KnownRow(
      expression: LinearExpression(terms), lower: nil, upper: upper, origin: .program(number))
  }

  /// Of three columns.
  private let wide = Domain(lower: [-9, -9, -9], upper: [9, 9, 9])

  /// 4x + 6y ≤ 9, divided by 4: 2 and a quarter on the right, 1 and 1½ on the left. So 3x + 4y ≤ 6.
  @Test func roundingFollowsItsFormula() throws {
    let combined = try #require(
      CombinedRow(row([(x, 4), (y, 6)], atMost: 9), isUpper: true, over: wide))
    let domain = Domain(lower: [0, 0], upper: [5, 5])
    let shifted = try #require(ShiftedRow(combined, over: domain) { _ in false })
    let cut = try #require(RoundingCut(shifted, modulus: 4))
    #expect(cut.sum == LinearExpression([(x, 3), (y, 4)] as Terms))
    #expect(cut.bound == 6)
    #expect(RoundingCut(shifted, modulus: 9) == nil, "nothing is left of 9")
  }

  /// Any row, whatever each column is measured from and by whatever it is divided.
  @Test func everyWholePointKeepsTheCuts() throws {
    var count = 0
    for seed in SeedCount.seeds(inFull: 2_000) {
      var generator = SeededGenerator(seed: seed)
      let lower = (0..<3).map { _ in Int64.random(in: -3...2, using: &generator) }
      let upper = lower.map { $0 + Int64.random(in: 0...4, using: &generator) }
      let coefficients = (0..<3).map { _ in Int64.random(in: -30...30, using: &generator) }
      let terms = zip([x, y, z], coefficients).map { ($0, $1) }
      let side = Int64.random(in: -60...60, using: &generator)
      let known = row(terms, atMost: side)
      let complemented = (0..<3).map { _ in Bool.random(using: &generator) }
      let combined = try #require(CombinedRow(known, isUpper: true, over: wide))
      let domain = Domain(lower: lower, upper: upper)
      var shifted = try #require(ShiftedRow(combined, over: domain) { complemented[$0] })
      if !shifted.terms.isEmpty, Bool.random(using: &generator) {
        shifted = try #require(shifted.complementing(0, over: domain))
      }
      let modulus = Int64.random(in: 2...40, using: &generator)
      guard let cut = RoundingCut(shifted, modulus: modulus) else { continue }
      count += 1
      for first in lower[0]...upper[0] {
        for second in lower[1]...upper[1] {
          for third in lower[2]...upper[2] {
            let point = [first, second, third]
            guard known.expression.value(at: point) <= Int128(side) else { continue }
            #expect(cut.sum.value(at: point) <= Int128(cut.bound), "seed \(seed)")
          }
        }
      }
    }
    #expect(count > 0)
  }

  /// Of three that cost 2 each, 3 pay for one.
  @Test func aPointBetweenWholePointsIsCutOff() throws {
    let separation = CutSeparation(
      [row([(x, 2), (y, 2), (z, 2)], atMost: 3)],
      over: Domain(lower: [0, 0, 0], upper: [1, 1, 1]), at: [1, 0.5, 0])
    let found = try #require(separation.cuts().first)
    #expect(found.cut.sum == LinearExpression([(x, 1), (y, 1), (z, 1)] as Terms))
    #expect(found.cut.bound == 1)
    #expect(abs(found.distance - 0.5 / 3.squareRoot()) < 1e-9)
  }

  /// A shortfall makes up for anything as long as what limits it stands in another row.
  @Test func rowsAreCombinedUntilTheyCutThePointOff() throws {
    let long = Domain(lower: [0, 0, 0], upper: [1, 1, 100])
    let point = [1, 0.2, 3]
    let first = row([(x, 5), (y, 5), (z, -1)], atMost: 3)
    let second = row([(x, 2), (y, 4), (z, 1)], atMost: 7, number: 1)
    let alone = CutSeparation([first], over: long, at: point).cuts()
    #expect(alone.isEmpty)
    // 7x + 9y ≤ 10 has x or y, not both.
    let found = try #require(CutSeparation([first, second], over: long, at: point).cuts().first)
    #expect(found.cut.sum == LinearExpression([(x, 1), (y, 1)] as Terms))
    #expect(found.cut.bound == 1)
  }

  @Test func numbersThatAreTooLargeMakeNoCut() {
    let huge = row([(x, .max), (y, .min)], atMost: .max)
    #expect(CombinedRow(huge, isUpper: true, over: wide) == nil)
    #expect(CombinedRow(huge, isUpper: false, over: wide) == nil)
    let small = row([(x, 1 << 30), (y, 3)], atMost: 1 << 39)
    let other = row([(x, -7), (y, 1 << 30)], atMost: 5)
    let (left, right) = (
      CombinedRow(small, isUpper: true, over: wide), CombinedRow(other, isUpper: true, over: wide)
    )
    #expect(right.flatMap { left?.eliminating(0, with: $0) } == nil)
  }

  private static func solver(_ shortcuts: Shortcuts) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: shortcuts,
      patience: Patience(nodesBefore: 0, fewestBlocks: 2, nodesOfFirstTurns: 50))
  }

  /// The same optimum, proved by a fraction of the nodes, whether the program is taken apart or not.
  @Test(arguments: [Shortcuts.all, .all.subtracting(.blocks)])
  func cutsChangeNoOptimumAndTheirCertificatesHold(shortcuts: Shortcuts) throws {
    var (with, without) = (0, 0)
    for seed in SeedCount.seeds(inFull: 20) {
      let program = CrossingPrograms.program(seed: seed)
      let plain = Self.solver(shortcuts.subtracting(.cuts)).solve(program)
      let cut = Self.solver(shortcuts).solve(program)
      #expect(cut.optimum?.objective == plain.optimum?.objective, "seed \(seed)")
      let certificate = try #require(cut.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: cut.optimum)
      }
      with += certificate.nodes.count
      without += plain.certificate?.nodes.count ?? 0
    }
    #expect(3 * with < without)
  }

  /// Projects that are all worth the same for every euro: the relaxation has many optima, and a cut leads from one to the
  /// next. As long as the bound stays no cut is left out, or the first optimum comes back and nothing comes of them.
  @Test func cutsAddUpWhereTheBoundStays() {
    let seeds = SeedCount.seeds(inFull: 60)
    let cut = seeds.filter { seed in
      let program = MergedProgram(Self.equallyWorth(seed: seed)).program
      return SolverRun(of: program).withCuts(.brief) != nil
    }
    #expect(3 * cut.count > seeds.count)
  }

  /// One of each three, for one budget.
  private static func equallyWorth(seed: UInt64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    var terms: [(Variable, Int64)] = []
    for number in 0..<5 {
      let projects = (0..<3).map { place in
        let cost = Int64.random(in: 200...600, using: &generator)
        let project = program.addVariable(name: "x\(number).\(place)", objective: 2 * cost)
        terms.append((project, cost))
        return project
      }
      program.add(
        Constraint(
          name: "applicant\(number)", LinearExpression(projects.map { ($0, 1) }), atMost: 1))
    }
    let budget = terms.reduce(0) { $0 + $1.1 } / 6
    program.add(Constraint(name: "budget", LinearExpression(terms), atMost: budget))
    return program
  }
}
