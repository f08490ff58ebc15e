// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Records
import RoundFiles

/// Checks a record without any solver.
public enum VerificationPipeline {
  /// - Parameters:
  ///   - bytes: the file.
  ///   - inputs: the round, under the overlays and options that made the record's scenario; nil: only what the
  ///     record itself says is checked.
  /// - Throws: `NotARecord`, or `RejectedRound` where the round cannot be read.
  public static func verify(
    _ bytes: [UInt8], beside inputs: (any RoundInput)? = nil
  ) throws -> VerificationRun {
    let file = try RecordFile(reading: bytes)
    var differences = file.differences()
    if let inputs {
      let reading = inputs.reading()
      let basis = Basis(
        try AssessedRound(reading), scenario: reading.scenario,
        inputs: reading.inputs.map { RecordedInput(file: $0.file, sha256: $0.sha256) })
      differences += try file.differences(from: basis)
    }
    return VerificationRun(file: file, includesInputs: inputs != nil, differences: differences)
  }
}

/// What came of checking a record.
public struct VerificationRun: Sendable {
  public let file: RecordFile
  /// Whether the record was compared with the files of its round.
  public let includesInputs: Bool
  /// Empty: the record holds.
  public let differences: [Difference]
}
