// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension PaperWriter {
  /// What else was looked at, and how it differs; nil where nothing was.
  var alternatives: PaperSection? {
    let blocks = whatIfs + practices + balance + rulePrices
    guard !blocks.isEmpty else { return nil }
    return PaperSection(id: "alternatives", heading: texts.alternatives, blocks: blocks)
  }

  /// The proposal and the what-ifs that its readers may see.
  var shownScenarios: [ComparedScenario] {
    material.alternatives?.scenarios.filter(isShown) ?? []
  }

  /// A scenario without a member, or with other points, would tell everybody what that member gave.
  private func isShown(_ scenario: ComparedScenario) -> Bool {
    material.readership == .administration || scenario.rescored.isEmpty
  }

  // MARK: What-ifs

  private var whatIfs: [PaperBlock] {
    let all = material.alternatives?.scenarios ?? []
    let shown = shownScenarios
    let blocks: [PaperBlock] =
      (shown.count > 1
        ? [.table(scenarios(shown)), .paragraph(texts.signs)]
          + scenarioFigures(shown).map { .figure($0) } : [])
      + (shown.count < all.count ? [.paragraph(texts.rescoredLeftOut)] : [])
    return blocks.isEmpty ? [] : [.heading(texts.whatIfs)] + blocks
  }

  /// What the alternatives are alternatives to.
  var ownName: String {
    material.stage.isDecided ? texts.theProposal : texts.thisProposal
  }

  private func scenarios(_ scenarios: [ComparedScenario]) -> PaperTable {
    PaperTable(
      caption: texts.whatIfResults,
      columns: [
        .init(texts.scenario), .number(texts.available), .number(texts.awardedInAll),
        .number(texts.pointsOfTheFunded), .number(texts.imbalance), .init(texts.difference),
      ],
      rows: scenarios.enumerated().map { position, scenario in
        let report = scenario.allocation
        return [
          .text(texts.numbered(position, position == 0 ? ownName : scenario.name)),
          .money(report.available), .money(report.spent),
          report.objective.map { .decimal($0.scores, decimals: 2) } ?? .empty,
          scenario.imbalance.map { .gap($0) } ?? .empty,
          .text(position == 0 ? "" : difference(scenario)),
        ]
      })
  }

  private func difference(_ scenario: ComparedScenario) -> String {
    switch scenario.allocation.status {
    case .optimal: labels.compact(scenario.change)
    case .tied, .feasible, .infeasible:
      scenario.allocation.summary
    }
  }

  // MARK: Other practices

  private var practices: [PaperBlock] {
    let baselines = material.alternatives?.baselines ?? []
    guard !baselines.isEmpty else { return [] }
    return [.heading(texts.practices), .paragraph(texts.practicesExplained)]
      + baselines.flatMap(practice)
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

  // MARK: Prices of rules

  /// What each rule but the balance costs; those that cost nothing are counted.
  private var rulePrices: [PaperBlock] {
    let rules = report.prices.filter { $0.key != "balance" }
    guard !rules.isEmpty else { return [] }
    let free = rules.count { $0.points == 0 }
    let told = rules.filter { $0.points != 0 }.map(\.text)
    return [
      .heading(labels.prices),
      .list(told + (free > 0 ? [labels.rulesWithoutPrice(free, beside: told.count)] : [])),
    ]
  }
}
