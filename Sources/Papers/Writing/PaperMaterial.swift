// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Reports
import Wording

/// All that a paper is written from.
package struct PaperMaterial: Sendable {
  /// Of the round as its readers may see it: as decided, where the committee has decided.
  package var report: AllocationReport
  /// What the committee resolved beside what was proposed; nil before it did.
  package var resolution: ResolutionReport?
  /// The report on what was proposed; before a decision the same as `report`.
  package var proposal: AllocationReport
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
  /// What of the applications everybody reads in other words, for a person is named in it; empty for
  /// everybody.
  package var replaced: [ReplacedText]
  /// Where the round's archive stands; nil where there is none.
  package var archive: ArchiveHead?

  /// The last entry of an archive.
  package struct ArchiveHead: Hashable, Sendable {
    /// How many entries there are.
    package let entries: Int
    package let head: String

    package init(entries: Int, head: String) { (self.entries, self.head) = (entries, head) }
  }

  /// A text of an application, and what everybody reads instead.
  package struct ReplacedText: Hashable, Sendable {
    package let application: ApplicationID
    /// The name of the column.
    package let column: String
    package let text: String
    package let published: String

    package init(application: ApplicationID, column: String, text: String, published: String) {
      (self.application, self.column) = (application, column)
      (self.text, self.published) = (text, published)
    }
  }

  package init(
    report: AllocationReport, resolution: ResolutionReport? = nil,
    proposal: AllocationReport? = nil, model: AllocationModel, head: Paper, recusals: Int,
    alternatives: ComparisonReport?, weights: WeightCurveReport? = nil, isDraft: Bool,
    privateRound: Round?, replaced: [ReplacedText] = [], archive: ArchiveHead? = nil
  ) {
    self.report = report
    self.resolution = resolution
    self.proposal = proposal ?? report
    self.model = model
    self.head = head
    self.recusals = recusals
    self.alternatives = alternatives
    self.weights = weights
    self.isDraft = isDraft
    self.privateRound = privateRound
    self.replaced = replaced
    self.archive = archive
  }

  var readership: Readership { privateRound == nil ? .everybody : .administration }

  /// A proposal needs a proved and settled allocation, and nobody's suspicion of double funding.
  package var stage: PaperStage {
    let isDecided = resolution != nil
    switch report.readiness(isDraft: isDraft) {
    case .settled: return isDecided ? .decision : .proposal
    case .draft: return isDecided ? .decisionDraft : .draft
    case .open: return .withheld
    }
  }
}

/// Whether there is something that a committee can decide on.
package enum Readiness: Sendable {
  case settled
  /// Something is open, and a draft was asked for.
  case draft
  case open
}

extension AllocationReport {
  /// - Parameter isDraft: whether what is not settled may be shown as a draft, if there is an allocation.
  package func readiness(isDraft: Bool) -> Readiness {
    if status == .optimal, !isProvisional { return .settled }
    return isDraft && (status == .optimal || status == .feasible) ? .draft : .open
  }
}
