// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import RoundSupport
import Testing

@testable import ExactSolver

/// From node to node a few rows are looked at.
@Suite struct PropagationTests {
  /// To the end: one call ends after a few rounds.
  private static func narrow(
    _ domain: Domain, by rows: Propagation.RowSet, with propagation: Propagation
  ) -> Propagation.Result {
    var (domain, rows) = (domain, rows)
    while true {
      let found = propagation.narrow(domain, by: rows)
      if found.isClosed || found.domain == domain { return found }
      (domain, rows) = (found.domain, found.rows)
    }
  }

  /// What a branch narrows, it narrows by the rows that had a say before, and by those of what has fewer values left.
  @Test func afterABranchAFewRowsNarrowAsMuchAsAll() {
    var (looked, all, narrowed) = (0, 0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      let program = CorridorPrograms.program(seed: 11_000 + seed, blocks: 4, projects: 8)
      let searched = SolverRun(of: program).searched
      let propagation = Propagation(searched)
      var random = SeededGenerator(seed: seed)
      var node = propagation.narrow(Domain(of: searched.program))
      while !node.isClosed,
        let column = program.columns.indices.filter({
          node.domain.lower[$0] < node.domain.upper[$0]
        }).randomElement(using: &random)
      {
        let parts = node.domain.split(at: column, node.domain.middle(of: column))
        let part = Bool.random(using: &random) ? parts.0 : parts.1
        var rows = node.rows
        propagation.insertRows(of: column, into: &rows)
        looked += rows.count { $0 }
        all += rows.count
        let child = Self.narrow(part, by: rows, with: propagation)
        let expected = Self.narrow(part, by: propagation.allRows, with: propagation)
        #expect(child.isClosed == expected.isClosed, "seed \(seed)")
        // What bounds sums only is forgotten.
        let own = program.columns.count
        if !expected.isClosed {
          #expect(
            child.domain.lower.prefix(own) == expected.domain.lower.prefix(own), "seed \(seed)")
          #expect(
            child.domain.upper.prefix(own) == expected.domain.upper.prefix(own), "seed \(seed)")
        }
        if expected.domain != part { narrowed += 1 }
        node = child
      }
    }
    #expect(narrowed > 0)
    #expect(looked < all)
  }
}
