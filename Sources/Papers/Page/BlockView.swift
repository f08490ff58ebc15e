// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Pictures
import Reports

/// What templates see of a block: exactly one of these is there.
struct BlockView {
  struct Items<Element> { let items: [Element] }

  struct Entry {
    let name: String
    let facts: String
    let reasons: [String]
  }

  struct Question {
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
  private(set) var entries: [Entry]?
  private(set) var questions: Items<Question>?
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
    case .annexes(let annexes): self.annexes = Items(items: annexes)
    case .entries(let entries):
      self.entries = entries.map {
        Entry(name: $0.title, facts: $0.facts.joined(separator: " · "), reasons: $0.reasons)
      }
    case .questions(let questions):
      self.questions = Items(
        items: questions.map {
          Question(question: $0.text, answer: paper.words.boxes($0.answer), remark: $0.remark)
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

/// What templates see of a table: texts only.
struct TableView {
  struct Column {
    let name: String
    let isNumber: Bool
    /// Percent of the width, where a renderer cannot measure texts.
    let share: Int
  }

  struct Cell {
    let text: String
    let isNumber: Bool
  }

  struct Row {
    let lead: String
    let cells: [Cell]
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]
  let total: Row?

  init(_ table: PaperTable, in language: Round.Language) {
    func row(_ cells: [PaperTable.Cell]) -> Row {
      Row(
        lead: cells.first?.text(in: language) ?? "",
        cells: zip(cells, table.columns).dropFirst().map { cell, column in
          Cell(text: cell.text(in: language), isNumber: column.isNumber)
        })
    }
    caption = table.caption
    let shares = Self.shares(of: table, in: language)
    columns = zip(table.columns, shares).map {
      Column(name: $0.title, isNumber: $0.isNumber, share: $1)
    }
    rows = table.rows.map(row)
    total = table.total.map(row)
  }

  /// By the longest text of each column; long titles wrap, and numbers get room so that they need not.
  /// Two letters more are the room that a cell keeps around its text.
  private static func shares(of table: PaperTable, in language: Round.Language) -> [Int] {
    let (least, most) = (11, 24)
    let lengths = table.columns.indices.map { column in
      let words = table.columns[column].title.split(separator: " ").map(\.count)
      let cells = (table.rows + [table.total ?? []]).compactMap { row in
        row.indices.contains(column) ? row[column].text(in: language).count : nil
      }
      let longest = (words + cells).max() ?? 0
      return max(least, table.columns[column].isNumber ? longest * 3 / 2 : min(most, longest + 2))
    }
    // In letters: the only addition here, and none of the round's figures.
    var width = 0
    for length in lengths { width += length }
    return lengths.map { 100 * $0 / width }
  }
}
