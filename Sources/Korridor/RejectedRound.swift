// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import RoundFiles

/// A round that cannot be used because of what its files say.
public struct RejectedRound: Error {
  /// At least one of them is an error.
  public let diagnostics: [Diagnostic]
}

extension AssessedRound {
  init(_ reading: RoundReading) throws(RejectedRound) {
    guard let round = reading.round else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    self.init(round)
  }
}

extension RoundScenario {
  /// Reads the round under the what-if and computes nothing.
  ///
  /// - Throws: `RejectedRound`.
  package func checked() throws(RejectedRound) { _ = try AssessedRound(reading()) }
}
