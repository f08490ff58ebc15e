// SPDX-License-Identifier: GPL-3.0-or-later

/// Applications down and a few equally wide columns across.
struct Grid {
  static let rowHeight = 18.0
  private static let mostColumns = 12
  private static let widestColumn = 26.0
  /// What ids and titles keep beside a full panel.
  private static let headWidth = 152.0

  /// What stands over a column; a chosen one has an arrow above it.
  struct ColumnHead {
    var text: String
    var isChosen = false
  }

  let columns: Range<Int>
  let left: Double
  let columnWidth: Double

  init(columns: Range<Int>) {
    let room = Canvas.right - Canvas.margin - Self.headWidth
    self.columns = columns
    columnWidth = min(Self.widestColumn, room / Double(max(1, columns.count)))
    left = Canvas.right - columnWidth * Double(columns.count)
  }

  /// Columns that do not fit side by side go into further panels, one below the other.
  static func panels(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: mostColumns).map { $0..<min($0 + mostColumns, count) }
  }

  func left(of column: Int) -> Double {
    left + columnWidth * Double(column - columns.lowerBound)
  }

  func middle(of column: Int) -> Double { left(of: column) + columnWidth / 2 }
}

extension Canvas {
  /// What stands over the rows and over each column of a grid.
  mutating func addHead(_ application: String, columns heads: [Grid.ColumnHead], of grid: Grid) {
    addText(
      application, at: Point(Self.margin, top + 22), within: grid.left - Self.margin - 8,
      style: .small, ink: .slate)
    for column in grid.columns {
      let (head, middle) = (heads[column], grid.middle(of: column))
      if head.isChosen { addArrow(at: Point(middle, top + 10)) }
      addText(
        head.text, at: Point(middle, top + 23), within: grid.columnWidth - 1,
        style: head.isChosen ? .strong : .small, anchor: .middle,
        ink: head.isChosen ? .black : .slate)
    }
    top += 28
  }

  /// An application: its name, and in each column what `cell` draws there.
  mutating func addRow(
    _ row: StandingRow, of grid: Grid, cell: (inout Canvas, _ column: Int) -> Void
  ) {
    addGroup(named: row.name) { canvas in
      canvas.addRowHead(row.id, row.title, beside: grid)
      for column in grid.columns { cell(&canvas, column) }
    }
    top += Grid.rowHeight
  }

  /// Points down to what is chosen.
  mutating func addArrow(at tip: Point) {
    addPath(
      [Point(tip.x - 5, tip.y - 8), Point(tip.x + 5, tip.y - 8), tip], fill: .black)
  }

  private mutating func addRowHead(_ id: String, _ title: String, beside grid: Grid) {
    let base = top + 13
    let shown = TextWidth.cut(id, to: 84, size: TextStyle.small.size)
    let titleLeft = Self.margin + TextWidth.of(shown, size: TextStyle.small.size) + 6
    addText(shown, at: Point(Self.margin, base), style: .small)
    addText(
      title, at: Point(titleLeft, base), within: grid.left - titleLeft - 8, style: .small,
      ink: .slate)
  }
}
