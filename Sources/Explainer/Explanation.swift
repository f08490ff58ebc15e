// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerProgramming

/// How much is explained.
public enum ExplanationDepth: String, Sendable, CaseIterable {
  /// Decisions only: codes of eligibility, no further solves.
  case none
  /// Which reason holds, without swaps and margins.
  case brief
  /// Swaps, gaps, points missing, cushions.
  case full
}

/// The reasons behind an allocation, application by application.
public struct Explanation: Sendable {
  public let applications: [ApplicationID: ApplicationExplanation]
}

extension Explanation {
  /// Explains what came of a model.
  ///
  /// - Parameter optimiser: asked for every swap and cushion; its limits hold for each question.
  public init(
    of outcome: AllocationOutcome, model: AllocationModel, optimiser: Optimiser,
    depth: ExplanationDepth
  ) throws(AuditFailure) {
    let story = try Story(outcome, model: model, optimiser: optimiser, depth: depth)
    let explained = model.round.applications.concurrentMap { application in
      (application.id, story.explain(application))
    }
    applications = Dictionary(uniqueKeysWithValues: explained)
  }
}
