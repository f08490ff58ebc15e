// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  var sheets: PaperSheets {
    let resources = report.resources.isEmpty ? [] : [(texts.resourceSheet, resourceTable)]
    return PaperSheets(
      allocation: allocationSheet,
      workbook: [
        (texts.allocationSheet, allocationSheet), (texts.corridorSheet, corridorTable),
        (texts.moneySheet, budgetTable),
      ] + resources
        + (material.resolution.map { [(texts.proposalAndDecision, comparedAwards($0))] } ?? []) + [
          (texts.headSheet, headSheet)
        ],
      letters: letterSheet)
  }

  /// What kind of paper the tables belong to.
  private var headSheet: PaperTable {
    let paper = material.head
    let rows: [(String, PaperTable.Cell?)] = [
      (texts.round, round.name.isEmpty ? nil : .text(round.name)),
      (texts.scenario, .text(report.scenario)), (texts.state, .text(texts.state(material.stage))),
      (texts.committee, paper.committee.map { .text($0) }),
      (texts.meeting, paper.date.map { .day($0) }), (texts.number, paper.number.map { .text($0) }),
      (texts.reference, paper.reference.map { .text($0) }),
      (texts.program, .text("Korridor \(report.version)")),
    ]
    return PaperTable(
      caption: texts.headSheet, columns: [.init(texts.item), .init(texts.entry)],
      rows: rows.map { [.text($0), $1 ?? .empty] })
  }

  /// Contact columns, for those who may see them.
  private var contactColumns: [String] { material.privateRound?.privateColumns ?? [] }

  private func contacts(of application: ApplicationReport) -> [PaperTable.Cell] {
    let attributes = material.privateRound?.applications.first { $0.id == application.id }?
      .privateAttributes
    return contactColumns.map { .text(attributes?[$0] ?? "") }
  }

  private var allocationSheet: PaperTable {
    PaperTable(
      caption: texts.allocationSheet,
      columns: [
        .init(texts.application), .init(texts.project), .init(texts.applicant),
        .init(texts.corridor), .number(texts.requested), .number(texts.award),
        .number(texts.level), .number(texts.score), .init(texts.decision), .init(texts.state),
        .init(texts.reason),
      ] + proposedColumn + contactColumns.map { .init(catalogue.column($0)) },
      rows: report.applications.map { application in
        [
          .text(application.id), .text(application.title), .text(application.applicant),
          .text(application.corridor), .money(application.requested), .money(application.award),
          application.level.map { .percent($0) } ?? .empty,
          application.score.map { .decimal($0, decimals: report.scoreDecimals) } ?? .empty,
          .text(texts.decision(application.decision)), .text(texts.state(material.stage)),
          .text(application.allReasons),
        ] + proposedAward(of: application) + contacts(of: application)
      },
      total: [
        .text(texts.total), .empty, .empty, .empty,
        .money(report.applications.map(\.requested).sum()),
        .money(report.applications.map(\.award).sum()),
      ] + Array(repeating: .empty, count: 5) + proposedTotal
        + Array(repeating: .empty, count: contactColumns.count))
  }

  // A decision has the proposed amounts beside it.

  private var proposedColumn: [PaperTable.Column] {
    material.stage.isDecided ? [.number(texts.proposedAward)] : []
  }

  private func proposedAward(of application: ApplicationReport) -> [PaperTable.Cell] {
    guard material.stage.isDecided else { return [] }
    let proposed = material.proposal.applications.first { $0.id == application.id }
    return [.money(proposed?.award ?? .zero)]
  }

  private var proposedTotal: [PaperTable.Cell] {
    material.stage.isDecided ? [.money(material.proposal.applications.map(\.award).sum())] : []
  }

  private var letterSheet: PaperTable {
    PaperTable(
      caption: texts.letterSheet,
      columns: [
        .init(texts.application), .init(texts.project), .init(texts.applicant),
        .init(texts.decision), .init(texts.requested), .init(texts.award), .init(texts.state),
        .init(texts.reason),
      ] + contactColumns.map { .init(catalogue.column($0)) },
      rows: report.applications.map { application in
        [
          .text(application.id), .text(application.title), .text(application.applicant),
          .text(texts.decision(application.decision)), .text(say.money(application.requested)),
          .text(say.money(application.award)), .text(texts.state(material.stage)),
          .text(letter(to: application)),
        ] + contacts(of: application)
      })
  }

  /// Sentences that a letter can use as they are.
  private func letter(to application: ApplicationReport) -> String {
    let score = catalogue.letter(
      score: application.score, labels.score(application.score, decimals: report.scoreDecimals))
    let sentences = [score].compactMap { $0 } + application.told.map(\.letter)
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension ApplicationReport {
  /// The reasons that are worth a word: nobody asks what else a withdrawn application lacks.
  var told: [ReasonReport] {
    reasons.first { $0.code == "withdrawn" }.map { [$0] } ?? reasons
  }
}
