// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Reports
import Wording

extension PaperWriter {
  /// One line for each application that gets nothing; nil where there is none.
  var refused: PaperSection? {
    let applications = report.applications.filter {
      [.notFunded, .undecided, .ineligible].contains($0.decision)
    }
    guard !applications.isEmpty else { return nil }
    return PaperSection(
      id: "refused", heading: texts.refusedApplications(material.stage),
      blocks: [.table(refusals(applications))])
  }

  private func refusals(_ applications: [ApplicationReport]) -> PaperTable {
    PaperTable(
      caption: texts.refusedCaption,
      columns: [
        .init(texts.application), .init(texts.project), .number(texts.requested),
        .number(texts.scoreColumn), .init(texts.reason),
      ],
      rows: applications.map { application in
        [
          .text(application.id), .text(application.title), .money(application.requested),
          application.score.map { .decimal($0, decimals: report.scoreDecimals) } ?? .empty,
          .text(application.told.map(\.brief).joined(separator: "; ")),
        ]
      })
  }
}
