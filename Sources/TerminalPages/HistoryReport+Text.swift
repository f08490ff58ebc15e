// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Reports
import Wording

extension HistoryReport {
  /// Entry by entry for a person at a terminal, and whether the archive is whole.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let texts = HistoryTexts(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addHeading(texts.heading)
    for entry in entries {
      let archived = entry.archived
      page.addParagraph(
        "\(entry.time) · \(texts.author(archived.names?.author))",
        after: Span("\(archived.number). "), .quiet)
      page.addParagraph(entry.sentence, after: .indent("\(archived.number). ".count))
    }
    if !entries.isEmpty { page.addBlank() }
    page.addParagraph(
      summary, after: Span(flaws.isEmpty ? "✓ " : "✗ ", flaws.isEmpty ? .good : .bad),
      flaws.isEmpty ? .plain : .bad)
    for flaw in flaws { page.addParagraph(flaw, after: Span("  • ")) }
    if !head.isEmpty { page.addParagraph(texts.digest(head), .quiet) }
    return page.text
  }
}
