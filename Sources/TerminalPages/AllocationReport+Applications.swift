// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import Reports
import Wording

extension AllocationReport {
  /// Every application, corridor by corridor: who gets money first, then by score.
  func addApplications(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.applications)
    var list = ApplicationList(figures: [
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.spread, alignment: .left),
      .init(heading: labels.decision, alignment: .left),
      .init(heading: labels.award, alignment: .right),
    ])
    for corridor in corridors {
      let members = applications(in: corridor.id)
      if !members.isEmpty { list.addGroup("\(corridor.id) \(corridor.name)") }
      for application in members {
        list.add(
          id: application.id, title: application.title, applicant: application.applicant,
          figures: [
            Span(labels.score(application.score, decimals: scoreDecimals)),
            Span(labels.spread(of: application), .quiet),
            Span(
              labels.decision(application.decision, at: application.level),
              application.decision.style),
            Span(application.hasAward ? labels.say.money(application.award) : "–"),
          ], reasons: application.reasons + application.requirements)
      }
    }
    list.add(to: &page, labels)
    if applications.contains(where: { $0.spread != nil }) {
      page.addBlank()
      page.addParagraph(labels.spreadLegend, .quiet)
    }
  }
}

extension Decision {
  fileprivate var style: TextStyle {
    switch self {
    case .granted, .funded, .partlyFunded: .good
    case .undecided: .caution
    case .notFunded: .plain
    case .ineligible: .quiet
    }
  }
}

extension Labels {
  /// Empty where too few members gave points.
  func spread(of application: ApplicationReport) -> String {
    application.spread.map { spread(from: $0.lowest, to: $0.highest) } ?? ""
  }
}
