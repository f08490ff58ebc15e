// SPDX-License-Identifier: GPL-3.0-or-later

/// Applications in the order of their points, with who is funded and where the money ends.
package struct Ranking: Picture {
  package struct Entry: Hashable, Sendable {
    package var id: String
    package var title: String
    /// nil where there is none.
    package var score: Quantity?
    package var standing: Standing
    /// The standing in words: `zu 75 %`.
    package var decision: String
    /// Ready to be read; empty where there is none.
    package var award: String

    package init(
      id: String, title: String, score: Quantity?, standing: Standing, decision: String,
      award: String
    ) {
      self.id = id
      self.title = title
      self.score = score
      self.standing = standing
      self.decision = decision
      self.award = award
    }
  }

  /// A line across the list.
  package struct Cut: Hashable, Sendable {
    /// How many entries are above it.
    package var position: Int
    /// What the line means.
    package var text: String

    package init(after position: Int, _ text: String) {
      self.position = position
      self.text = text
    }
  }

  package struct Words: Hashable, Sendable {
    package var id: String
    package var title: String
    package var score: String
    package var decision: String
    package var award: String
    package var standings: StandingWords

    package init(
      id: String, title: String, score: String, decision: String, award: String,
      standings: StandingWords
    ) {
      self.id = id
      self.title = title
      self.score = score
      self.decision = decision
      self.award = award
      self.standings = standings
    }
  }

  package var caption: Caption
  package var words: Words
  /// In the order to be shown.
  package var entries: [Entry]
  package var cuts: [Cut]
  /// The score with the longest bar: the same in all parts of one list.
  package var highest: Quantity?

  package init(
    caption: Caption, words: Words, entries: [Entry], cuts: [Cut], highest: Quantity?
  ) {
    self.caption = caption
    self.words = words
    self.entries = entries
    self.cuts = cuts
    self.highest = highest
  }

  package var table: PictureTable {
    PictureTable(
      headers: [words.id, words.title, words.score, words.decision, words.award],
      rows: entries.map {
        [$0.id, $0.title, $0.score?.label ?? "–", $0.decision, $0.award.isEmpty ? "–" : $0.award]
      })
  }

  package func draw(on canvas: inout Canvas) {
    let columns = Columns(of: self)
    let ends = Set(cuts.map(\.position))
    drawHead(columns, on: &canvas)
    for (position, entry) in entries.enumerated() {
      draw(cutsAfter: position, on: &canvas)
      let name = [entry.id, entry.title, entry.score?.label ?? "–", entry.decision, entry.award]
      canvas.addGroup(named: name.filter { !$0.isEmpty }.joined(separator: " · ")) {
        draw(entry, columns, on: &$0)
      }
      if position % 5 == 4, position + 1 < entries.count, !ends.contains(position + 1) {
        canvas.addLine(
          from: Point(Canvas.margin, canvas.top), to: Point(Canvas.right, canvas.top), ink: .mist)
      }
    }
    draw(cutsAfter: entries.count, on: &canvas)
    canvas.top += 4
    canvas.addLegend(legend)
  }

  // MARK: Rows

  private static let rowHeight = 18.0

  private func drawHead(_ columns: Columns, on canvas: inout Canvas) {
    let base = canvas.top + 10
    canvas.addText(
      words.title, at: Point(Canvas.margin, base), within: columns.bar.left - Canvas.margin - 8,
      style: .small, ink: .slate)
    canvas.addText(
      words.score, at: Point(columns.bar.left, base),
      within: columns.award - columns.awardWidth - columns.bar.left - 8, style: .small, ink: .slate)
    canvas.addText(
      words.award, at: Point(columns.award, base), within: columns.awardWidth, style: .small,
      anchor: .end, ink: .slate)
    canvas.top += 18
  }

  private func draw(_ entry: Entry, _ columns: Columns, on canvas: inout Canvas) {
    let (top, base) = (canvas.top, canvas.top + 13)
    let ink: Ink = entry.standing == .ineligible ? .slate : .black
    canvas.addSign(entry.standing, at: Point(Canvas.margin, top + 3), size: 12)
    canvas.addText(
      entry.id, at: Point(columns.id, base), within: columns.title - columns.id - 6, style: .small,
      ink: ink)
    canvas.addText(
      entry.title, at: Point(columns.title, base), within: columns.bar.left - columns.title - 8,
      style: .small, ink: ink)
    if let score = entry.score {
      let end = max(columns.bar.left, columns.scale[score])
      canvas.addBar(
        entry.standing,
        Box(left: columns.bar.left, top: top + 4, width: end - columns.bar.left, height: 10))
      canvas.addText(score.label, at: Point(end + 5, base), style: .small, ink: ink)
    }
    canvas.addText(
      entry.award, at: Point(columns.award, base), within: columns.awardWidth, style: .small,
      anchor: .end)
    canvas.top += Self.rowHeight
  }

  private func draw(cutsAfter position: Int, on canvas: inout Canvas) {
    for cut in cuts where cut.position == position {
      canvas.top += 4
      canvas.addLine(
        from: Point(Canvas.margin, canvas.top), to: Point(Canvas.right, canvas.top), ink: .black,
        thickness: 1.6, dashes: "7 4")
      canvas.top += 3
      canvas.addParagraph(cut.text, lines: 2, style: .small)
      canvas.top += 3
    }
  }

  private var legend: [Canvas.LegendEntry] {
    let shown = Set(entries.map(\.standing))
    return Standing.allCases.filter(shown.contains).map { Canvas.entry($0, words.standings) }
  }

  // MARK: Columns

  /// Where the columns stand; ids and awards take what they need, the titles what is left.
  private struct Columns {
    let id = Canvas.margin + 18
    let title: Double
    let bar: Box
    /// The right end of the awards.
    let award = Canvas.right
    let awardWidth: Double
    let scale: Scale

    init(of ranking: Ranking) {
      func widest(_ texts: [String], atMost limit: Double) -> Double {
        min(limit, texts.map { TextWidth.of($0, size: TextStyle.small.size) }.max() ?? 0)
      }
      title = id + widest(ranking.entries.map(\.id), atMost: 84) + 8
      awardWidth = widest(ranking.entries.map(\.award) + [ranking.words.award], atMost: 110)
      let scores = ranking.entries.compactMap(\.score)
      let scoreWidth = widest(scores.map(\.label), atMost: 90)
      let end = award - awardWidth - 8 - scoreWidth - 5
      // Long ids and amounts take from the bars before they take from the titles.
      let length = max(24, min(66, end - title - 118))
      bar = Box(left: end - length, top: 0, width: length, height: 0)
      scale = Scale(
        from: 0, to: ranking.highest?.approximate ?? 0, onto: bar.left, bar.right)
    }
  }
}

extension Canvas {
  /// A bar in the manner of the sign of its standing.
  fileprivate mutating func addBar(_ standing: Standing, _ box: Box) {
    switch standing {
    case .funded: addRectangle(box, fill: .blue)
    case .partly: addRectangle(box.inset(by: 0.5), fill: .hatch, outline: .blue)
    case .granted: addRectangle(box, fill: .black)
    case .notFunded: addRectangle(box.inset(by: 0.5), fill: .white, outline: .grey)
    case .undecided: addRectangle(box.inset(by: 0.5), fill: .dots, outline: .grey)
    case .ineligible:
      let middle = box.top + box.height / 2
      addLine(from: Point(box.left, middle), to: Point(box.right, middle), ink: .grey)
    }
  }
}
