// SPDX-License-Identifier: GPL-3.0-or-later

/// How far the decision is.
package enum PaperStage: String, Sendable, CaseIterable {
  /// The committee can decide as it stands.
  case proposal
  /// The same, though something is still open: for discussion only.
  case draft
  /// Something is still open, and nothing is proposed.
  case withheld
  /// The committee has decided.
  case decision
  /// The same, though something about the proposal is still open.
  case decisionDraft = "decision-draft"

  /// Whether the paper says what the committee resolved.
  package var isDecided: Bool { self == .decision || self == .decisionDraft }
}
