// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer

extension StabilityReport {
  /// The decisions of the round as it is; nothing is compared yet.
  ///
  /// - Parameter explanation: with the margins of all decisions.
  package init(_ report: AllocationReport, explained explanation: Explanation) {
    language = report.language
    round = report.round
    scenario = report.scenario
    status = report.status
    summary = report.summary
    conflict = report.conflict
    applications = report.applications.map(NamedApplication.init)
    decisions = report.applications.compactMap { application in
      guard application.decision != .granted, application.decision != .ineligible else {
        return nil
      }
      let margin = explanation.applications[application.id]?.margin
      return DecisionReport(
        id: application.id, title: application.title, decision: application.decision,
        margin: application.margin,
        firmness: application.decision == .undecided ? nil : margin.map(Firmness.init))
    }
    (withoutMember, recusedMember, methods) = ([], [], [])
    weights = IndexReport(entries: [], isComplete: false)
  }
}
