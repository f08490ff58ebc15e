// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows of cells, each column as wide as its widest cell, two spaces between columns.
struct TextTable {
  enum Alignment { case left, right }

  struct Column {
    var heading: String
    var alignment: Alignment
  }

  let columns: [Column]
  private(set) var rows: [[Span]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func add(_ row: [Span]) { rows.append(row) }

  /// Columns of every cell's text.
  var widths: [Int] {
    columns.indices.map { column in
      let cells = rows.map { $0[column].text.columns }
      return max(columns[column].heading.columns, cells.max() ?? 0)
    }
  }

  /// Columns that a whole row takes.
  var width: Int { widths.reduce(0, +) + 2 * (widths.count - 1) }

  var heading: [Span] { aligned(columns.map { Span($0.heading, .quiet) }, to: widths) }

  var lines: [[Span]] {
    let widths = widths
    return rows.map { aligned($0, to: widths) }
  }

  private func aligned(_ row: [Span], to widths: [Int]) -> [Span] {
    var spans: [Span] = []
    for (position, width) in widths.enumerated() {
      let cell = row[position]
      let text =
        columns[position].alignment == .left
        ? cell.text.padded(to: width) : cell.text.leftPadded(to: width)
      spans += [Span(text, cell.style), Span("  ")]
    }
    return spans.dropLast()
  }
}
