// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Wording

/// A page whose longest texts end early, with `…`: the time of the program that makes a document for word
/// processors grows with the square of a text's length, to minutes for a title of 40,000 words. The page
/// itself has them in full.
struct ShortenedPage: Page {
  /// In characters.
  static let longest = 5_000

  let language: Round.Language
  let kind: String
  let subject: String
  let mark: String?
  let head: [CouncilPaper.Field]
  let notices: [String]
  let sections: [PaperSection]
  let words: PaperWords

  init(_ page: some Page) {
    language = page.language
    kind = page.kind
    subject = page.subject.shortened
    mark = page.mark
    head = page.head.map { .init(label: $0.label, value: $0.value?.shortened) }
    notices = page.notices.map(\.shortened)
    sections = page.sections.map { section in
      PaperSection(
        id: section.id, heading: section.heading.shortened,
        blocks: section.blocks.map(\.shortened), number: section.number)
    }
    words = page.words
  }
}

extension PaperBlock {
  fileprivate var shortened: PaperBlock {
    switch self {
    case .paragraph(let text): .paragraph(text.shortened)
    case .notice(let text): .notice(text.shortened)
    case .list(let items): .list(items.map(\.shortened))
    case .table(let table): .table(table.shortened)
    case .heading(let text): .heading(text.shortened)
    case .entries(let entries):
      .entries(
        entries.map { entry in
          PaperEntry(
            title: entry.title.shortened, facts: entry.facts.map(\.shortened),
            reasons: entry.reasons.map(\.shortened))
        })
    case .questions(let questions):
      .questions(
        questions.map { question in
          PaperQuestion(
            text: question.text.shortened, answer: question.answer,
            remark: question.remark?.shortened)
        })
    // Pictures shorten their own labels; names of commands and files are Korridor's.
    // No such page has a chooser.
    case .figure, .command, .annexes, .chooser: self
    }
  }
}

extension PaperTable {
  fileprivate var shortened: PaperTable {
    var table = self
    table.caption = caption.shortened
    for index in columns.indices { table.columns[index].title = columns[index].title.shortened }
    table.rows = rows.map { $0.map(\.shortened) }
    return table
  }
}

extension PaperTable.Cell {
  fileprivate var shortened: PaperTable.Cell {
    if case .text(let text) = self { .text(text.shortened) } else { self }
  }
}

extension String {
  fileprivate var shortened: String {
    // UTF-8 is at least as long, and counted at once.
    guard utf8.count > ShortenedPage.longest, count > ShortenedPage.longest else { return self }
    return prefix(ShortenedPage.longest) + "…"
  }
}
