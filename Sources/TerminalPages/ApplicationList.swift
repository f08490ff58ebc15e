// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

/// A list of applications: id and title on the left, figures on the right, and below them the
/// applicant and every reason.
struct ApplicationList {
  private enum Entry {
    case group(String)
    case application(title: String, applicant: String, reasons: [ReasonReport])
  }

  private var entries: [Entry] = []
  private var ids: TextTable
  private var figures: TextTable

  init(figures columns: [TextTable.Column]) {
    ids = TextTable([.init(heading: "", alignment: .left)])
    figures = TextTable(columns)
  }

  /// A heading over the applications that follow.
  mutating func addGroup(_ name: String) { entries.append(.group(name)) }

  mutating func add(
    id: ApplicationID, title: String, applicant: String, figures cells: [Span],
    reasons: [ReasonReport]
  ) {
    entries.append(.application(title: title, applicant: applicant, reasons: reasons))
    ids.add([Span(id, .strong)])
    figures.add(cells)
  }

  func add(to page: inout TextPage, _ labels: Labels) {
    let indent = ids.widths[0] + 2
    let titleWidth = max(
      TextPage.leastWidth, page.terminal.width - indent - figures.width - 2)
    let heading = Span(labels.titles.padded(to: titleWidth) + "  ", .quiet)
    page.add([.indent(indent), heading] + figures.heading)
    var rows = zip(ids.lines, figures.lines).makeIterator()
    for entry in entries {
      switch entry {
      case .group(let name):
        page.addBlank()
        page.addParagraph(name, .strong)
      case .application(let title, let applicant, let reasons):
        guard let (id, figures) = rows.next() else { return }
        let lines = title.wrapped(to: titleWidth)
        let first = Span((lines.first ?? "").padded(to: titleWidth) + "  ")
        page.add(id + [Span("  "), first] + figures)
        for line in lines.dropFirst() { page.add(.indent(indent), Span(line)) }
        page.addParagraph(applicant, after: .indent(indent), .quiet)
        for reason in reasons { page.addParagraph(reason.text, after: .indent(indent)) }
      }
    }
  }
}
