// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants
import Reports
import Wording

extension AllocationReport {
  /// The allocation for a person at a terminal.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    addHead(to: &page, labels)
    addMoney(to: &page, labels)
    if objective != nil {
      addCorridors(to: &page, labels)
      addResources(to: &page, labels)
    }
    addApplications(to: &page, labels)
    addOpportunities(to: &page, labels)
    addBudgets(to: &page, labels)
    addExclusions(to: &page, labels)
    addPrices(to: &page, labels)
    return page.text
  }

  // MARK: Head

  private func addHead(to page: inout TextPage, _ labels: Labels) {
    page.addParagraph(round, .strong)
    page.addParagraph(labels.scenario(scenario), .quiet)
    page.addBlank()
    page.addParagraph(summary, after: Span(status.sign + " ", status.style), status.style)
    if !conflict.isEmpty { page.addParagraph(labels.contradicting, after: .indent(2)) }
    for rule in conflict {
      page.addParagraph(rule.text, after: Span("  • "))
      if let repair = rule.repair { page.addParagraph(repair.text, after: .indent(4), .quiet) }
    }
    addTiedAllocations(to: &page, labels)
    for warning in warnings {
      page.addParagraph(warning.text, after: Span("! ", .caution), .caution)
      if warning.code == .provisional { page.addMatches(suspectedMatches, labels) }
      if warning.code == .suspectedDuplicates { page.addDuplicates(suspectedDuplicates, labels) }
    }
  }

  /// Of tied allocations, what each funds of the applications on which they differ.
  func addTiedAllocations(to page: inout TextPage, _ labels: Labels) {
    let open = Set(applications.filter { $0.decision == .undecided }.map(\.id))
    guard let tie, !tie.allocations.isEmpty else { return }
    page.addParagraph(labels.say.tied(tie.count), after: .indent(2))
    for (position, allocation) in tie.allocations.enumerated() {
      let funded = allocation.funded.filter { open.contains($0.id) }.map {
        "\($0.id) (\(labels.say.money($0.award)))"
      }
      let list = funded.isEmpty ? labels.nothingOfThese : labels.say.all(funded)
      page.addParagraph(list, after: Span("  " + labels.tied(position + 1)))
    }
  }

  // MARK: Money, corridors, resources

  private func addMoney(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.money)
    page.addParagraph(
      labels.budget(available: available, granted: granted, spent: spent, left: left))
    if let objective {
      page.addParagraph(
        labels.objective(
          value: objective.value, scores: objective.scores, imbalance: objective.imbalance),
        .quiet)
    }
  }

  private func addCorridors(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.corridors)
    var table = TextTable([
      .init(heading: "", alignment: .left),
      .init(heading: labels.target, alignment: .right),
      .init(heading: labels.spent, alignment: .right),
      .init(heading: labels.shortfall, alignment: .right),
      .init(heading: labels.funded, alignment: .right),
    ])
    for corridor in corridors {
      table.add([
        Span("\(corridor.id) \(corridor.name)".cut(to: page.terminal.width / 3)),
        Span(labels.say.money(corridor.target)),
        Span(labels.say.money(corridor.spent)),
        Span(labels.missing(corridor.shortfall), corridor.shortfall == 0 ? .plain : .caution),
        Span(
          labels.counts(
            funded: corridor.funded, of: corridor.eligible, granted: corridor.granted)),
      ])
    }
    let full = corridors.map { max($0.target, $0.spent).cents }.max() ?? 0
    let width = min(30, page.terminal.width - table.width - 3)
    page.add(table.heading)
    for (line, corridor) in zip(table.lines, corridors) {
      let bar = Bar(amount: corridor.spent.cents, target: corridor.target.cents, full: full)
      let drawn = width < 8 ? [] : [Span("  " + bar.drawn(width: width))]
      page.add(line + drawn)
    }
    page.addParagraph(labels.corridorLegend, .quiet)
  }

  private func addResources(to page: inout TextPage, _ labels: Labels) {
    guard !resources.isEmpty else { return }
    page.addBlank()
    for resource in resources {
      page.addParagraph(
        labels.used(resource.used, of: resource.capacity), after: Span("\(resource.name): "))
    }
  }
}

extension AllocationStatus {
  fileprivate var sign: String {
    switch self {
    case .optimal: "✓"
    case .tied, .feasible: "?"
    case .infeasible: "×"
    }
  }

  var style: TextStyle {
    switch self {
    case .optimal: .good
    case .tied, .feasible: .caution
    case .infeasible: .bad
    }
  }
}
