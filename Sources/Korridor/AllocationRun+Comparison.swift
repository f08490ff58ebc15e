// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports

extension AllocationRun {
  /// The round as its readers may see it.
  package var round: Round { model.round }

  /// The same with all that is private.
  package var roundAsRead: Round { assessed.round }

  /// Of the files that the round was read from.
  package var inputsDigest: String { reading.inputsDigest }

  /// This what-if beside another run of the same round: who enters, who leaves, what it costs.
  package func compared(with proposal: AllocationRun) -> ComparedScenario {
    let base = ComparedScenario(
      name: proposal.reading.scenario, proposal.report, of: proposal.outcome, beside: nil)
    return ComparedScenario(name: reading.scenario, report, of: outcome, beside: base)
  }
}
