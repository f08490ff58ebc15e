// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// Small rounds of which GLPK 5.0 calls a worse point optimal, although every row holds: a few in
/// ten thousand. All its branching rules were tried, with and without its presolver, at tolerances from
/// 1e-5 to 1e-11: every combination but one is wrong on one of these four, and nothing says that it is
/// right on the next. So the word of a floating-point solver is a proposal, only a certificate a proof.
@Suite struct WrongOptimumTests {
  struct Model: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let objective: [Int64]
    /// The last variable is a shortfall with this upper bound, the others are binary.
    let mostShortfall: Int64
    /// Coefficients by position, and the upper or the lower side.
    let rows: [(coefficients: [Int: Int64], lower: Int64?, upper: Int64?)]
    let optimum: Int128

    var program: IntegerProgram {
      var program = IntegerProgram()
      let variables = objective.enumerated().map { position, points in
        program.addVariable(
          name: "x\(position)", upper: position == objective.count - 1 ? mostShortfall : 1,
          objective: points)
      }
      for (position, row) in rows.enumerated() {
        let pairs = row.coefficients.map { (variables[$0.key], $0.value) }
        program.add(
          Constraint(
            name: "row\(position)", LinearExpression(pairs), lower: row.lower, upper: row.upper))
      }
      return program
    }
  }

  static let models = [
    Model(
      testDescription: "two corridors and a dependency",
      objective: [66_140, 58_000, 53_990, -500], mostShortfall: 328,
      rows: [
        ([0: 892_224, 1: 765_966, 2: 597_163], nil, 1_262_769),
        ([0: 1, 1: 12, 2: 6], nil, 14),
        ([2: 85_309_000, 3: 351_409], 85_309_000, nil),
        ([0: 892_224_000, 3: 2_459_863], 804_863_334, nil),
        ([1: 1, 2: -1], nil, 0),
      ], optimum: -55_360),
    Model(
      testDescription: "a target of a third",
      objective: [49_000, 2_000, -10_000], mostShortfall: 334,
      rows: [
        ([0: 115_281, 1: 26_404], nil, 261_654),
        ([1: 1], nil, 8),
        ([0: 461_124_000, 1: 105_616_000, 2: 1_046_619], 348_873_000, nil),
        ([0: 1], nil, 1),
        ([1: 1], nil, 1),
      ], optimum: 51_000),
    Model(
      testDescription: "an inclusion beside two targets",
      objective: [2_000, 99_000, 72_800, -10_000], mostShortfall: 330,
      rows: [
        ([0: 536_439, 1: 749_795, 2: 706_371], nil, 2_142_798),
        ([2: 1], 1, nil),
        ([2: 117_728_500, 3: 357_133], 117_728_500, nil),
        ([0: 268_219_500, 1: 374_897_500, 3: 1_071_399], 338_336_527, nil),
      ], optimum: 173_800),
    Model(
      testDescription: "two resources and two targets",
      objective: [51_000, 71_400, 62_200, 61_000, 67_900, -500], mostShortfall: 334,
      rows: [
        ([0: 643_358, 1: 570_796, 2: 703_675, 3: 698_860, 4: 891_435], nil, 2_210_441),
        ([0: 3, 2: 11, 3: 1, 4: 12], nil, 15),
        ([0: 12, 1: 9, 2: 8, 3: 6, 4: 12], nil, 17),
        ([1: 570_796_000, 4: 891_435_000, 5: 2_210_441], 736_813_667, nil),
        ([0: 643_358_000, 2: 703_675_000, 3: 698_860_000, 5: 2_210_441], 736_813_667, nil),
      ], optimum: 95_600),
  ]

  @Test(arguments: models)
  func branchAndBoundProvesTheOptimum(model: Model) throws {
    let program = model.program
    let solver = SolverUnderTest.branchAndBound.solver
    guard case .optimal(let solution, let certificate) = solver.solve(program) else {
      Issue.record("no optimum")
      return
    }
    #expect(solution.objective == model.optimum)
    try #require(certificate).check(program, solution: solution)
    guard case .optimal(let best, _) = BruteForce().solve(program) else {
      Issue.record("no optimum by trying everything")
      return
    }
    #expect(best.objective == model.optimum)
  }
}
