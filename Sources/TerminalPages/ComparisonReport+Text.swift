// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants
import Reports
import Wording

extension ComparisonReport {
  /// The comparison for a person at a terminal. Scenarios are numbered; 0 is the round itself.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addParagraph(labels.comparing(scenarios.count - 1), .quiet)
    addScenarios(to: &page, labels)
    addCorridors(to: &page, labels)
    addChanges(to: &page, labels)
    addMatrix(to: &page, labels)
    addBaselines(to: &page, labels)
    return page.text
  }

  /// What the figures of a scenario take beside its name, for amounts up to a million euro.
  private static let figuresWidth = 58

  private func addScenarios(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.scenarios)
    var table = TextTable([
      .init(heading: "", alignment: .left),
      .init(heading: labels.status, alignment: .left),
      .init(heading: labels.available, alignment: .right),
      .init(heading: labels.spent, alignment: .right),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.imbalance, alignment: .right),
    ])
    let decimals = scenarios.compactMap(\.allocation.objective?.scores).commonDecimals
    for (number, scenario) in scenarios.enumerated() {
      let allocation = scenario.allocation
      let isFound = allocation.objective != nil
      table.add([
        Span("\(number) \(scenario.name)".cut(to: page.terminal.width - Self.figuresWidth)),
        Span(labels.status(allocation.status), allocation.status.style),
        Span(labels.say.money(allocation.available)),
        Span(isFound ? labels.say.money(allocation.spent) : "–"),
        Span(allocation.objective.map { labels.say.number($0.scores, decimals: decimals) } ?? "–"),
        Span(scenario.imbalance.map(labels.missing) ?? "–"),
      ])
    }
    page.add(table.heading)
    for line in table.lines { page.add(line) }
    page.addParagraph(labels.imbalanceLegend, .quiet)
    for (number, scenario) in scenarios.enumerated() {
      guard let objective = scenario.allocation.objective else { continue }
      page.addParagraph(
        labels.objective(
          value: objective.value, scores: objective.scores, imbalance: objective.imbalance)
          + (number > 0 ? scenario.difference.map { labels.against(0, $0.value) } ?? "" : ""),
        after: Span("\(number) "))
    }
  }

  /// What each corridor gets, and the percentage points that it lacks.
  private func addCorridors(to page: inout TextPage, _ labels: Labels) {
    guard let corridors = scenarios.first?.allocation.corridors else { return }
    page.addHeading(labels.corridors)
    page.addTable(
      firstColumn: scenarios.enumerated().map { number, scenario in
        "\(number) \(scenario.name)".cut(to: page.terminal.width / 4)
      },
      columns: corridors.map(\.id),
      cells: scenarios.map { scenario in
        scenario.allocation.corridors.map { corridor in
          guard scenario.allocation.objective != nil else { return Span("–") }
          return Span(
            "\(labels.say.money(corridor.spent)) (\(labels.missing(corridor.shortfall)))",
            corridor.shortfall == 0 ? .plain : .caution)
        }
      })
    let names = corridors.map { "\($0.id) \($0.name)" }.joined(separator: " · ")
    page.addParagraph(names + labels.inBrackets, .quiet)
  }

  private func addChanges(to page: inout TextPage, _ labels: Labels) {
    guard scenarios.count > 1 else { return }
    page.addHeading(labels.whatChanges)
    for (number, scenario) in scenarios.enumerated().dropFirst() {
      if number > 1 { page.addBlank() }
      page.addParagraph("\(number) \(scenario.name)", .strong)
      let allocation = scenario.allocation
      if allocation.status != .optimal {
        page.addParagraph(allocation.summary, after: .indent(2), .caution)
      }
      for rule in allocation.conflict { page.addParagraph(rule.text, after: Span("  • ")) }
      guard let difference = scenario.difference else { continue }
      page.addChange(scenario.change, labels)
      page.addParagraph(
        labels.sentence(difference.figures, isRescored: !scenario.rescored.isEmpty),
        after: .indent(2), .quiet)
    }
  }

  private func addMatrix(to page: inout TextPage, _ labels: Labels) {
    guard let first = scenarios.first, scenarios.count > 1 else { return }
    page.addHeading(labels.whoWhere)
    page.addTable(
      firstColumn: first.allocation.applications.map { application in
        "\(application.id) \(application.title)".cut(to: page.terminal.width / 2)
      },
      columns: scenarios.indices.map { "\($0)" },
      cells: first.allocation.applications.indices.map { row in
        scenarios.map { scenario in
          let application = scenario.allocation.applications[row]
          return labels.cell(application, scenario.change)
        }
      })
    page.addParagraph(labels.matrixLegend, .quiet)
  }

  private func addBaselines(to page: inout TextPage, _ labels: Labels) {
    guard !baselines.isEmpty else { return }
    page.addHeading(labels.baselines)
    for (position, baseline) in baselines.enumerated() {
      if position > 0 { page.addBlank() }
      page.addParagraph(baseline.name, .strong)
      page.addParagraph(baseline.text, after: .indent(2))
      page.addParagraph(
        labels.figures(baseline.figures, funded: baseline.funded.count), after: .indent(2))
      page.addChange(baseline.change, labels)
      if baseline.broken.isEmpty {
        page.addParagraph(labels.keepsAllRules, after: .indent(2))
      } else {
        page.addParagraph(labels.breaksRules, after: .indent(2), .caution)
        for rule in baseline.broken { page.addParagraph(rule.text, after: Span("  × ")) }
      }
    }
  }
}

extension Labels {
  fileprivate func cell(_ application: ApplicationReport, _ change: AllocationChange) -> Span {
    let sign = sign(application.decision, at: application.level)
    if change.enters.contains(application.id) { return Span("+\(sign)", .good) }
    if change.leaves.contains(application.id) { return Span("−\(sign)", .bad) }
    return Span(sign)
  }
}
