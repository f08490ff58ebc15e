// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Foundation
import Grants
import Reports
import Scoring
import Wording

extension PaperWriter {
  /// How the applications came in and were compared, in short.
  var method: PaperSection {
    PaperSection(
      id: "method", heading: texts.howDecided,
      blocks: [
        .paragraph(texts.received(round, requested: report.applications.map(\.requested).sum())),
        .paragraph(
          texts.method(
            material.stage.isDecided
              ? texts.proposalWas(material.proposal.summary) : report.summary)),
      ]
        + (material.proposal.objective.map { [.paragraph(result($0))] } ?? [])
        + (report.tie.map { [.paragraph(texts.contested(say.all($0.contested)))] } ?? []))
  }

  /// How the applications were scored, and which rules hold.
  var facts: PaperSection {
    PaperSection(
      id: "facts", heading: texts.scoringAndRules,
      blocks: scoring + [
        .heading(texts.rules), .list(rules), .paragraph(texts.guideNamed),
      ])
  }

  private func result(_ objective: AllocationReport.Objective) -> String {
    labels.objective(
      value: objective.value, scores: objective.scores, imbalance: objective.imbalance) + "."
  }

  private var scoring: [PaperBlock] {
    let scoring = Set(material.model.assessed.scores.scores.values.flatMap(\.members)).count
    guard !round.criteria.isEmpty else { return [.paragraph(texts.finishedScores)] }
    return [
      .paragraph(texts.scoring(round, members: scoring)),
      .table(
        PaperTable(
          caption: texts.criteria,
          columns: [
            .init(texts.criterion), .number(texts.weight), .number(texts.mostPoints),
            .number(texts.minimum),
          ],
          rows: round.criteria.map { criterion in
            [
              .text(criterion.name), .number(Decimal(criterion.weight)),
              .number(Decimal(criterion.max)),
              criterion.minimum.map { .number(Decimal($0)) } ?? .empty,
            ]
          })),
    ] + offsets + [.paragraph(texts.recusals(material.recusals))]
  }

  /// What evens out strict and generous members: by id, as in the record.
  private var offsets: [PaperBlock] {
    let members = OffsetReport.all(of: material.model.assessed)
    guard !members.isEmpty else { return [] }
    return [
      .table(
        PaperTable(
          caption: texts.offsets,
          columns: [.init(texts.member)] + round.criteria.map { .number($0.name) },
          rows: members.map { member in
            [.text(member.member)] + member.offsets.map { .signed($0.points) }
          }))
    ]
  }

  private var rules: [String] {
    let stated = material.model.statedRules.filter { $0.limit == nil }
      .map { catalogue.sentence($0) }
    return texts.funding(round) + stated + round.limits.map(catalogue.sentence)
      + texts.association(round) + [texts.balance(round.balance)]
  }
}
