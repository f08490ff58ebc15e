// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Rows that follow from other rows.
@Suite struct DominanceTests {
  private static func program(_ rows: [(pairs: [(Int, Int64)], lower: Int64?, upper: Int64?)])
    -> IntegerProgram
  {
    var program = IntegerProgram()
    let variables = (0..<4).map { program.addVariable(name: "x\($0)", objective: Int64($0 + 1)) }
    for (number, row) in rows.enumerated() {
      program.add(
        Constraint(
          name: "row:\(number)", LinearExpression(row.pairs.map { (variables[$0.0], $0.1) }),
          lower: row.lower, upper: row.upper))
    }
    return program
  }

  @Test func aSetWithinASetIsLeftOut() {
    let program = Self.program([
      ([(0, 1), (1, 1)], nil, 1), ([(0, 1), (1, 1), (2, 1)], nil, 1), ([(2, 1), (3, 1)], nil, 1),
    ])
    #expect(program.dominatedRows() == [true, false, false])
  }

  @Test func ofTwoThatSayTheSameOneStays() {
    let program = Self.program([
      ([(0, 3), (1, 2)], nil, 4), ([(0, 6), (1, 4)], nil, 8), ([(0, 3), (1, 2)], nil, 5),
    ])
    #expect(program.dominatedRows() == [true, false, true])
  }

  /// A larger share of a larger limit says less; a lower side, or a number below 0, says something else.
  @Test func whatSaysMoreStays() {
    let program = Self.program([
      ([(0, 1), (1, 1)], nil, 1), ([(0, 3), (1, 3), (2, 1)], nil, 4),
      ([(0, 1), (2, 1)], 1, 1), ([(0, 1), (2, 1), (3, 1)], nil, 1),
      ([(1, 1), (3, 1)], nil, 1), ([(1, 1), (2, -1), (3, 1)], nil, 1),
    ])
    #expect(program.dominatedRows() == [false, false, false, false, false, false])
  }

  /// A row whose side is used up forbids its own variables only.
  @Test func whatIsUsedUpSaysNothingAboutOthers() {
    let program = Self.program([
      ([(0, 1), (1, 1)], nil, 1), ([(2, 1), (3, 1)], nil, 0), ([(2, 1), (3, 1)], nil, 1),
    ])
    #expect(program.dominatedRows() == [false, false, true])
  }

  /// A relaxation that does not know the last row needs the first one.
  @Test func whatARelaxationDoesNotKnowSparesItNothing() {
    let rows: [(pairs: [(Int, Int64)], lower: Int64?, upper: Int64?)] = [
      ([(0, 1), (1, 1)], nil, 1), ([(0, 1), (1, 1), (2, 1)], nil, 1),
    ]
    #expect(Self.program(rows).dominatedRows(hiding: 1) == [false, false])
    #expect(Self.program(rows).dominatedRows(hiding: 2) == [true, false])
    #expect(Self.program(rows.reversed()).dominatedRows(hiding: 1) == [false, true])
  }

  /// Nothing is lost: with integer points, every row that was left out is kept where the others are.
  @Test func whatIsLeftSaysAllOfIt() {
    var found = 0
    for seed in SeedCount.seeds(inFull: 200) {
      var random = SeededGenerator(seed: seed)
      let program = Self.program(
        (0..<5).map { _ in
          let pairs = (0..<4).filter { _ in Bool.random(using: &random) }
            .map { ($0, Int64.random(in: 1...3, using: &random)) }
          return (pairs, nil, Int64.random(in: 0...4, using: &random))
        })
      let isDominated = program.dominatedRows()
      found += isDominated.count { $0 }
      for bits in 0..<16 {
        let point = (0..<4).map { Int64(bits >> $0 & 1) }
        let isKept = program.constraints.map { $0.isSatisfied(at: point) }
        let others = zip(isKept, isDominated).allSatisfy { $0 || $1 }
        #expect(!others || isKept.allSatisfy { $0 }, "seed \(seed), \(point)")
      }
    }
    #expect(found > 20)
  }

  /// Applicants with several applications at several levels, one award each.
  @Test func certificatesKnowEveryRow() throws {
    for seed in SeedCount.seeds(inFull: 30) {
      var random = SeededGenerator(seed: seed)
      var program = IntegerProgram()
      var spend: [(Variable, Int64)] = []
      for applicant in 0..<4 {
        var awards: [(Variable, Int64)] = []
        for application in 0..<3 {
          let cost = 4 * Int64.random(in: 5...60, using: &random)
          let score = 4 * Int64.random(in: 20...99, using: &random)
          let levels = ([4, 3, 2] as [Int64]).map { quarters in
            let variable = program.addVariable(
              name: "x\(applicant).\(application)@\(quarters)", objective: score * quarters / 4)
            spend.append((variable, cost * quarters / 4))
            return (variable, Int64(1))
          }
          program.add(Constraint(name: "one", LinearExpression(levels), atMost: 1))
          awards += levels
        }
        program.add(Constraint(name: "applicant", LinearExpression(awards), atMost: 1))
      }
      let budget = spend.reduce(0) { $0 + $1.1 } / 8
      program.add(Constraint(name: "budget", LinearExpression(spend), atMost: budget))
      #expect(program.dominatedRows().count { $0 } == 12)
      var objectives: Set<Int128> = []
      for shortcuts in [Shortcuts.all, .all.subtracting(.dominance)] {
        let solver = BranchAndBoundSolver(
          relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
          shortcuts: shortcuts)
        let outcome = solver.solve(program)
        let certificate = try #require(outcome.certificate, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") {
          try certificate.check(program, solution: outcome.optimum)
        }
        objectives.insert(outcome.optimum?.objective ?? -1)
      }
      #expect(objectives.count == 1, "seed \(seed)")
    }
  }
}
