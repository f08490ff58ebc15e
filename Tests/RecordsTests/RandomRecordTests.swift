// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import RoundSupport
import Testing

@testable import Records

@Suite("Records of random rounds")
struct RandomRecordTests {
  /// Together the rounds have every status that a proof ends in, or the test would say little.
  @Test("hold in both checkers") func hold() throws {
    var statuses: Set<Record.Status> = []
    let seeds = SeedCount.seeds(usual: 500)
    var records: [[UInt8]] = []
    for seed in seeds {
      let round = seed % 2 == 0 ? RandomRounds.round(seed: seed) : .fullOfTies(seed: seed)
      let recorded = try Case(AssessedRound(round.sortedByID), name: "seed \(seed)")
      let file = try RecordFile(reading: recorded.bytes)
      statuses.insert(file.record.status)
      #expect(file.differences() == [], "seed \(seed)")
      #expect(try file.differences(from: recorded.basis) == [], "seed \(seed)")
      records.append(recorded.bytes)
    }
    if PythonChecker.isAvailable {
      for (seed, holds) in zip(seeds, try PythonChecker.check(records)) {
        #expect(holds, "seed \(seed)")
      }
    }
    #expect(statuses.isSuperset(of: [.optimal, .tied, .infeasible]))
  }
}

extension Round {
  /// A random round with one score for all and three amounts, so that many allocations are as good.
  static func fullOfTies(seed: UInt64) -> Round {
    var round = RandomRounds.round(seed: seed)
    let unit = max(1, round.remaining.cents / 9)
    for index in round.applications.indices {
      round.applications[index].finishedScore = Hundredths(whole: 50)
      round.applications[index].requested = Money(cents: unit * Int64(1 + index % 3))
      round.applications[index].totalCost = nil
      round.applications[index].minimum = nil
    }
    return round
  }

  /// As every round that was read.
  var sortedByID: Round {
    var round = self
    round.applications.sort { $0.id < $1.id }
    return round
  }
}
