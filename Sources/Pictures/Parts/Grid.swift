// SPDX-License-Identifier: GPL-3.0-or-later

/// Applications down and a few equally wide columns across.
struct Grid {
  static let rowHeight = 18.0
  private static let mostColumns = 12
  private static let widestColumn = 26.0
  /// What ids and titles keep beside a full panel.
  private static let headWidth = 152.0

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
  /// Over a column of a grid; a chosen one has an arrow above it.
  mutating func addColumnHead(_ text: String, isChosen: Bool, over grid: Grid, _ column: Int) {
    let middle = grid.middle(of: column)
    if isChosen {
      addArrow(at: Point(middle, top + 10))
    }
    addText(
      text, at: Point(middle, top + 23), within: grid.columnWidth - 1,
      style: isChosen ? .strong : .small, anchor: .middle, ink: isChosen ? .black : .slate)
  }

  /// Points down to what is chosen.
  mutating func addArrow(at tip: Point) {
    addPath(
      [Point(tip.x - 5, tip.y - 8), Point(tip.x + 5, tip.y - 8), tip], fill: .black)
  }

  mutating func addRowHead(_ id: String, _ title: String, beside grid: Grid) {
    let base = top + 13
    let shown = TextWidth.cut(id, to: 84, size: TextStyle.small.size)
    let titleLeft = Self.margin + TextWidth.of(shown, size: TextStyle.small.size) + 6
    addText(shown, at: Point(Self.margin, base), style: .small)
    addText(
      title, at: Point(titleLeft, base), within: grid.left - titleLeft - 8, style: .small,
      ink: .slate)
  }
}
