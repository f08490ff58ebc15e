// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// What can be chosen in one block is listed as far as it is of use, and no further.
@Suite struct BlockListTests {
  /// Where every key can be reached, a list ends long before everything has been looked at, with the same choices.
  @Test func aHigherPriceBuysNothingElseOfUse() throws {
    var (early, late) = (0, 0)
    for seed in SeedCount.seeds(inFull: 160) {
      let (program, sums) = Self.program(seed: seed)
      guard let blocks = Blocks(program, sums: sums),
        let prices = Self.prices(of: program)
      else { continue }
      let links = Links(program, in: blocks, prices: prices)
      guard links.followsEveryRow else { continue }
      for block in blocks.keys.indices.prefix(3) {
        func list() throws -> BlockList {
          try #require(BlockList(block: block, of: blocks, links: links, prices: prices))
        }
        var (everything, growing) = (try list(), try list())
        var effort = Effort(listing: 1_000_000, limits: .none)
        try everything.grow(to: .max, within: &effort)
        var price = growing.firstPrice
        while !growing.isComplete {
          try growing.grow(to: price, within: &effort)
          price += price / 4 + 1
        }
        // Where both halves are complete, there may be dear choices in both.
        try growing.grow(to: .max, within: &effort)
        #expect(growing.meanings == everything.meanings, "seed \(seed), block \(block)")
        #expect(growing.least == everything.least, "seed \(seed), block \(block)")
        if growing.listed < prices.greatest(of: blocks.units[block]) / 2 {
          early += 1
        } else {
          late += 1
        }
      }
    }
    #expect(2 * early > late, "\(early) early, \(late) late")
    #expect(late > 0)
  }

  private static let projects = 14

  private static func prices(of program: IntegerProgram) -> Prices? {
    TableauRelaxation(otherwise: GLPKRelaxation()).withRelaxation(of: program) { session in
      guard case .optimal(_, _, let multipliers) = session.solve(limits: .none) else { return nil }
      return Prices(multipliers, of: program, step: program.objectiveStep)
    }
  }

  /// Corridors of projects with small costs, each of which has a pot and may fall short of its share by a little.
  private static func program(seed: UInt64) -> (IntegerProgram, [BoundedSum]) {
    var random = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    var (sums, shortfalls): ([BoundedSum], [(Variable, Int64)]) = ([], [])
    var first: [(Variable, Int64)] = []
    // With 17 of them their imbalance is a long row.
    for block in 0..<(Bool.random(using: &random) ? 3 : 17) {
      var spend: [(Variable, Int64)] = []
      for project in 0..<projects {
        let name = "x\(block).\(project)"
        let (score, cost) = (
          Int64.random(in: 10...30, using: &random), Int64.random(in: 1...9, using: &random)
        )
        let levels = [(whole: 2, name: name), (whole: 1, name: name + "@50")]
          .prefix(Int.random(in: 1...2, using: &random))
          .map {
            (program.addVariable(name: $0.name, objective: Int64($0.whole) * score), $0.whole)
          }
        spend += levels.map { ($0.0, Int64($0.1) * cost) }
        if project == 0 { first.append((levels[0].0, 1)) }
        guard levels.count > 1 else { continue }
        program.add(
          Constraint(
            name: "one:\(name)", LinearExpression(levels.map { ($0.0, Int64(1)) }), atMost: 1))
      }
      let pot = spend.reduce(0) { $0 + $1.1 } / Int64.random(in: 2...4, using: &random)
      let shortfall = program.addVariable(name: "shortfall:\(block)", upper: 3, objective: -40)
      shortfalls.append((shortfall, 1))
      program.add(
        Constraint(
          name: "shortfall:\(block)", LinearExpression(spend + [(shortfall, 4)]),
          atLeast: pot - Int64.random(in: 0...20, using: &random)))
      let isPot = Bool.random(using: &random)
      sums.append(
        BoundedSum(
          expression: LinearExpression(spend).primitive, range: pot / 2...(isPot ? pot : 3 * pot)))
    }
    let spends = sums.flatMap { $0.terms.map { ($0.variable, $0.coefficient) } }
    program.add(
      Constraint(
        name: "budget", LinearExpression(spends),
        atMost: sums.reduce(0) { $0 + 2 * $1.range.lowerBound }
          - Int64.random(in: 0...9, using: &random)))
    let least: Int64? = Bool.random(using: &random) ? Int64.random(in: 1...2, using: &random) : nil
    program.add(
      Constraint(name: "imbalance", LinearExpression(shortfalls), lower: least, upper: 5))
    if first.count > 3, Bool.random(using: &random) {
      program.add(Constraint(name: "enough", LinearExpression(first), atLeast: 15))
    } else if Bool.random(using: &random) {
      program.add(Constraint(name: "limit", LinearExpression(first), atMost: 2))
    }
    return (program, sums)
  }
}

extension BlockList {
  fileprivate var meanings: Set<[Int64]> { Set(partials.map { [$0.key, $0.objective] }) }
}

extension Prices {
  /// What a block's options cost at most, beyond the cheapest ones.
  fileprivate func greatest(of units: [Unit]) -> Int64 {
    rounded(
      units.reduce(0) { sum, unit in
        let costs = unit.options.compactMap { exactCost(of: unit, at: $0) }
        return sum + costs.max()! - costs.min()!
      })
  }
}
