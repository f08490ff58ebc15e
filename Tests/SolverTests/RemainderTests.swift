// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// What a proof of an optimum says about what is as good, or a little worse.
@Suite struct RemainderTests {
  private struct Proved {
    let program: IntegerProgram
    let optimum: Solution
    let certificate: Certificate

    init?(_ program: IntegerProgram) {
      let solver = BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: PlainGLPK())
      guard
        case .optimal(let optimum, let certificate?) = solver.solve(
          program, hints: SolveHints(), limits: .none)
      else { return nil }
      (self.program, self.optimum, self.certificate) = (program, optimum, certificate)
    }
  }

  @Test func holdsEveryPointThatReachesTheGoal() throws {
    var (narrowed, all) = (0, 0)
    for seed in SeedCount.seeds(inFull: 400) {
      guard let proved = Proved(RandomPrograms.program(seed: seed)) else { continue }
      let step = proved.program.objectiveStep
      for steps in [0, 1, 3] as [Int128] {
        let goal = proved.optimum.objective - steps * step
        let remainder = try #require(
          CertificateRemainder(proved.certificate, reaching: goal, of: proved.program),
          "seed \(seed)")
        for point in proved.program.points(reaching: goal) {
          #expect(remainder.domain.holds(point), "seed \(seed), \(steps): \(point)")
        }
        all += 1
        narrowed += remainder.domain.freeCount < Domain(of: proved.program).freeCount ? 1 : 0
      }
    }
    #expect(narrowed * 2 > all, "\(narrowed) of \(all)")
  }

  /// What only an argument from elsewhere in the tree says is said by the leaf itself then, and may narrow another one.
  @Test func leavesHaveWhatNarrowsThem() throws {
    var longer = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.program(seed: 13_000 + seed, pots: 5, projects: 12)
      guard let proved = Proved(program),
        let remainder = CertificateRemainder(
          proved.certificate, reaching: proved.optimum.objective, of: program)
      else { continue }
      #expect(remainder.domain.holds(proved.optimum.values), "seed \(seed)")
      let again = try #require(
        CertificateRemainder(remainder.tree, reaching: proved.optimum.objective, of: program))
      #expect(again.openLeaves <= remainder.openLeaves, "seed \(seed)")
      #expect(again.domain.intersection(with: remainder.domain) == again.domain, "seed \(seed)")
      longer += remainder.tree.multipliers > proved.certificate.multipliers ? 1 : 0
    }
    #expect(longer > 0)
  }

  /// Whoever has another certificate learns nothing.
  @Test func ofAnotherProgramNothingIsLeft() throws {
    let proved = try #require(Proved(RandomPrograms.stronglyCorrelated(seed: 1)))
    var other = IntegerProgram()
    _ = other.addVariable(name: "x", objective: 1)
    #expect(CertificateRemainder(proved.certificate, reaching: 0, of: other) == nil)
    var cut = proved.certificate
    cut.nodes.removeLast()
    let goal = proved.optimum.objective
    #expect(CertificateRemainder(cut, reaching: goal, of: proved.program) == nil)
    let aim = try #require(proved.certificate.goal)
    #expect(CertificateRemainder(proved.certificate, reaching: aim, of: proved.program) == nil)
  }
}

extension Certificate {
  fileprivate var multipliers: Int {
    nodes.flatMap(\.arguments).reduce(0) { $0 + $1.multipliers.count }
  }
}

extension Domain {
  fileprivate func holds(_ point: [Int64]) -> Bool {
    point.indices.allSatisfy { lower[$0] <= point[$0] && point[$0] <= upper[$0] }
  }
}

extension IntegerProgram {
  /// Every solution that is at least so good.
  fileprivate func points(reaching goal: Int128) -> [[Int64]] {
    columns.reduce([[]]) { points, column in
      points.flatMap { point in (column.lower...column.upper).map { point + [$0] } }
    }.filter { objectiveValue(at: $0) >= goal && isFeasible($0) }
  }
}
