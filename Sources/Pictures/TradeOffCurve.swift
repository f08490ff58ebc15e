// SPDX-License-Identifier: GPL-3.0-or-later

/// What balance costs: points against missing balance of the allocations that some weight makes the
/// best, with the exact weights at which one gives way to the next.
package struct TradeOffCurve: Picture {
  /// One allocation and the weights at which it is the best.
  package struct Stop: Hashable, Sendable {
    /// How texts and other pictures call it: `3`.
    package var number: String
    package var scores: Quantity
    package var imbalance: Quantity
    /// The weights, exactly: `269/125 bis 1366/525`.
    package var weights: String
    /// Whether the round's own weight is among them.
    package var isChosen: Bool

    package init(
      number: String, scores: Quantity, imbalance: Quantity, weights: String, isChosen: Bool
    ) {
      self.number = number
      self.scores = scores
      self.imbalance = imbalance
      self.weights = weights
      self.isChosen = isChosen
    }
  }

  package struct Words: Hashable, Sendable {
    package var number: String
    package var weights: String
    /// `das Gewicht dieser Runde`
    package var chosen: String
    /// Any other stop.
    package var stop: String

    package init(number: String, weights: String, chosen: String, stop: String) {
      self.number = number
      self.weights = weights
      self.chosen = chosen
      self.stop = stop
    }
  }

  package var caption: Caption
  package var words: Words
  /// Missing balance, from left to right.
  package var imbalance: Axis
  /// Points, from bottom to top.
  package var scores: Axis
  /// By rising weight.
  package var stops: [Stop]
  /// Whether every two neighbouring stops meet at a weight; else a limit left some out, and no line is
  /// drawn that could lie.
  package var isComplete: Bool

  package init(
    caption: Caption, words: Words, imbalance: Axis, scores: Axis, stops: [Stop],
    isComplete: Bool
  ) {
    self.caption = caption
    self.words = words
    self.imbalance = imbalance
    self.scores = scores
    self.stops = stops
    self.isComplete = isComplete
  }

  package var table: PictureTable {
    PictureTable(
      headers: [words.number, words.weights, scores.title, imbalance.title],
      rows: stops.map { stop in
        [
          stop.number, stop.weights + (stop.isChosen ? " (\(words.chosen))" : ""),
          stop.scores.label, stop.imbalance.label,
        ]
      })
  }

  package func draw(on canvas: inout Canvas) {
    drawPlot(on: &canvas)
    drawList(on: &canvas)
    canvas.addLegend(legend)
  }

  // MARK: The plot

  private static let plotHeight = 240.0

  private func drawPlot(on canvas: inout Canvas) {
    let labels = scores.ticks.map { TextWidth.of($0.label, size: TextStyle.small.size) }
    let left = Canvas.margin + min(90, labels.max() ?? 0) + 8
    canvas.addText(
      scores.title, at: Point(Canvas.margin, canvas.top + 10),
      within: Canvas.right - Canvas.margin, style: .small, ink: .slate)
    let plot = Box(
      left: left, top: canvas.top + 26, width: Canvas.right - left - 14, height: Self.plotHeight)
    let across = imbalance.scale(
      over: stops.map(\.imbalance.approximate), onto: plot.left, plot.right)
    let up = scores.scale(over: stops.map(\.scores.approximate), onto: plot.bottom, plot.top)
    drawTicks(across, up, around: plot, on: &canvas)
    let points = stops.map { Point(across[$0.imbalance], up[$0.scores]) }
    if isComplete {
      canvas.addPath(points, outline: .blue, thickness: 1.6)
    }
    for (stop, point) in zip(stops, points) {
      canvas.addGroup(
        named: "\(stop.number): \(stop.weights) · \(stop.scores.label) · \(stop.imbalance.label)"
      ) { $0.addStop(at: point, isChosen: stop.isChosen) }
    }
    drawNumbers(at: points, within: plot, on: &canvas)
    canvas.top = plot.bottom + 22
    canvas.addText(
      imbalance.title, at: Point(Canvas.right, canvas.top + 10),
      within: Canvas.right - Canvas.margin, style: .small, anchor: .end, ink: .slate)
    canvas.top += 24
  }

  private func drawTicks(
    _ across: Scale, _ up: Scale, around plot: Box, on canvas: inout Canvas
  ) {
    for tick in scores.ticks {
      let y = up[tick]
      canvas.addLine(from: Point(plot.left, y), to: Point(plot.right, y), ink: .mist)
      canvas.addText(
        tick.label, at: Point(plot.left - 6, y + 4), within: plot.left - Canvas.margin,
        style: .small, anchor: .end, ink: .slate)
    }
    var free = 0.0
    for tick in imbalance.ticks {
      let x = across[tick]
      canvas.addLine(from: Point(x, plot.top), to: Point(x, plot.bottom + 4), ink: .mist)
      let half = TextWidth.of(tick.label, size: TextStyle.small.size) / 2
      guard x - half > free, x + half <= Canvas.width else { continue }
      canvas.addText(
        tick.label, at: Point(x, plot.bottom + 16), style: .small, anchor: .middle, ink: .slate)
      free = x + half + 6
    }
    canvas.addLine(
      from: Point(plot.left, plot.bottom), to: Point(plot.right, plot.bottom), ink: .grey)
    canvas.addLine(from: Point(plot.left, plot.top), to: Point(plot.left, plot.bottom), ink: .grey)
  }

  /// Numbers beside the points, as many as find a free place; the chosen one first. All are in the
  /// list below.
  private func drawNumbers(at points: [Point], within plot: Box, on canvas: inout Canvas) {
    let order = stops.indices.sorted { stops[$0].isChosen && !stops[$1].isChosen }
    let marks = points.map { Box(left: $0.x - 4, top: $0.y - 4, width: 8, height: 8) }
    for position in order {
      let stop = stops[position]
      let style: TextStyle = stop.isChosen ? .strong : .small
      for place in Self.places(around: points[position]) {
        let box = TextBox(stop.number, at: place.point, style: style, anchor: place.anchor).box
        let isFree =
          box.left > plot.left && box.right < Canvas.width && box.top > canvas.top
          && !marks.contains { $0.intersects(box) }
          && !canvas.texts.contains { $0.box.intersects(box) }
        guard isFree else { continue }
        canvas.addText(stop.number, at: place.point, style: style, anchor: place.anchor)
        break
      }
    }
  }

  /// Above the curve first: below it lie the allocations that are no better.
  private static func places(around point: Point) -> [(point: Point, anchor: TextAnchor)] {
    [
      (Point(point.x - 8, point.y - 3), .end), (Point(point.x + 8, point.y + 9), .start),
      (Point(point.x + 9, point.y + 4), .start), (Point(point.x + 8, point.y + 14), .start),
      (Point(point.x, point.y - 9), .middle), (Point(point.x - 9, point.y + 5), .end),
      (Point(point.x, point.y + 18), .middle),
    ]
  }

  // MARK: The list

  private func drawList(on canvas: inout Canvas) {
    canvas.addParagraph("\(words.number) · \(words.weights)", lines: 2, style: .small, ink: .slate)
    for stop in stops {
      if stop.isChosen {
        canvas.addStop(
          at: Point(Canvas.margin + 3, canvas.top + TextStyle.small.size - 4), isChosen: true)
      }
      canvas.addText(
        stop.number, at: Point(Canvas.margin + 28, canvas.top + TextStyle.small.size), within: 30,
        style: stop.isChosen ? .strong : .small, anchor: .end)
      canvas.addParagraph(stop.weights, lines: 2, style: .small, indent: 36)
    }
  }

  private var legend: [Canvas.LegendEntry] {
    func entry(_ text: String, isChosen: Bool) -> Canvas.LegendEntry {
      .init(text: text) { canvas, box in
        canvas.addStop(at: Point(box.left + 9, box.top + 6), isChosen: isChosen)
      }
    }
    return [entry(words.stop, isChosen: false)]
      + (stops.contains { $0.isChosen } ? [entry(words.chosen, isChosen: true)] : [])
  }
}

extension Canvas {
  /// A dot; the chosen one is a larger diamond, so the form tells it apart too.
  fileprivate mutating func addStop(at point: Point, isChosen: Bool) {
    guard isChosen else {
      return addCircle(point, radius: 3.5, fill: .blue, outline: .white)
    }
    addPath(
      [(0, -7), (7, 0), (0, 7), (-7, 0)].map { Point(point.x + $0.0, point.y + $0.1) },
      fill: .black, outline: .white, thickness: 1.5)
  }
}
