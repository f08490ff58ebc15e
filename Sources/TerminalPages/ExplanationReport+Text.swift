// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Foundation
import Grants
import Reports
import Wording

extension ExplanationReport {
  /// The explanation for a person at a terminal.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(allocation.language)
    var page = TextPage(terminal)
    addHead(to: &page, labels)
    addReasons(to: &page, labels)
    addDeciders(to: &page, labels)
    addChanges(to: &page, labels)
    addPoints(to: &page, labels)
    addSinglePoints(to: &page, labels)
    addEligibility(to: &page, labels)
    addGlossary(to: &page, labels)
    return page.text
  }

  private func addHead(to page: inout TextPage, _ labels: Labels) {
    page.addParagraph(application.title, after: Span("\(application.id)  ", .strong), .strong)
    page.addParagraph(
      [application.applicant, corridor, labels.requested(application.requested)]
        .filter { !$0.isEmpty }.joined(separator: " · "), .quiet)
    page.addParagraph(
      "\(allocation.round) · \(labels.scenario(allocation.scenario))", .quiet)
    page.addBlank()
    let award = application.hasAward ? ": " + labels.say.money(application.award) : ""
    page.addParagraph(labels.decision(application.decision, at: application.level) + award, .strong)
    if allocation.status != .optimal { page.addParagraph(allocation.summary, .caution) }
    for rule in allocation.conflict { page.addParagraph(rule.text, after: Span("  • ")) }
  }

  private func addReasons(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.why)
    for reason in application.reasons { page.addParagraph(reason.text) }
    if let otherwise { page.addParagraph(otherwise) }
    if application.decision == .undecided { allocation.addTiedAllocations(to: &page, labels) }
    addSuspicions(to: &page, labels)
  }

  private func addSuspicions(to page: inout TextPage, _ labels: Labels) {
    if !suspectedMatches.isEmpty {
      page.addParagraph(
        labels.toBeDecided(in: allocation.inputs), after: Span("! ", .caution), .caution)
      page.addMatches(suspectedMatches, labels)
    }
    if !suspectedDuplicates.isEmpty {
      page.addParagraph(
        labels.duplicatesToBeDecided(in: allocation.inputs), after: Span("! ", .caution), .caution)
      page.addDuplicates(suspectedDuplicates, labels)
    }
  }

  private func addDeciders(to page: inout TextPage, _ labels: Labels) {
    let told =
      deciders + [atWeights].compactMap { $0 } + rules.map(\.text)
      + [ruleSummary].compactMap { $0 }
    addList(told, under: labels.deciders, to: &page)
  }

  private func addChanges(to page: inout TextPage, _ labels: Labels) {
    addList(changes + (opportunity.map { [$0.text] } ?? []), under: labels.changes, to: &page)
  }

  private func addList(_ texts: [String], under heading: String, to page: inout TextPage) {
    guard !texts.isEmpty else { return }
    page.addHeading(heading)
    for text in texts { page.addParagraph(text, after: Span("• ")) }
  }

  // MARK: Points

  private func addPoints(to page: inout TextPage, _ labels: Labels) {
    guard !criteria.isEmpty || application.score != nil else { return }
    page.addHeading(labels.points)
    guard !criteria.isEmpty else {
      page.addParagraph(
        labels.finished(application.score, decimals: allocation.scoreDecimals))
      return
    }
    var table = TextTable([
      .init(heading: labels.criterion, alignment: .left),
      .init(heading: labels.weight, alignment: .right),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.minimum, alignment: .right),
      .init(heading: labels.spread, alignment: .left),
      .init(heading: labels.members, alignment: .right),
    ])
    for criterion in criteria {
      table.add([
        Span(criterion.name.cut(to: page.terminal.width / 3)),
        Span(labels.say.number(criterion.weight)),
        Span(labels.points(criterion.points, of: criterion.max)),
        Span(criterion.minimum.map { labels.say.number($0) } ?? ""),
        Span(labels.range(criterion.lowest, criterion.highest), .quiet),
        Span(String(criterion.members)),
      ])
    }
    table.add([
      Span(labels.whole, .strong), Span(""),
      Span(labels.score(application.score, decimals: allocation.scoreDecimals), .strong), Span(""),
      Span(labels.spread(of: application), .quiet),
      Span(application.spread.map { String($0.members) } ?? ""),
    ])
    page.add(table.heading)
    for line in table.lines { page.add(line) }
    if application.spread != nil { page.addParagraph(labels.spreadLegend, .quiet) }
  }

  private func addSinglePoints(to page: inout TextPage, _ labels: Labels) {
    guard let singlePoints, !singlePoints.isEmpty else { return }
    page.addHeading(labels.singlePoints)
    let columns = criteria.map(\.name)
    page.addTable(
      firstColumn: singlePoints.map { $0.name.cut(to: page.terminal.width / 3) },
      columns: columns,
      cells: singlePoints.map { member in
        zip(member.points, member.counted).map { points, counted in
          member.isRecused
            ? Span(labels.recused, .quiet) : Span(labels.points(points, counted: counted))
        }
      })
    let isEvenedOut = singlePoints.contains { !$0.isRecused && $0.points != $0.counted }
    if isEvenedOut { page.addParagraph(labels.countedLegend, .quiet) }
  }

  // MARK: Eligibility

  private func addEligibility(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.eligibility)
    page.addParagraph(eligibility)
    guard application.decision != .ineligible else { return }
    page.addParagraph(labels.eligibleRequest(eligibleRequest))
    guard !offers.isEmpty else { return }
    page.addParagraph(
      offers.map { labels.offer($0.level, $0.award) }.joined(separator: " · "),
      after: Span(labels.onOffer))
  }

  private func addGlossary(to page: inout TextPage, _ labels: Labels) {
    guard glossary.overallResult != nil || !glossary.applications.isEmpty else { return }
    page.addHeading(labels.glossary)
    let width = glossary.applications.map(\.id.columns).max() ?? 0
    for other in glossary.applications {
      page.addParagraph(
        "\(other.title) (\(labels.decision(other.decision, at: other.level)))",
        after: Span(other.id.padded(to: width) + "  ", .strong))
    }
    if let overallResult = glossary.overallResult { page.addParagraph(overallResult, .quiet) }
  }
}
