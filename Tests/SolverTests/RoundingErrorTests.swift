// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// What floating point says must be true in whole numbers too, and must not be believed where it is not.
@Suite struct RoundingErrorTests {
  /// Eight corridors that lack fifteen steps each and two hundred thousandths of another one, of which there are 120.
  private static let steps: Int64 = 9_089_829
  private static var lacking: IntegerProgram {
    var program = IntegerProgram()
    let shortfalls = (0..<8).map {
      program.addVariable(name: "shortfall:\($0)", upper: 300, objective: -1)
    }
    for shortfall in shortfalls {
      program.add(
        Constraint(
          name: "share", LinearExpression([(shortfall, steps)]), atLeast: 15 * steps + 191))
    }
    program.add(
      Constraint(
        name: "imbalance", LinearExpression(shortfalls.map { ($0, Int64(1)) }), atMost: 120))
    return program
  }

  /// The digits of a bound do not show it.
  @Test func whatIsMissingByAHairIsShown() {
    let program = Self.lacking
    let domain = Domain(of: program)
    let residual = ResidualProgram(program, over: domain)
    let multipliers = [Double](repeating: -1 / Double(Self.steps), count: 8) + [1]
    let rounding = MultiplierRounding(for: program)
    let closing = rounding.contradictions(multipliers, of: program).map {
      Prover(aim: nil).closes(domain, by: $0, of: residual)
    }
    #expect(closing == [false, false, true, false])
    // Whichever way a solver's combination points.
    let reversed = rounding.contradictions(multipliers.map { -$0 }, of: program).map {
      Prover(aim: nil).closes(domain, by: $0, of: residual)
    }
    #expect(reversed == [false, false, false, true])
  }

  @Test func multipliersThatSayNothingAreNoContradiction() {
    let rounding = MultiplierRounding(for: Self.lacking)
    for nothing in [0, Double.infinity, -Double.infinity] {
      let multipliers = [Double](repeating: nothing, count: 9)
      #expect(Array(rounding.contradictions(multipliers, of: Self.lacking)).isEmpty)
    }
  }

  /// A tableau that was computed anew says what a new one says, whatever was solved before.
  @Test func computedAnewItSaysTheSame() {
    var optima = 0
    for seed in SeedCount.seeds(inFull: 40) {
      let program = CorridorPrograms.program(seed: 7_000 + seed, blocks: 4, projects: 8)
      var random = SeededGenerator(seed: seed)
      let relaxation = TableauRelaxation(otherwise: GLPKRelaxation())
      relaxation.withRelaxation(of: program) { session in
        for _ in 0..<20 {
          let index = program.columns.indices.randomElement(using: &random)!
          let value = Int64.random(in: 0...program.columns[index].upper, using: &random)
          let variable = Variable(index: index)
          session.setBounds(of: variable, lower: value, upper: value)
          _ = session.solve(limits: .none)
          session.refresh()
          let own = Self.objective(session.solve(limits: .none))
          let new = relaxation.withRelaxation(of: program) { other in
            other.setBounds(of: variable, lower: value, upper: value)
            return Self.objective(other.solve(limits: .none))
          }
          if new != nil { optima += 1 }
          #expect(Self.agree(own, new), "seed \(seed): \(own ?? .nan), \(new ?? .nan)")
          let column = program.columns[index]
          session.setBounds(of: variable, lower: column.lower, upper: column.upper)
        }
      }
    }
    #expect(optima > 0)
  }

  private static func objective(_ outcome: RelaxationOutcome) -> Double? {
    guard case .optimal(let objective, _, _) = outcome else { return nil }
    return objective
  }

  private static func agree(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) <= 1e-6 * (1 + abs(right))
  }

  /// Whoever says without ground that there is no point is asked again, once it has computed anew.
  @Test func whatIsSaidWithoutGroundIsAskedAgain() {
    var (honestNodes, spoiltNodes) = (0, 0)
    for seed in SeedCount.seeds(inFull: 40) {
      let program = CorridorPrograms.program(seed: 8_000 + seed, blocks: 3, projects: 7)
      let honest = TableauRelaxation(otherwise: GLPKRelaxation())
      let spoilt = SpoiltRelaxation(honest: honest)
      let expected = Self.search(program, on: honest)
      let found = Self.search(program, on: spoilt)
      #expect(found.objective == expected.objective, "seed \(seed)")
      honestNodes += expected.nodes
      spoiltNodes += found.nodes
    }
    // What is tried before a branch may be told wrongly, too: then the branch is another one.
    #expect(spoiltNodes < 2 * honestNodes, "\(spoiltNodes), \(honestNodes)")
  }

  /// - Returns: the optimum, and how many nodes its tree has.
  private static func search(
    _ program: IntegerProgram, on relaxation: any RelaxationSolver
  ) -> (objective: Int128?, nodes: Int) {
    relaxation.withRelaxation(of: program) { session in
      var search = TreeSearch(
        SearchedProgram(program, definitions: 0), session: session,
        rounding: MultiplierRounding(for: program), step: program.objectiveStep, aim: nil,
        goal: nil, pseudocosts: Pseudocosts(variables: program.columns.count), limits: .none,
        room: Patience().room)
      _ = search.run()
      return (search.incumbent?.objective, search.tree.nodes.count)
    }
  }
}

/// After a few relaxations says of each that it has no point, for no reason, until it has computed anew.
private struct SpoiltRelaxation: RelaxationSolver {
  let honest: TableauRelaxation

  func withRelaxation<Result>(
    of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
  ) rethrows -> Result {
    try honest.withRelaxation(of: program) { session in
      try body(Session(honest: session, rows: program.constraints.count))
    }
  }

  private final class Session: ForwardingSession {
    private let rows: Int
    private var solves = 0
    private var isSpoilt = false

    init(honest: any RelaxationSession, rows: Int) {
      self.rows = rows
      super.init(to: honest)
    }

    override func refresh() {
      isSpoilt = false
      super.refresh()
    }

    override func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
      solves += 1
      if solves.isMultiple(of: 5) { isSpoilt = true }
      return isSpoilt
        ? .infeasible(multipliers: [Double](repeating: 1, count: rows))
        : super.solve(limits: limits, cutoff: cutoff)
    }
  }
}
