// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import CanonicalDocuments
import Eligibility

extension RecordFile {
  /// Checks the record without any solver: what follows from its other parts is derived again and
  /// compared with the whole file, and the proof is checked in whole numbers. The program in words and
  /// for solvers is for readers and not compared: a version that words it better does not void what was
  /// published before.
  ///
  /// What a record rests on, such as titles or aggregates, is taken as it stands:
  /// `differences(from:)` compares that with the files.
  ///
  /// - Returns: everything that does not hold; empty: the decision follows from what is recorded.
  public func differences() -> [Difference] {
    let computed = content.digest
    let digest =
      digest == computed ? [] : [Difference("$.\(Self.digestName)", .digest(computed: computed))]
    do {
      return digest + (try contentDifferences())
    } catch {
      return digest + [Difference("$", .unstatable("\(error)"))]
    }
  }

  /// Compares what the record rests on with what was read from files.
  public func differences(from basis: Basis) throws -> [Difference] {
    var basis = basis
    // Whether there was an association file stands among the inputs too.
    if record.basis.rules.otherFunding == nil { basis.rules.otherFunding = nil }
    return try CanonicalJSON(encoding: record.basis.withoutSinglePoints)
      .differences(from: CanonicalJSON(encoding: basis), at: "$.basis")
  }

  private func contentDifferences() throws -> [Difference] {
    var derived = record
    var differences = RoundBounds(record.basis).differences + record.basis.misshapen()
    differences += record.archive?.differences ?? []
    if let resolution = record.resolution, differences.isEmpty {
      differences += resolution.differences(in: record.basis)
    }
    if differences.isEmpty {
      let (assessed, basis) = record.basis.derived()
      derived.basis = basis
      do throws(ModelTooLarge) {
        let model = try AllocationModel(assessed)
        let checked = CheckedOutcome(record, model: model)
        differences += checked.differences
        derived.restate(model)
        if let outcome = checked.outcome {
          derived = try Record(
            basis: basis, version: record.version, outcome: outcome, model: model,
            words: record.model, resolved: record.resolution?.rows)
          // Why a search stopped is what it said.
          if let reason = record.stop?.reason { derived.stop?.reason = reason }
          // The archive is somewhere else.
          derived.archive = record.archive
        }
      } catch {
        differences.append(Difference("$.program", .modelTooLarge(row: error.constraint)))
      }
    }
    // Members that no record has are found here too.
    return try content.differences(from: CanonicalJSON(encoding: derived), at: "$") + differences
  }
}
