// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension SweepReport {
  /// Value by value for a person at a terminal.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addParagraph(labels.scenario(scenario), .quiet)
    page.addBlank()
    page.addParagraph(labels.sweep(over: key, solved: points.count, of: count))
    if !isComplete { page.addParagraph(labels.sweepStopped, after: Span("? ", .caution), .caution) }
    page.addBlank()
    var table = TextTable([
      .init(heading: key.cut(to: 24), alignment: .right),
      .init(heading: labels.status, alignment: .left),
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.imbalance, alignment: .right),
      .init(heading: labels.spent, alignment: .right),
      .init(heading: labels.countOfFunded, alignment: .right),
    ])
    let scoreDecimals = points.compactMap(\.settled?.scores).commonDecimals
    let valueDecimals = points.map(\.value).commonDecimals
    for point in points {
      table.add(
        [
          Span(labels.say.number(point.value, decimals: valueDecimals)),
          Span(labels.status(point.status), point.status.style),
        ]
          + (point.settled?.cells(labels, scoreDecimals: scoreDecimals)
            ?? Array(repeating: Span("–"), count: 4)))
    }
    page.add(
      table,
      changes: zip([nil] + points, points).map { before, now in
        before.flatMap { now.change(from: $0) }.map(labels.compact)
          ?? now.conflict.map(\.key).joined(separator: ", ")
      })
    page.addParagraph(labels.changeSigns, .quiet)
    page.addParagraph(labels.betweenValues, .quiet)
    return page.text
  }
}
