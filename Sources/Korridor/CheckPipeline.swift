// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants
import Reports
import RoundFiles

/// Reads and judges a round and each of its overlays, and solves nothing.
public enum CheckPipeline {
  /// - Parameter language: of the report; nil: the round's own.
  /// - Throws: `RejectedRound` with everything that is wrong with the round and its overlays.
  public static func check(
    _ round: some RoundInput, language: Round.Language? = nil
  ) throws(RejectedRound) -> CheckReport {
    let scenario = round.opened()
    let reading = scenario.reading()
    var diagnostics = reading.diagnosticsWithUnderstood
    for overlay in scenario.round.whatIfs {
      let overlaid = scenario.under(scenario.whatIf.overlaid(with: overlay)).reading()
      // What the round itself says is known already.
      diagnostics += overlaid.diagnostics.filter { !diagnostics.contains($0) }
    }
    guard let round = reading.round, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw RejectedRound(diagnostics: diagnostics)
    }
    return CheckReport(
      of: AssessedRound(round), reading: reading, diagnostics: diagnostics, language: language)
  }
}
