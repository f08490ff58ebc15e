// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension TextPage {
  /// A row a member: how many were scored, declined, and are missing; below, which are missing.
  mutating func addTurnout(_ members: [TurnoutReport], _ labels: Labels) {
    addHeading(labels.turnout)
    addTable(
      firstColumn: members.map(\.name),
      columns: [labels.given, labels.abstained, labels.recused, labels.missing],
      cells: members.map { member in
        [
          Span(String(member.given.count)), Span(String(member.abstained.count)),
          Span(String(member.recused.count)),
          Span(String(member.missing.count), member.missing.isEmpty ? .good : .caution),
        ]
      })
    for member in members where !member.missing.isEmpty && !member.given.isEmpty {
      addParagraph(
        member.missing.joined(separator: ", "),
        after: Span("  " + labels.missing(of: member.name) + " "), .quiet)
    }
  }
}

extension [TurnoutReport] {
  /// For a person at a terminal.
  package func text(in language: Round.Language, on terminal: Terminal = Terminal()) -> String {
    guard !isEmpty else { return "" }
    var page = TextPage(terminal)
    page.addTurnout(self, Labels(language))
    return page.text
  }
}
