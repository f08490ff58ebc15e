// SPDX-License-Identifier: GPL-3.0-or-later

/// Which balance weights fund whom: one strip for each application on which the weight matters.
package struct WeightStrip: Picture {
  /// A range of weights in which one allocation is the best.
  package struct Interval: Hashable, Sendable {
    /// How texts and other pictures call it: `3`.
    package var number: String
    /// The weights, exactly: `269/125 bis 1366/525`.
    package var weights: String
    /// Whether the round's own weight is among them.
    package var isChosen: Bool

    package init(number: String, weights: String, isChosen: Bool) {
      self.number = number
      self.weights = weights
      self.isChosen = isChosen
    }
  }

  package struct Words: Hashable, Sendable {
    package var application: String
    package var weights: String
    /// `das Gewicht dieser Runde`
    package var chosen: String
    /// Before the ids that every weight funds: `bei jedem Gewicht gefördert`.
    package var always: String
    package var standings: StandingWords

    package init(
      application: String, weights: String, chosen: String, always: String,
      standings: StandingWords
    ) {
      self.application = application
      self.weights = weights
      self.chosen = chosen
      self.always = always
      self.standings = standings
    }
  }

  package var caption: Caption
  package var words: Words
  /// By rising weight.
  package var intervals: [Interval]
  /// Applications that some weight funds, with one standing for each interval.
  package var rows: [StandingRow]

  package init(caption: Caption, words: Words, intervals: [Interval], rows: [StandingRow]) {
    precondition(rows.allSatisfy { $0.standings.count == intervals.count })
    self.caption = caption
    self.words = words
    self.intervals = intervals
    self.rows = rows
  }

  package var table: PictureTable {
    PictureTable(
      words.application, words.standings, numbers: intervals.map(\.number), rows: rows)
  }

  package func draw(on canvas: inout Canvas) {
    for columns in Grid.panels(of: intervals.count) {
      draw(columns, on: &canvas)
    }
    let always = rows.filter(\.isSteady).map(\.id)
    if !always.isEmpty {
      canvas.addParagraph(
        "\(words.always): " + always.joined(separator: ", "), lines: 6, style: .small)
      canvas.top += 4
    }
    canvas.addParagraph(words.weights + ":", lines: 2, style: .small, ink: .slate)
    canvas.addItems(
      intervals.map { interval in
        "\(interval.number): \(interval.weights)"
      }, style: .small, ink: .slate)
    canvas.addLegend(legend)
  }

  // MARK: The strips

  private func draw(_ columns: Range<Int>, on canvas: inout Canvas) {
    let grid = Grid(columns: columns)
    canvas.addHead(
      words.application,
      columns: intervals.map { .init(text: $0.number, isChosen: $0.isChosen) }, of: grid)
    for row in rows where !row.isSteady {
      canvas.addRow(row, of: grid) { canvas, column in
        canvas.addBand(
          row.standings[column],
          Box(
            left: grid.left(of: column), top: canvas.top + 2, width: grid.columnWidth, height: 13))
      }
    }
    canvas.top += 6
  }

  private var legend: [Canvas.LegendEntry] {
    let shown = Set(rows.filter { !$0.isSteady }.flatMap(\.standings))
    return Standing.allCases.filter(shown.contains).map { standing in
      .init(text: words.standings[standing]) { $0.addBand(standing, $1) }
    }
      + (intervals.contains { $0.isChosen }
        ? [
          .init(text: words.chosen) { canvas, box in
            canvas.addArrow(at: Point(box.left + 9, box.top + 10))
          }
        ] : [])
  }
}

extension StandingRow {
  /// Whether every weight funds it in the same way.
  fileprivate var isSteady: Bool {
    Set(standings).count == 1 && [.funded, .partly, .granted].contains(standings.first)
  }
}

extension Canvas {
  /// A piece of a strip; neighbouring pieces of one kind look like one.
  fileprivate mutating func addBand(_ standing: Standing, _ box: Box) {
    let middle = box.top + box.height / 2
    switch standing {
    case .funded, .granted: addRectangle(box, fill: .blue)
    case .partly:
      addRectangle(box, fill: .hatch)
      for y in [box.top + 0.5, box.bottom - 0.5] {
        addLine(from: Point(box.left, y), to: Point(box.right, y), ink: .blue)
      }
    case .undecided: addRectangle(box.inset(by: 0.5), fill: .dots, outline: .grey)
    case .notFunded, .ineligible:
      addLine(from: Point(box.left, middle), to: Point(box.right, middle), ink: .grey)
    }
  }
}
