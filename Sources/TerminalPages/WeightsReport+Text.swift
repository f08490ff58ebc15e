// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Reports
import Wording

extension WeightsReport {
  /// Interval by interval for a person at a terminal: what each weight gives, and who changes.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addParagraph(labels.scenario(scenario), .quiet)
    for curve in curves {
      page.addHeading(
        "\(labels.weightsHeading) · \(labels.curve(curve.name, curve.value, curve.measure))")
      add(curve, to: &page, labels)
    }
    return page.text
  }

  private func add(_ curve: WeightCurveReport, to page: inout TextPage, _ labels: Labels) {
    let (sign, style) = curve.status.appearance
    page.addParagraph(labels.weightsSummary(curve.figures), after: Span(sign + " ", style), style)
    for rule in curve.conflict { page.addParagraph(rule.text, after: Span("  • ")) }
    guard !curve.intervals.isEmpty else { return }
    page.addBlank()
    var table = TextTable([
      .init(heading: labels.weight, alignment: .left),
      .init(heading: labels.exactly, alignment: .left),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.imbalance, alignment: .right),
      .init(heading: labels.spent, alignment: .right),
      .init(heading: labels.countOfFunded, alignment: .right),
    ])
    let decimals = curve.intervals.map(\.settled.scores).commonDecimals
    for interval in curve.intervals {
      table.add(
        [
          Span(
            (interval.holdsOwnWeight ? "▶ " : "  ") + labels.span(interval.span),
            interval.holdsOwnWeight ? .strong : .plain),
          Span(interval.span.to?.text ?? labels.infinity, .quiet),
        ] + interval.settled.cells(labels, scoreDecimals: decimals))
    }
    page.add(
      table, changes: curve.intervals.map { labels.compact($0.change) })
    page.addParagraph(labels.weightsLegend + labels.say.number(weight), .quiet)
    page.addParagraph(labels.changeSigns, .quiet)
    if let frontier = curve.frontier { add(frontier, of: curve, to: &page, labels) }
  }

  private func add(
    _ frontier: [FrontierPointReport], of curve: WeightCurveReport, to page: inout TextPage,
    _ labels: Labels
  ) {
    page.addBlank()
    page.addParagraph(labels.frontier, .strong)
    page.addParagraph(
      labels.frontierSummary(
        frontier.count, isComplete: curve.frontierIsComplete, stop: curve.stop))
    var table = TextTable([
      .init(heading: "", alignment: .left),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.imbalance, alignment: .right),
      .init(heading: labels.spent, alignment: .right),
      .init(heading: labels.countOfFunded, alignment: .right),
    ])
    let decimals = frontier.map(\.settled.scores).commonDecimals
    for point in frontier {
      table.add(
        [Span(point.isSupported ? "●" : "○")]
          + point.settled.cells(labels, scoreDecimals: decimals))
    }
    let changes = zip([nil] + frontier.map(\.settled), frontier.map(\.settled)).map { before, now in
      before.map { labels.compact(AllocationChange(from: $0, to: now)) } ?? ""
    }
    page.add(table, changes: changes)
  }
}

extension SettledReport {
  func cells(_ labels: Labels, scoreDecimals: Int) -> [Span] {
    [
      Span(labels.say.number(scores, decimals: scoreDecimals)), Span(labels.missing(imbalance)),
      Span(labels.say.money(spent)), Span("\(awards.count)"),
    ]
  }
}

extension TextPage {
  /// A table with what changes from line to line behind it, wrapped within the rest of the width, or
  /// below each line where that is too little.
  mutating func add(_ table: TextTable, changes: [String]) {
    let rest = terminal.width - table.width - 2
    add(table.heading)
    for (line, change) in zip(table.lines, changes) {
      guard rest >= Self.leastWidth, !change.isEmpty else {
        add(line)
        if !change.isEmpty { addParagraph(change, after: .indent(6), .quiet) }
        continue
      }
      let wrapped = change.wrapped(to: rest)
      add(line + [Span("  " + (wrapped.first ?? ""), .quiet)])
      for more in wrapped.dropFirst() { add([.indent(table.width + 2), Span(more, .quiet)]) }
    }
  }
}

extension WeightCurveStatus {
  var appearance: (sign: String, style: TextStyle) {
    switch self {
    case .proved: ("✓", .good)
    case .tied, .stopped: ("?", .caution)
    case .infeasible: ("×", .bad)
    }
  }
}
