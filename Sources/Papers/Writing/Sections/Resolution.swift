// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Reports
import Wording

extension PaperWriter {
  /// What the committee is asked to decide; or why nothing is proposed yet.
  var resolution: PaperSection {
    PaperSection(
      id: "resolution", heading: texts.resolution(material.stage),
      blocks: material.stage == .withheld ? withheld : decision)
  }

  private var decision: [PaperBlock] { material.stage.isDecided ? resolved : proposed }

  private var resolved: [PaperBlock] {
    let refused = report.applications.count { $0.decision != .granted } - supported.count
    return [
      .paragraph(
        texts.resolved(material.head.committee, on: material.head.date, round: round.name)),
      .table(awards(supported, caption: texts.resolvedAwards)),
      .list(
        [texts.awarded(supported.count, newlyAwarded)]
          + (refused > 0 ? [texts.refusedByDecision(refused)] : [])
          + (granted.isEmpty ? [] : [texts.unchanged(granted.count, report.granted)])
          + [
            isOverspent ? texts.overspent(report.spent - report.available) : texts.left(report.left)
          ]
      ),
    ] + suspicions
  }

  private var proposed: [PaperBlock] {
    let open = report.applications.filter { $0.decision != .granted }
    let refused = open.count - supported.count
    return [
      .paragraph(texts.resolves(material.head.committee, round: round.name)),
      .table(awards(supported, caption: texts.awards)),
      .list(
        [texts.awarded(supported.count, newlyAwarded)]
          + (refused > 0 ? [texts.refused(refused)] : [])
          + (granted.isEmpty ? [] : [texts.unchanged(granted.count, report.granted)])
          + [texts.left(report.left)]),
    ] + suspicions
  }

  private var withheld: [PaperBlock] {
    [.notice(reasonToWithhold)]
      + suspicions
      + (report.tie.map(tiedAllocations) ?? [])
      + (report.status == .optimal
        ? [.table(awards(supported, caption: texts.provisionalAwards))] : [])
  }

  private var reasonToWithhold: String {
    if !report.suspectedMatches.isEmpty { return texts.withheldForSuspicion }
    if !report.suspectedDuplicates.isEmpty { return texts.withheldForDuplicates }
    return report.isProvisional ? texts.withheldForMissingList(round) : texts.withheldForStatus
  }

  private var suspicions: [PaperBlock] { suspectedMatches + suspectedDuplicates }

  /// Both texts of each pair of applications that may be one.
  private var suspectedDuplicates: [PaperBlock] {
    guard !report.suspectedDuplicates.isEmpty else { return [] }
    func told(_ text: SuspectedDuplicateReport.Text) -> String {
      "\(text.id) \(say.quoted(text.title)) · \(text.applicant) · \(say.money(text.requested))"
    }
    return [
      .table(
        PaperTable(
          caption: labels.suspectedDuplicates,
          columns: [
            .init(texts.firstApplication), .init(texts.secondApplication), .init(texts.similarity),
          ],
          rows: report.suspectedDuplicates.map { duplicate in
            [
              .text(told(duplicate.first)), .text(told(duplicate.second)), .text(duplicate.text),
            ]
          }))
    ]
      + (material.readership == .administration
        ? [.paragraph(labels.duplicatesToBeDecided(in: report.inputs))] : [])
  }

  /// Both texts of each suspected match, for a person to compare.
  private var suspectedMatches: [PaperBlock] {
    guard !report.suspectedMatches.isEmpty else { return [] }
    return [
      .table(
        PaperTable(
          caption: labels.suspectedMatches,
          columns: [
            .init(texts.application), .init(texts.ofTheApplication(round)),
            .init(texts.ofTheAssociation(round)),
            .init(texts.similarity),
          ],
          rows: report.suspectedMatches.map { match in
            let amount = match.row.amount.map { " · " + say.money($0) } ?? ""
            return [
              .text(match.application),
              .text(
                "\(say.quoted(match.applicationTitle)) · \(match.applicant) · "
                  + say.money(match.requested)),
              .text(
                "\(match.row.id) \(say.quoted(match.row.title)) · \(match.row.applicant)\(amount)"),
              .text(match.text),
            ]
          }))
    ]
      // Which file to fill in is of no use to others.
      + (material.readership == .administration
        ? [.paragraph(labels.toBeDecided(in: report.inputs))] : [])
  }

  func awards(_ applications: [ApplicationReport], caption: String) -> PaperTable {
    PaperTable(
      caption: caption,
      columns: [
        .init(texts.application), .init(texts.project), .init(texts.applicant),
        .init(texts.corridor), .number(texts.requested), .number(texts.award),
      ],
      rows: applications.map { application in
        [
          .text(application.id), .text(application.title), .text(application.applicant),
          .text(application.corridor), .money(application.requested), .money(application.award),
        ]
      },
      total: [
        .text(texts.total), .text(""), .text(""), .text(""),
        .money(applications.map(\.requested).sum()),
        .money(applications.map(\.award).sum()),
      ])
  }
}
