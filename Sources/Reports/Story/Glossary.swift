// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import Wording

/// What a reader of one application's story has to look up.
public struct Glossary: Sendable {
  /// What the overall result is; nil where nothing was compared by it.
  public var overallResult: String?
  /// The other applications that the story names, by id.
  public var applications: [ApplicationReport]
}

extension Glossary {
  init(
    for id: ApplicationID, explained: ApplicationExplanation, _ explanation: Explanation,
    in report: AllocationReport, _ catalogue: Catalogue
  ) {
    let named = explanation.named(in: explained, of: id)
    applications = report.applications.filter { named.contains($0.id) && $0.id != id }
    overallResult = explained.margin.map { _ in catalogue.overallResult }
  }
}

extension Explanation {
  /// Applications that the reasons for one, and what would change it, speak of.
  fileprivate func named(
    in explained: ApplicationExplanation, of id: ApplicationID
  ) -> Set<ApplicationID> {
    var named: Set<ApplicationID> = []
    for reason in explained.reasons { named.formUnion(reason.named) }
    if case .toEnter(_, .amount(_, let change, _)) = requirements[id] {
      named.formUnion(change.named)
    }
    for opportunity in opportunities where opportunity.application == id {
      if case .another(_, let change) = opportunity.best { named.formUnion(change.named) }
    }
    return named
  }
}

extension Reason {
  fileprivate var named: Set<ApplicationID> {
    switch self {
    case .displaced(let swap, _): swap.change.named
    case .fundedOnScore(let cushion?), .fundedForBalance(let cushion?, _): cushion.change.named
    case .cannotFit(let rules), .partlyFunded(_, .cannotFit(_, let rules)):
      Set(rules.flatMap(\.relatedApplications))
    default: []
    }
  }
}

extension AwardChange {
  fileprivate var named: Set<ApplicationID> { Set(leaves + enters + changes) }
}
