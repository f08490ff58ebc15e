// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import CanonicalDocuments
import Eligibility
import Foundation
import Grants
import IntegerPrograms
import RoundSupport
import Testing

@testable import Records

/// Seeded changes of the records of random rounds, `mutantsEach` of each: nothing ends the process, both
/// checkers agree on what both check, and what is accepted is true: solved anew, the round that the changed
/// record states comes to what the record says.
///
/// `KORRIDOR_SEEDS=100000` makes 100,000 of them.
@Suite("Records changed by chance")
struct SeededMutationTests {
  private static let mutantsEach = 50
  private static let roundsEach = 10

  /// Groups of seeds that one run of the script checks together.
  static let groups: [ClosedRange<UInt64>] = {
    let seeds = SeedCount.seeds(inFull: SeedCount.largest / mutantsEach)
    return stride(from: seeds.lowerBound, through: seeds.upperBound, by: roundsEach).map {
      $0...min(seeds.upperBound, $0 + UInt64(roundsEach) - 1)
    }
  }()

  private struct Mutant {
    let seed: UInt64
    let bytes: [UInt8]
    let judgement: Judgement
  }

  @Test("are refused, or true", arguments: groups) func refusedOrTrue(seeds: ClosedRange<UInt64>)
    throws
  {
    var mutants: [Mutant] = []
    for seed in seeds {
      var mutation = RandomMutation(of: try Self.record(seed: seed), seed: seed)
      for _ in 0..<Self.mutantsEach {
        let bytes = mutation.next()
        let judgement = Judgement(bytes)
        mutants.append(Mutant(seed: seed, bytes: bytes, judgement: judgement))
        if case .holds(let file) = judgement {
          let lie = try file.lie()
          #expect(lie == nil, "seed \(seed)")
        }
      }
    }
    let accepted = mutants.count { $0.judgement.holds }
    // Neither all nor none, or this would say nothing.
    #expect((1..<mutants.count).contains(accepted))
    guard PythonChecker.isAvailable else { return }
    let answers = try PythonChecker.checkTogether(mutants.map(\.bytes))
    for (mutant, scriptHolds) in zip(mutants, answers) {
      if mutant.judgement.holds {
        #expect(scriptHolds, "the script alone refuses, seed \(mutant.seed)")
      } else if mutant.judgement.isForTheScript {
        #expect(!scriptHolds, "the script alone accepts, seed \(mutant.seed)")
      }
    }
  }

  /// The record of a random round, every fourth full of ties, without its program in words: nobody checks that.
  private static func record(seed: UInt64) throws -> CanonicalJSON {
    var round =
      seed % 4 == 0 ? RandomRounds.fullOfTies(seed: seed) : RandomRounds.round(seed: seed)
    // As every round that was read.
    round.applications.sort { $0.id < $1.id }
    let recorded = try Case(AssessedRound(round), name: "seed \(seed)")
    var record = try RecordFile(reading: recorded.bytes).record
    record.model = RecordedModel(words: [], mps: "")
    return try CanonicalJSON(encoding: record)
  }
}

/// What `verify` says of a file.
private enum Judgement {
  case holds(RecordFile)
  case differs([Difference])
  case noRecord(NotARecord)

  init(_ bytes: [UInt8]) {
    do {
      let file = try RecordFile(reading: bytes)
      let differences = file.differences()
      self = differences.isEmpty ? .holds(file) : .differs(differences)
    } catch {
      self = .noRecord(error)
    }
  }

  var holds: Bool { if case .holds = self { true } else { false } }

  /// Whether what is wrong is something that the script looks at too, as Guides/certificate.md says: the
  /// spelling of the file, its schema and digest, the solution, and certificates of a program that
  /// follows from the basis.
  var isForTheScript: Bool {
    switch self {
    case .holds: return false
    case .noRecord(let flaw):
      if case .wrongType = flaw.reason { return false }
      return true
    case .differs(let differences):
      if differences.contains(where: { $0.isOfDigest }) { return true }
      let isProgramDerived = !differences.contains {
        $0.path.hasPrefix("$.program") || $0.path.hasPrefix("$.basis") || $0.path == "$"
      }
      return isProgramDerived && differences.contains { $0.isOfSolutionOrProof }
    }
  }
}

extension Difference {
  fileprivate var isOfDigest: Bool {
    if case .digest = problem { true } else { false }
  }

  fileprivate var isOfSolutionOrProof: Bool {
    switch problem {
    case .certificate: true
    case .notASolution: path == "$.allocation.values"
    default: false
    }
  }
}

extension RecordFile {
  /// In what the round that a record states, solved anew, comes to something else; nil: in nothing.
  fileprivate func lie() throws -> String? {
    let model = try AllocationModel(record.basis.derived().assessed)
    let outcome = try Optimiser(solver: Case.solver).allocate(model)
    switch (record.status, outcome) {
    case (.optimal, .decided(let allocation, let tieBreak, _)):
      if record.allocation?.values != allocation.solution.values { return "another allocation" }
      return record.tie?.unique == tieBreak.isUnique ? nil : "not unique"
    case (.tied, .tied(let tie)):
      if record.tie?.undecided != tie.tieBreak.undecided.sorted() { return "others are undecided" }
      let optimum = record.allocation?.objective.whole.value
      return optimum == tie.first.objective(model.tradeOff) ? nil : "another optimum"
    case (.infeasible, .infeasible): return nil
    default: return "\(record.status) instead of \(Status(outcome))"
    }
  }

  private enum Status {
    case decided, tied, stopped, infeasible

    init(_ outcome: AllocationOutcome) {
      switch outcome {
      case .decided: self = .decided
      case .tied: self = .tied
      case .stopped: self = .stopped
      case .infeasible: self = .infeasible
      }
    }
  }
}
