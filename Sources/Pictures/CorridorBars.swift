// SPDX-License-Identifier: GPL-3.0-or-later

/// What each corridor gets, against its target, its floor and its cap, all on one scale.
package struct CorridorBars: Picture {
  package struct Corridor: Hashable, Sendable {
    package var name: String
    package var spent: Quantity
    package var target: Quantity
    /// What is missing to the target, ready to be read; nil where nothing is.
    package var missing: String?
    package var floor: Quantity?
    package var cap: Quantity?
    /// `4 von 7`
    package var funded: String

    package init(
      name: String, spent: Quantity, target: Quantity, missing: String?, floor: Quantity?,
      cap: Quantity?, funded: String
    ) {
      self.name = name
      self.spent = spent
      self.target = target
      self.missing = missing
      self.floor = floor
      self.cap = cap
      self.funded = funded
    }
  }

  package struct Words: Hashable, Sendable {
    package var corridor: String
    package var spent: String
    package var target: String
    package var missing: String
    package var floor: String
    package var cap: String
    package var funded: String

    package init(
      corridor: String, spent: String, target: String, missing: String, floor: String, cap: String,
      funded: String
    ) {
      self.corridor = corridor
      self.spent = spent
      self.target = target
      self.missing = missing
      self.floor = floor
      self.cap = cap
      self.funded = funded
    }
  }

  package var caption: Caption
  package var words: Words
  package var corridors: [Corridor]

  package init(caption: Caption, words: Words, corridors: [Corridor]) {
    self.caption = caption
    self.words = words
    self.corridors = corridors
  }

  private var hasFloors: Bool { corridors.contains { $0.floor != nil } }
  private var hasCaps: Bool { corridors.contains { $0.cap != nil } }

  package var table: PictureTable {
    PictureTable(
      headers: [words.corridor, words.spent, words.target, words.missing]
        + (hasFloors ? [words.floor] : []) + (hasCaps ? [words.cap] : []) + [words.funded],
      rows: corridors.map { corridor in
        [
          corridor.name, corridor.spent.label, corridor.target.label, corridor.missing ?? "–",
        ] + (hasFloors ? [corridor.floor?.label ?? "–"] : [])
          + (hasCaps ? [corridor.cap?.label ?? "–"] : []) + [corridor.funded]
      })
  }

  package func draw(on canvas: inout Canvas) {
    let figures = corridors.flatMap { [$0.spent, $0.target, $0.floor, $0.cap].compactMap(\.self) }
    let scale = Scale(
      from: 0, to: figures.map(\.approximate).max() ?? 0, onto: Canvas.margin, Canvas.right)
    for corridor in corridors {
      canvas.addGroup(named: corridor.name) { draw(corridor, scale, on: &$0) }
    }
    canvas.addLegend(legend)
  }

  // MARK: One corridor

  private func draw(_ corridor: Corridor, _ scale: Scale, on canvas: inout Canvas) {
    let labelWidth = TextWidth.of(corridor.spent.label, size: TextStyle.strong.size, weight: .bold)
    let base = canvas.top + 13
    canvas.addText(
      corridor.name, at: Point(Canvas.margin, base),
      within: Canvas.right - Canvas.margin - labelWidth - 10, style: .strong)
    canvas.addText(
      corridor.spent.label, at: Point(Canvas.right, base), style: .strong, anchor: .end)

    let bar = Box(
      left: Canvas.margin, top: canvas.top + 23, width: Canvas.right - Canvas.margin, height: 14)
    let (spent, target) = (scale[corridor.spent], scale[corridor.target])
    canvas.addRectangle(bar.from(bar.left, to: bar.right), fill: .mist)
    if corridor.missing != nil {
      canvas.addRectangle(bar.from(spent, to: target), fill: .hatch)
    }
    canvas.addRectangle(bar.from(bar.left, to: spent), fill: .blue)
    if let floor = corridor.floor { canvas.addFloor(at: scale[floor], of: bar) }
    if let cap = corridor.cap { canvas.addCap(at: scale[cap], of: bar) }
    canvas.addTarget(at: target, of: bar)

    canvas.top = bar.bottom + 6
    canvas.addItems(figures(of: corridor), style: .small, ink: .slate)
    canvas.top += 9
  }

  /// The other figures in words, for the bar alone leaves them to be measured.
  private func figures(of corridor: Corridor) -> [String] {
    [
      "\(words.target) \(corridor.target.label)",
      corridor.missing.map { "\(words.missing) \($0)" },
      corridor.floor.map { "\(words.floor) \($0.label)" },
      corridor.cap.map { "\(words.cap) \($0.label)" },
      "\(words.funded) \(corridor.funded)",
    ].compactMap(\.self)
  }

  // MARK: Legend

  private var legend: [Canvas.LegendEntry] {
    var entries = [
      Canvas.LegendEntry(text: words.spent) { $0.addRectangle($1, fill: .blue) },
      Canvas.LegendEntry(text: words.target) { canvas, box in
        canvas.addRectangle(box, fill: .mist)
        canvas.addTarget(at: box.left + 9, of: box)
      },
    ]
    if corridors.contains(where: { $0.missing != nil }) {
      entries.append(.init(text: words.missing) { $0.addRectangle($1, fill: .hatch) })
    }
    if hasFloors {
      entries.append(
        .init(text: words.floor) { canvas, box in
          canvas.addRectangle(box, fill: .mist)
          canvas.addFloor(at: box.left + 6, of: box)
        })
    }
    if hasCaps {
      entries.append(
        .init(text: words.cap) { canvas, box in
          canvas.addRectangle(box, fill: .mist)
          canvas.addCap(at: box.left + 12, of: box)
        })
    }
    return entries
  }
}

// MARK: Marks on a bar

extension Canvas {
  /// A line through the bar with a head above it.
  fileprivate mutating func addTarget(at x: Double, of bar: Box) {
    addLine(
      from: Point(x, bar.top - 1), to: Point(x, bar.bottom + 2), ink: .white, thickness: 4)
    addLine(
      from: Point(x, bar.top - 2), to: Point(x, bar.bottom + 2), ink: .black, thickness: 2)
    addPath(
      [Point(x - 4, bar.top - 6), Point(x + 4, bar.top - 6), Point(x, bar.top)], fill: .black)
  }

  /// An opening bracket: from here on.
  fileprivate mutating func addFloor(at x: Double, of bar: Box) {
    addBracket(at: x, of: bar, reach: 5)
  }

  /// A closing bracket: up to here.
  fileprivate mutating func addCap(at x: Double, of bar: Box) {
    addBracket(at: x, of: bar, reach: -5)
  }

  private mutating func addBracket(at x: Double, of bar: Box, reach: Double) {
    let points = [
      Point(x + reach, bar.top + 1), Point(x, bar.top + 1), Point(x, bar.bottom - 1),
      Point(x + reach, bar.bottom - 1),
    ]
    addPath(points, outline: .white, thickness: 4)
    addPath(points, outline: .black, thickness: 1.6)
  }
}

extension Box {
  fileprivate func from(_ start: Double, to end: Double) -> Box {
    Box(left: start, top: top, width: end - start, height: height)
  }
}
