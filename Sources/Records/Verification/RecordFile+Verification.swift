// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility

extension RecordFile {
  /// Checks the record without any solver: what follows from its other parts is derived again and compared,
  /// and the proof is checked in whole numbers.
  ///
  /// What a record rests on, such as titles or aggregates, is taken as it stands: `differences(from:)` compares
  /// that with the files.
  ///
  /// - Returns: everything that does not hold; empty: the decision follows from what is recorded.
  public func differences() -> [Difference] {
    var differences: [Difference] = []
    let computed = content.digest
    if digest != computed {
      differences.append(Difference("$.\(Self.digestName)", .digest(computed: computed)))
    }
    do {
      // Members that no record has, and other spellings of what it has.
      differences += content.differences(from: try CanonicalJSON(encoding: record), at: "$")
      differences += try decisionDifferences()
    } catch {
      differences.append(
        Difference("$", .differs(recorded: nil, derived: "\(error)")))
    }
    return differences
  }

  /// Compares what the record rests on with what was read from files.
  public func differences(from basis: Basis) throws -> [Difference] {
    try CanonicalJSON(encoding: record.basis)
      .differences(from: CanonicalJSON(encoding: basis), at: "$.basis")
  }

  private func decisionDifferences() throws -> [Difference] {
    let (derivedRound, basisDifferences) = try record.basis.derive()
    guard let assessed = derivedRound else { return basisDifferences }
    var differences = basisDifferences
    let model: AllocationModel
    do throws(ModelTooLarge) {
      model = try AllocationModel(assessed)
    } catch {
      return differences + [Difference("$.program", .modelTooLarge(row: error.constraint))]
    }
    let checked = CheckedOutcome(record, model: model)
    differences += checked.differences
    guard let outcome = checked.outcome else {
      // The program at least can be compared: it says where the proof went astray.
      return try CanonicalJSON(encoding: record.program)
        .differences(from: CanonicalJSON(encoding: RecordedProgram(model.program)), at: "$.program")
        + differences
    }
    let derived = Record(
      basis: record.basis, version: record.version, outcome: outcome, model: model)
    return try CanonicalJSON(encoding: record)
      .differences(from: CanonicalJSON(encoding: derived), at: "$") + differences
  }
}
