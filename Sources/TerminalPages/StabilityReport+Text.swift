// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Explainer
import Foundation
import Grants
import Reports
import Wording

extension StabilityReport {
  /// How firm each decision is, for a person at a terminal.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addParagraph(labels.scenario(scenario), .quiet)
    page.addBlank()
    page.addParagraph(summary)
    for rule in conflict { page.addParagraph(rule.text, after: Span("  • ")) }
    guard status != .infeasible else { return page.text }
    if outcome == .stopped {
      page.addParagraph(labels.stabilityStopped, after: Span("? ", .caution), .caution)
    }
    addDecisions(to: &page, labels)
    add(withoutMember, labels.withoutMemberHeading, labels.withoutMemberSummary, to: &page, labels)
    add(recusedMember, labels.recusedHeading, labels.recusedSummary, to: &page, labels)
    add(methods, labels.methodsHeading, labels.methodsSummary, to: &page, labels)
    page.addBlank()
    page.addParagraph(labels.variantSigns, .quiet)
    return page.text
  }

  private func addDecisions(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.firmnessHeading)
    page.addParagraph(
      labels.weightIndexSummary(
        over: weights.entries.first?.cases ?? 0, isComplete: weights.isComplete))
    if let sample { page.addParagraph(labels.sampleSummary(sample.figures)) }
    page.addBlank()
    var table = TextTable([
      .init(heading: "", alignment: .left),
      .init(heading: labels.decision, alignment: .left),
      .init(heading: labels.margin, alignment: .right),
      .init(heading: labels.firmness, alignment: .left),
      .init(heading: labels.overWeights, alignment: .right),
      .init(heading: "", alignment: .left),
    ])
    let decimals = decisions.compactMap(\.margin).commonDecimals
    var rows = decisions.map { row(of: $0, marginDecimals: decimals, labels) }
    if let sample {
      table = TextTable(
        table.columns + [
          .init(heading: labels.overSamples, alignment: .right),
          .init(heading: "", alignment: .left),
        ])
      let sampled = Dictionary(
        uniqueKeysWithValues: sample.entries.map { ($0.application, $0) })
      rows = zip(rows, decisions).map { $0 + labels.cells(sampled[$1.id]) }
    }
    for row in rows { table.add(row) }
    page.add(table.heading)
    for line in table.lines { page.add(line) }
    page.addParagraph(labels.firmnessLegend, .quiet)
    page.addParagraph(labels.indexLegend, .quiet)
    addLatecomers(to: &page, labels)
  }

  private func row(
    of decision: DecisionReport, marginDecimals: Int, _ labels: Labels
  ) -> [Span] {
    let index = weights.entries.first { $0.application == decision.id }
    return [
      Span(decision.id), Span(labels.short(decision.decision)),
      Span(decision.margin.map { labels.say.number(abs($0), decimals: marginDecimals) } ?? "–"),
      Span(
        decision.firmness.map(labels.name) ?? "–",
        decision.firmness == .veryClose ? .caution : .plain),
    ] + labels.cells(index)
  }

  /// Applications that only other points make eligible.
  private func addLatecomers(to page: inout TextPage, _ labels: Labels) {
    guard let sample else { return }
    let known = Set(decisions.map(\.id))
    for entry in sample.entries where !known.contains(entry.application) {
      page.addParagraph(labels.latecomer(entry))
    }
  }

  private func add(
    _ variants: [VariantReport], _ heading: String, _ summary: (VariantTally) -> String,
    to page: inout TextPage, _ labels: Labels
  ) {
    page.addHeading(heading)
    page.addParagraph(summary(VariantTally(variants)))
    let width = variants.map { labels.name($0.variant, on: $0.applications).columns }.max() ?? 0
    for variant in variants {
      page.addParagraph(
        labels.effect(
          variant.status, variant.change, conflict: variant.conflict.map(\.text)),
        after: Span(
          "  " + labels.name(variant.variant, on: variant.applications).padded(to: width) + "  "))
    }
  }
}

extension Labels {
  fileprivate func cells(_ index: CoreIndex?) -> [Span] {
    guard let index else { return [Span("–"), Span("")] }
    return [Span(index.share), Span(name(index.classification))]
  }
}
