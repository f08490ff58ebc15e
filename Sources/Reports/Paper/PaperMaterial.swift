// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// All that a paper is written from.
package struct PaperMaterial: Sendable {
  /// Of the round as its readers may see it.
  package var report: AllocationReport
  /// Of the same round: for everybody it holds no private text at all, so nothing can slip out.
  package var model: AllocationModel
  package var head: Paper
  /// How many recusals there were; why and whose stays private.
  package var recusals: Int
  /// What-ifs and usual practices beside the proposal; nil where there is nothing to compare.
  package var alternatives: ComparisonReport?
  /// The best allocation at every balance weight, as far as it was found; nil where it was not asked.
  package var weights: WeightCurveReport?
  package var isDraft: Bool
  /// The round with all that is private in it; nil for everybody.
  package var privateRound: Round?

  package init(
    report: AllocationReport, model: AllocationModel, head: Paper, recusals: Int,
    alternatives: ComparisonReport?, weights: WeightCurveReport? = nil, isDraft: Bool,
    privateRound: Round?
  ) {
    self.report = report
    self.model = model
    self.head = head
    self.recusals = recusals
    self.alternatives = alternatives
    self.weights = weights
    self.isDraft = isDraft
    self.privateRound = privateRound
  }

  var readership: Readership { privateRound == nil ? .everybody : .administration }

  /// A proposal needs a proved and settled allocation, and nobody's suspicion of double funding.
  var stage: CouncilPaper.Stage {
    if report.status == .optimal, !report.isProvisional { return .proposal }
    let hasAllocation = report.status == .optimal || report.status == .feasible
    return isDraft && hasAllocation ? .draft : .withheld
  }
}
