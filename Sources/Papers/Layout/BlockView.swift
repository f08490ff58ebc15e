// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Pictures
import Wording

/// What templates see of a block: exactly one of these is there.
struct BlockView {
  struct Items<Element> { let items: [Element] }

  struct Entry {
    let name: String
    let facts: String
    let reasons: [String]
  }

  struct FormQuestion {
    let question: String
    let answer: String
    let remark: String?
  }

  private(set) var paragraph: String?
  private(set) var warning: String?
  private(set) var heading: String?
  private(set) var command: String?
  private(set) var list: Items<String>?
  private(set) var table: TableView?
  private(set) var figure: FigureView?
  private(set) var chooser: ChooserView?
  private(set) var entries: [Entry]?
  private(set) var questions: Items<FormQuestion>?
  private(set) var annexes: Items<PaperAnnex>?

  init(_ block: PaperBlock, of paper: some Page) {
    switch block {
    case .paragraph(let text): paragraph = text
    case .notice(let text): warning = text
    case .heading(let text): heading = text
    case .command(let text): command = text
    case .list(let items): list = Items(items: items)
    case .table(let table): self.table = TableView(table, in: paper.language)
    case .figure(let figure): self.figure = FigureView(figure)
    case .chooser(let chooser): self.chooser = ChooserView(chooser)
    case .annexes(let annexes): self.annexes = Items(items: annexes)
    case .entries(let entries):
      self.entries = entries.map {
        Entry(name: $0.title, facts: $0.facts.joined(separator: " · "), reasons: $0.reasons)
      }
    case .questions(let questions):
      self.questions = Items(
        items: questions.map {
          FormQuestion(question: $0.text, answer: paper.words.boxes($0.answer), remark: $0.remark)
        })
    }
  }
}

/// What templates see of a picture.
struct FigureView {
  let id: String
  let title: String
  /// Safe as it is: every text in it is escaped by the picture.
  let svg: String
  let summary: String
  let reference: String

  init(_ figure: PaperFigure) {
    id = figure.id
    title = figure.picture.caption.title
    svg = figure.picture.svg(id: figure.id + "-picture")
    summary = figure.picture.caption.summary
    reference = figure.reference
  }
}
