// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Rows with smaller coefficients.
@Suite struct TighteningTests {
  /// Σ 7x + 9y + 4s ≥ 5 is kept by x or y alone: 5x + 5y + 4s ≥ 5 has the same whole points.
  @Test func whatReachesATargetAloneCountsAsTheTarget() throws {
    var program = IntegerProgram()
    let (x, y) = (program.addVariable(name: "x"), program.addVariable(name: "y"))
    let s = program.addVariable(name: "s", upper: 2, objective: -1)
    let terms: [(Variable, Int64)] = [(x, 7), (y, 9), (s, 4)]
    program.add(Constraint(name: "target", LinearExpression(terms), atLeast: 5))
    let found = RowTightening.all(of: program, over: Domain(of: program))
    let tightening = try #require(found.first)
    #expect(found.count == 1)
    #expect(tightening.sum == LinearExpression([(x, 5), (y, 5), (s, 4)] as [(Variable, Int64)]))
    #expect(tightening.bound == 5)
  }

  @Test func everyFeasiblePointKeepsTheTightenedRows() {
    var tightened = 0
    for seed in SeedCount.seeds(inFull: 200) {
      let program = RandomPrograms.program(seed: seed)
      guard let optimum = BruteForce().solve(program).optimum else { continue }
      for tightening in RowTightening.all(of: program, over: Domain(of: program)) {
        tightened += 1
        #expect(
          tightening.sum.value(at: optimum.values) >= Int128(tightening.bound), "seed \(seed)")
        var worst = program
        worst.maximise(
          LinearExpression(tightening.sum.terms.map { ($0.variable, -$0.coefficient) }))
        let least = BruteForce().solve(worst).optimum.map { -$0.objective }
        #expect(least ?? .max >= Int128(tightening.bound), "seed \(seed)")
      }
    }
    #expect(tightened > 0)
  }

  @Test func certificatesHold() throws {
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: [.tightening])
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 200) {
      let program = PotPrograms.program(seed: seed, pots: 4, projects: 3)
      let outcome = solver.solve(program)
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome.optimum)
      }
      if !certificate.sums.isEmpty { withSums += 1 }
    }
    #expect(withSums > 0)
  }
}
