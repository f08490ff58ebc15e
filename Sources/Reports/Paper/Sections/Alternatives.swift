// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension PaperWriter {
  /// What else was looked at, and how it differs; nil where nothing was.
  var alternatives: PaperSection? {
    guard let comparison = material.alternatives else { return nil }
    let shown = comparison.scenarios.filter(isShown)
    let blocks: [PaperBlock] =
      (shown.count > 1 ? [.table(scenarios(shown))] : [])
      + (shown.count < comparison.scenarios.count ? [.paragraph(texts.rescoredLeftOut)] : [])
      + (comparison.baselines.isEmpty
        ? []
        : [.heading(texts.practices), .paragraph(texts.practicesExplained)]
          + comparison.baselines.flatMap(practice))
    guard !blocks.isEmpty else { return nil }
    return PaperSection(id: "alternatives", heading: texts.alternatives, blocks: blocks)
  }

  /// A scenario without a member, or with other points, would tell everybody what that member gave.
  private func isShown(_ scenario: ComparedScenario) -> Bool {
    material.readership == .administration || scenario.rescored.isEmpty
  }

  private func scenarios(_ scenarios: [ComparedScenario]) -> PaperTable {
    PaperTable(
      caption: texts.whatIfs,
      columns: [
        .init(texts.scenario), .number(texts.available), .number(texts.awardedInAll),
        .number(texts.pointsOfTheFunded), .number(texts.imbalance), .init(texts.difference),
      ],
      rows: scenarios.enumerated().map { position, scenario in
        let report = scenario.allocation
        return [
          .text(position == 0 ? texts.thisProposal : scenario.name), .money(report.available),
          .money(report.spent), report.objective.map { .text(say.number($0.scores)) } ?? .empty,
          scenario.imbalance.map { .percent($0) } ?? .empty,
          .text(position == 0 ? "" : difference(scenario)),
        ]
      })
  }

  private func difference(_ scenario: ComparedScenario) -> String {
    switch scenario.allocation.status {
    case .optimal: texts.change(scenario.change)
    case .tied, .feasible, .infeasible:
      scenario.allocation.summary
    }
  }

  private func practice(_ practice: BaselineReport) -> [PaperBlock] {
    let result = texts.practice(
      spent: practice.spent, scores: practice.scores, imbalance: practice.imbalance)
    let broken = practice.broken.map(\.text)
    return [
      .paragraph(
        "\(practice.name): \(practice.text) \(result) \(texts.change(practice.change))")
    ] + (broken.isEmpty ? [] : [.paragraph(texts.practiceBreaks), .list(broken)])
  }
}
