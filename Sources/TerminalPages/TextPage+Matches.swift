// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension TextPage {
  /// Suspected matches with both texts, one under the other, for a person to compare.
  mutating func addMatches(_ matches: [SuspectedMatchReport], _ labels: Labels) {
    for match in matches {
      let (ours, theirs) = (match.application, labels.association(match.row.id))
      let width = max(ours.columns, theirs.columns)
      let amounts = [match.requested, match.row.amount].map { $0.map(labels.say.money) }
      addText(
        [labels.say.quoted(match.applicationTitle), match.applicant, amounts[0]], name: ours, width)
      addText(
        [labels.say.quoted(match.row.title), match.row.applicant, amounts[1]], name: theirs, width)
      addParagraph(match.text, after: .indent(width + 6), .quiet)
    }
  }

  /// Suspected duplicates with both texts, one under the other, for a person to compare.
  mutating func addDuplicates(_ duplicates: [SuspectedDuplicateReport], _ labels: Labels) {
    for duplicate in duplicates {
      let texts = [duplicate.first, duplicate.second]
      let width = texts.map(\.id.columns).max() ?? 0
      for text in texts {
        addText(
          [labels.say.quoted(text.title), text.applicant, labels.say.money(text.requested)],
          name: text.id, width)
      }
      addParagraph(duplicate.text, after: .indent(width + 6), .quiet)
    }
  }

  private mutating func addText(_ parts: [String?], name: String, _ width: Int) {
    addParagraph(
      parts.compactMap { $0 }.joined(separator: " · "),
      after: Span("    " + name.padded(to: width) + "  "))
  }
}

extension [SuspectedDuplicateReport] {
  /// For a person at a terminal; empty where there are none.
  ///
  /// - Parameter inputs: what their round rests on.
  package func text(
    in language: Round.Language, ofRoundIn inputs: [InputFile], on terminal: Terminal = Terminal()
  ) -> String {
    guard !isEmpty else { return "" }
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addHeading(labels.suspectedDuplicates)
    page.addParagraph(
      labels.duplicatesToBeDecided(in: inputs), after: Span("! ", .caution), .caution)
    page.addDuplicates(self, labels)
    return page.text
  }
}
