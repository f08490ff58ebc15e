// SPDX-License-Identifier: GPL-3.0-or-later

/// In how many of several cases each application is funded: applications down, a bar for each kind of
/// case across.
package struct FundedShares: Picture {
  /// Cases of one kind: intervals of weights, or samples.
  package struct Kind: Hashable, Sendable {
    /// Over its column.
    package var name: String
    /// What a case is, and whether the figures are exact.
    package var explanation: String

    package init(name: String, explanation: String) {
      self.name = name
      self.explanation = explanation
    }
  }

  /// Of all cases of one kind.
  package struct Share: Hashable, Sendable {
    package var funded: Int
    /// Those that leave the application open.
    package var undecided: Int
    package var cases: Int
    /// Beside the bar: `3/10`
    package var label: String
    /// In the table, for spreadsheets take `3/10` for a day: `3 von 10`
    package var text: String

    package init(funded: Int, undecided: Int, cases: Int, label: String, text: String) {
      self.funded = funded
      self.undecided = undecided
      self.cases = cases
      self.label = label
      self.text = text
    }
  }

  package struct Row: Hashable, Sendable {
    package var id: String
    package var title: String
    /// What the round as it is decides.
    package var standing: Standing
    /// One for each kind; nil where there is none.
    package var shares: [Share?]

    package init(id: String, title: String, standing: Standing, shares: [Share?]) {
      self.id = id
      self.title = title
      self.standing = standing
      self.shares = shares
    }
  }

  /// Applications that have something in common.
  package struct Group: Hashable, Sendable {
    /// `In allen Fällen gefördert (12)`
    package var name: String
    package var rows: [Row]

    package init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  package struct Words: Hashable, Sendable {
    package var application: String
    package var decision: String
    /// What a dotted piece of a bar means.
    package var undecided: String
    package var standings: StandingWords

    package init(
      application: String, decision: String, undecided: String, standings: StandingWords
    ) {
      self.application = application
      self.decision = decision
      self.undecided = undecided
      self.standings = standings
    }
  }

  package var caption: Caption
  package var words: Words
  package var kinds: [Kind]
  package var groups: [Group]

  package init(caption: Caption, words: Words, kinds: [Kind], groups: [Group]) {
    precondition(groups.allSatisfy { $0.rows.allSatisfy { $0.shares.count == kinds.count } })
    self.caption = caption
    self.words = words
    self.kinds = kinds
    self.groups = groups
  }

  private var rows: [Row] { groups.flatMap(\.rows) }

  package var table: PictureTable {
    PictureTable(
      headers: [words.application, words.decision] + kinds.map(\.name),
      rows: rows.map { row in
        ["\(row.id) \(row.title)", words.standings[row.standing]]
          + row.shares.map { $0?.text ?? "–" }
      })
  }

  package func draw(on canvas: inout Canvas) {
    let columns = Columns(of: self)
    drawHead(columns, on: &canvas)
    for group in groups where !group.rows.isEmpty {
      canvas.addParagraph(group.name, lines: 1, style: .strong)
      for row in group.rows {
        let figures = zip(kinds, row.shares).map { "\($0.name) \($1?.text ?? "–")" }
        canvas.addGroup(named: (["\(row.id) \(row.title)"] + figures).joined(separator: " · ")) {
          draw(row, columns, on: &$0)
        }
        canvas.top += Self.rowHeight
      }
      canvas.top += 6
    }
    for kind in kinds {
      canvas.addParagraph(kind.explanation, lines: 6, style: .small, ink: .slate)
      canvas.top += 3
    }
    canvas.addLegend(legend)
  }

  // MARK: Rows

  private static let rowHeight = 18.0

  private func drawHead(_ columns: Columns, on canvas: inout Canvas) {
    let base = canvas.top + 10
    canvas.addText(
      words.application, at: Point(Canvas.margin, base),
      within: columns.left(of: 0) - Canvas.margin - 8, style: .small, ink: .slate)
    for (column, kind) in kinds.enumerated() {
      canvas.addText(
        kind.name, at: Point(columns.left(of: column), base), within: columns.width - 8,
        style: .small, ink: .slate)
    }
    canvas.top += 18
  }

  private func draw(_ row: Row, _ columns: Columns, on canvas: inout Canvas) {
    let (top, base) = (canvas.top, canvas.top + 13)
    canvas.addSign(row.standing, at: Point(Canvas.margin, top + 3), size: 12)
    canvas.addText(
      row.id, at: Point(columns.id, base), within: columns.title - columns.id - 6, style: .small)
    canvas.addText(
      row.title, at: Point(columns.title, base), within: columns.left(of: 0) - columns.title - 8,
      style: .small, ink: .slate)
    for (column, share) in row.shares.enumerated() {
      guard let share else { continue }
      let bar = Box(
        left: columns.left(of: column), top: top + 4, width: columns.barWidth, height: 10)
      canvas.addShare(share, of: bar)
      canvas.addText(
        share.label, at: Point(bar.right + 5, base), within: columns.labelWidth, style: .small)
    }
  }

  private var legend: [Canvas.LegendEntry] {
    let shown = Set(rows.map(\.standing))
    let hasUndecided = rows.contains { $0.shares.contains { ($0?.undecided ?? 0) > 0 } }
    return Standing.allCases.filter(shown.contains).map { Canvas.entry($0, words.standings) }
      + (hasUndecided
        ? [.init(text: words.undecided) { $0.addRectangle($1, fill: .dots, outline: .grey) }] : [])
  }

  // MARK: Columns

  /// Ids, bars and their labels take what they need, the titles what is left.
  private struct Columns {
    let id = Canvas.margin + 18
    let title: Double
    let barWidth = 50.0
    let labelWidth: Double
    private let kinds: Int

    /// Of a bar with its label and the room beside it.
    var width: Double { barWidth + 5 + labelWidth + 8 }

    init(of picture: FundedShares) {
      func widest(_ texts: [String], atMost limit: Double) -> Double {
        min(limit, texts.map { TextWidth.of($0, size: TextStyle.small.size) }.max() ?? 0)
      }
      kinds = picture.kinds.count
      title = id + widest(picture.rows.map(\.id), atMost: 84) + 8
      let names = widest(picture.kinds.map(\.name), atMost: 96) - barWidth - 5
      let labels = picture.rows.flatMap { $0.shares.compactMap { $0?.label } }
      labelWidth = max(names, widest(labels, atMost: 70))
    }

    func left(of column: Int) -> Double { Canvas.right + 8 - Double(kinds - column) * width }
  }
}

extension Canvas {
  /// A frame as long as all cases, filled as far as they fund.
  fileprivate mutating func addShare(_ share: FundedShares.Share, of bar: Box) {
    let scale = Scale(from: 0, to: Double(share.cases), onto: bar.left, bar.right)
    let funded = scale[Double(share.funded)]
    let open = scale[Double(share.funded + share.undecided)]
    addRectangle(bar.inset(by: 0.5), fill: .white, outline: .grey)
    if share.undecided > 0 {
      addRectangle(
        Box(left: funded, top: bar.top, width: open - funded, height: bar.height).inset(by: 0.5),
        fill: .dots, outline: .grey)
    }
    addRectangle(
      Box(left: bar.left, top: bar.top, width: funded - bar.left, height: bar.height), fill: .blue)
  }
}
