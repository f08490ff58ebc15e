// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import RoundSupport
import Testing

/// Expects just what the tie rules choose, and what they leave open, in the changed round.
func expect(
  _ decision: ChangedDecision, from now: BruteForceAllocation.Choice,
  in reference: BruteForceAllocation, _ comment: Comment
) {
  guard let undecided = decision.undecided else {
    #expect(reference.optimal.count > 24, "\(comment): not settled")
    let changes = reference.optimal.map { AwardChange(from: now, to: $0.choice, in: reference) }
    #expect(changes.contains(decision.change), "\(comment): \(decision.change)")
    return
  }
  #expect(undecided == reference.undecided, "\(comment): open")
  let chosen = reference.extremes?.first
  #expect(
    chosen.map { AwardChange(from: now, to: $0, in: reference) } == decision.change,
    "\(comment): \(decision.change)")
}
