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
    let seeds = SeedCount.seeds(inFull: 500)
    var records: [[UInt8]] = []
    for seed in seeds {
      var round =
        switch seed % 4 {
        case 0, 2: RandomRounds.round(seed: seed)
        case 1: RandomRounds.fullOfTies(seed: seed)
        default: RandomRounds.tiedOnCriteria(seed: seed)
        }
      // As every round that was read.
      round.applications.sort { $0.id < $1.id }
      let recorded = try Case(AssessedRound(round), name: "seed \(seed)")
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
