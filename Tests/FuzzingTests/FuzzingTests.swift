// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Fuzzing
import RoundFiles
import RoundSupport
import Testing

/// Seeded changes of everything that is read, and of what is written: all of it ends in a round or in
/// messages. `make test-long` goes on for a minute, `make fuzz` as long as one likes.
@Suite struct FuzzingTests {
  private static let inputsEach = 20

  @Test(arguments: FuzzedKind.allCases) func nothingIsFound(_ kind: FuzzedKind) throws {
    let seeds = SeedCount.seeds(inFull: SeedCount.largest / Self.inputsEach)
    var accepted = 0
    for seed in seeds {
      let outcome = try FuzzedInput(kind: kind, seed: seed).outcome()
      #expect(outcome.finding == nil, "\(kind), seed \(seed)")
      if outcome.isAccepted { accepted += 1 }
    }
    // Where nothing is accepted, little is looked at; an archive with a changed byte is none any more.
    #expect(accepted > 0 || kind == .workbook || kind == .pb)
  }
}
