// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  /// Where the decision differs from the proposal, why, and which rules it breaks; nil before a decision.
  var deviations: PaperSection? {
    material.resolution.map { resolution in
      let deviations = resolution.deviations
      return PaperSection(
        id: "deviations", heading: texts.proposalAndDecision,
        blocks: [.paragraph(texts.followed(deviations: deviations.count))]
          + (deviations.isEmpty ? [] : [.table(reasons(deviations))])
          + rulesKept(resolution))
    }
  }

  /// The proposal beside the decision, application by application, and what came of the difference; nil
  /// before a decision.
  var comparison: PaperSection? {
    material.resolution.map { resolution in
      PaperSection(
        id: "comparison", heading: texts.awardsCompared,
        blocks: [.table(comparedAwards(resolution))] + effects(resolution))
    }
  }

  func comparedAwards(_ resolution: ResolutionReport) -> PaperTable {
    compared(
      caption: texts.awardsCompared,
      columns: [.init(texts.application), .init(texts.project)],
      rows: resolution.awards.map { award in
        ([.text(award.id), .text(award.title)], award.proposed, award.resolved, award.difference)
      }, leads: [.text(texts.total), .text("")])
  }

  private func comparedCorridors(_ resolution: ResolutionReport) -> PaperTable {
    compared(
      caption: texts.corridorsCompared, columns: [.init(texts.corridor)],
      rows: resolution.corridors.map { corridor in
        (
          [.text(catalogue.corridor(corridor.id))], corridor.proposed, corridor.resolved,
          corridor.difference
        )
      }, leads: [.text(texts.total)])
  }

  /// Money as proposed, as decided, and the difference, with sums.
  private func compared(
    caption: String, columns: [PaperTable.Column],
    rows: [(leads: [PaperTable.Cell], proposed: Money, resolved: Money, difference: Money)],
    leads: [PaperTable.Cell]
  ) -> PaperTable {
    PaperTable(
      caption: caption,
      columns: columns + [
        .number(texts.proposed), .number(texts.resolvedAmount), .number(texts.difference),
      ],
      rows: rows.map { row in
        row.leads + [.money(row.proposed), .money(row.resolved), .money(row.difference)]
      },
      total: leads + [
        .money(rows.map(\.proposed).sum()), .money(rows.map(\.resolved).sum()),
        .money(rows.map(\.difference).sum()),
      ])
  }

  private func reasons(_ deviations: [ResolutionReport.Award]) -> PaperTable {
    PaperTable(
      caption: texts.deviatingDecisions,
      columns: [
        .init(texts.application), .number(texts.proposed), .number(texts.resolvedAmount),
        .init(texts.reason),
      ],
      rows: deviations.map { award in
        [
          .text(award.id), .money(award.proposed), .money(award.resolved),
          .text(award.reason ?? ""),
        ]
      })
  }

  private func effects(_ resolution: ResolutionReport) -> [PaperBlock] {
    guard !resolution.deviations.isEmpty else { return [] }
    let (before, after) = (resolution.proposed, resolution.resolved)
    let change = resolution.difference
    return [
      .heading(texts.effectsOfDeviations),
      .paragraph(texts.effect(points: change.scores, value: change.value)),
      .table(
        PaperTable(
          caption: texts.figuresCompared,
          columns: [
            .init(texts.figure), .number(texts.proposed), .number(texts.resolvedAmount),
            .number(texts.difference),
          ],
          rows: [
            [
              .text(texts.spentInAll), .money(before.spent), .money(after.spent),
              .money(change.spent),
            ],
            [
              .text(texts.fundedApplications), .count(before.funded), .count(after.funded),
              .count(change.funded),
            ],
            pointsRow(texts.pointsOfTheFunded, [before.scores, after.scores, change.scores]),
            [
              .text(texts.imbalance), .gap(before.imbalance), .gap(after.imbalance),
              .gap(change.imbalance),
            ],
            pointsRow(texts.overallResult, [before.value, after.value, change.value]),
          ])),
      .table(comparedCorridors(resolution)),
    ]
      + (resolution.breaches.contains { $0.key.hasPrefix("not-on-offer:") }
        ? [.paragraph(texts.pointsOfOtherAmounts)] : [])
  }

  private func pointsRow(_ name: String, _ values: [Decimal]) -> [PaperTable.Cell] {
    let decimals = values.commonDecimals
    return [.text(name)] + values.map { .decimal($0, decimals: decimals) }
  }

  private func rulesKept(_ resolution: ResolutionReport) -> [PaperBlock] {
    [.heading(texts.keptRules)]
      + (resolution.breaches.isEmpty
        ? [.paragraph(texts.allRulesKept)]
        : [.notice(texts.brokenRules), .list(resolution.breaches.map(\.text))])
  }
}
