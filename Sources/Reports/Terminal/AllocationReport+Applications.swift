// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants

extension AllocationReport {
  /// Every application, corridor by corridor: who gets money first, then by score.
  func addApplications(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.applications)
    var table = TextTable([
      .init(heading: labels.application, alignment: .left),
      .init(heading: labels.decision, alignment: .left),
      .init(heading: labels.award, alignment: .right),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.titleAndApplicant, alignment: .left),
    ])
    let groups = corridors.map { corridor in
      (corridor, applications.filter { $0.corridor == corridor.id }.sorted(by: Self.isBefore))
    }
    for application in groups.flatMap(\.1) {
      table.add([
        Span(application.id, .strong),
        Span(labels.decision(application), application.decision.style),
        Span(application.award > .zero ? labels.say.money(application.award) : "–"),
        Span(application.score.map { labels.say.number($0) } ?? "–"),
        Span("\(application.title) · \(application.applicant)"),
      ])
    }
    page.add(table.heading)
    var lines = table.lines[...]
    for (corridor, members) in groups where !members.isEmpty {
      page.addBlank()
      page.add(Span("\(corridor.id) \(corridor.name)", .strong))
      for application in members {
        page.addRow(lines.removeFirst(), indent: table.indent)
        for reason in application.reasons {
          page.addParagraph(reason.text, after: .indent(table.widths[0] + 2), .quiet)
        }
      }
    }
  }

  private static func isBefore(_ left: ApplicationReport, _ right: ApplicationReport) -> Bool {
    if left.decision.rank != right.decision.rank { return left.decision.rank < right.decision.rank }
    if left.score != right.score { return (left.score ?? -1) > (right.score ?? -1) }
    return left.id < right.id
  }
}

extension Decision {
  /// The order in which a table shows decisions.
  fileprivate var rank: Int {
    switch self {
    case .granted: 0
    case .funded, .partlyFunded: 1
    case .undecided: 2
    case .notFunded: 3
    case .ineligible: 4
    }
  }

  fileprivate var style: TextStyle {
    switch self {
    case .granted, .funded, .partlyFunded: .good
    case .undecided: .caution
    case .notFunded: .plain
    case .ineligible: .quiet
    }
  }
}
