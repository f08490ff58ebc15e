// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is funded in which scenario: applications down, scenarios across.
package struct ScenarioMatrix: Picture {
  package struct Scenario: Hashable, Sendable {
    /// Over its column: `2`.
    package var number: String
    package var name: String

    package init(number: String, name: String) {
      self.number = number
      self.name = name
    }
  }

  package struct Words: Hashable, Sendable {
    package var application: String
    package var scenarios: String
    /// What the frame around a sign means: `anders als im ersten Szenario`.
    package var changed: String
    package var standings: StandingWords

    package init(
      application: String, scenarios: String, changed: String, standings: StandingWords
    ) {
      self.application = application
      self.scenarios = scenarios
      self.changed = changed
      self.standings = standings
    }
  }

  package var caption: Caption
  package var words: Words
  /// The first is what the others are compared with.
  package var scenarios: [Scenario]
  /// One standing for each scenario.
  package var rows: [StandingRow]

  package init(caption: Caption, words: Words, scenarios: [Scenario], rows: [StandingRow]) {
    precondition(rows.allSatisfy { $0.standings.count == scenarios.count })
    self.caption = caption
    self.words = words
    self.scenarios = scenarios
    self.rows = rows
  }

  package var table: PictureTable {
    PictureTable(
      words.application, words.standings, numbers: scenarios.map(\.number), rows: rows)
  }

  package func draw(on canvas: inout Canvas) {
    for columns in Grid.panels(of: scenarios.count) { draw(columns, on: &canvas) }
    canvas.addParagraph(words.scenarios + ":", lines: 2, style: .small, ink: .slate)
    for scenario in scenarios {
      canvas.addText(
        scenario.number, at: Point(Canvas.margin + 24, canvas.top + TextStyle.small.size),
        within: 30, style: .small, anchor: .end)
      canvas.addParagraph(scenario.name, lines: 1, style: .small, indent: 34)
    }
    canvas.addLegend(legend)
  }

  private func draw(_ columns: Range<Int>, on canvas: inout Canvas) {
    let grid = Grid(columns: columns)
    canvas.addHead(
      words.application, columns: scenarios.map { .init(text: $0.number) }, of: grid)
    for (position, row) in rows.enumerated() {
      canvas.addRow(row, of: grid) { draw(row, $1, grid, on: &$0) }
      if position % 5 == 4, position + 1 < rows.count {
        canvas.addLine(
          from: Point(Canvas.margin, canvas.top), to: Point(Canvas.right, canvas.top), ink: .mist)
      }
    }
    canvas.top += 8
  }

  private func draw(_ row: StandingRow, _ column: Int, _ grid: Grid, on canvas: inout Canvas) {
    let corner = Point(grid.middle(of: column) - 5.5, canvas.top + 3.5)
    canvas.addSign(row.standings[column], at: corner, size: 11)
    if row.standings[column] != row.standings.first { canvas.addChangeFrame(around: corner) }
  }

  private var legend: [Canvas.LegendEntry] {
    let shown = Set(rows.flatMap(\.standings))
    let hasChanges = rows.contains { Set($0.standings).count > 1 }
    return Standing.allCases.filter(shown.contains).map { Canvas.entry($0, words.standings) }
      + (hasChanges
        ? [
          .init(text: words.changed) {
            $0.addChangeFrame(around: Point($1.left + 3.5, $1.top + 0.5))
          }
        ] : [])
  }
}

extension Canvas {
  /// Around a sign of 11 × 11.
  fileprivate mutating func addChangeFrame(around corner: Point) {
    addRectangle(
      Box(left: corner.x - 2.5, top: corner.y - 2.5, width: 16, height: 16), fill: .none,
      outline: .black, thickness: 1.6)
  }
}
