// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects shapes and texts from top to bottom; the height grows with them.
///
/// Units are about a pixel on a screen: 440 wide, so that texts can still be read where a phone shows
/// the picture 320 pixels wide.
package struct Canvas: Sendable {
  static let width = 440.0
  static let margin = 12.0
  static var right: Double { width - margin }

  let id: String
  /// Where the next part begins.
  var top = margin
  private var elements: [String] = []
  private var patterns: [Ink] = []
  /// Where texts stand, for tests that nothing overlaps.
  private(set) var texts: [TextBox] = []

  init(id: String) {
    let letters = id.utf8.allSatisfy { byte in
      switch UInt8(byte) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    precondition(letters && id.first?.isLetter == true, "\(id) is no id of a picture")
    self.id = id
  }

  // MARK: Shapes

  mutating func addRectangle(
    _ box: Box, fill: Ink, outline: Ink = .none, thickness: Double = 1
  ) {
    add(
      "rect", box.attributes + paint(fill: fill, outline: outline, thickness: thickness))
  }

  mutating func addLine(
    from start: Point, to end: Point, ink: Ink = .grey, thickness: Double = 1, dashes: String? = nil
  ) {
    var attributes = [
      ("x1", Coordinate.written(start.x)), ("y1", Coordinate.written(start.y)),
      ("x2", Coordinate.written(end.x)), ("y2", Coordinate.written(end.y)),
      ("stroke", use(ink)), ("stroke-width", Coordinate.written(thickness)),
    ]
    if let dashes { attributes.append(("stroke-dasharray", dashes)) }
    add("line", attributes)
  }

  /// A polygon, or an open line where it is not filled.
  mutating func addPath(
    _ points: [Point], fill: Ink = .none, outline: Ink = .none, thickness: Double = 1
  ) {
    let path = points.map { "\(Coordinate.written($0.x)) \(Coordinate.written($0.y))" }
    let end = fill == .none ? "" : "Z"
    add(
      "path",
      [("d", "M" + path.joined(separator: "L") + end)]
        + paint(fill: fill, outline: outline, thickness: thickness))
  }

  mutating func addCircle(
    _ centre: Point, radius: Double, fill: Ink, outline: Ink = .none, thickness: Double = 1
  ) {
    add(
      "circle",
      [
        ("cx", Coordinate.written(centre.x)), ("cy", Coordinate.written(centre.y)),
        ("r", Coordinate.written(radius)),
      ] + paint(fill: fill, outline: outline, thickness: thickness))
  }

  // MARK: Texts

  /// - Parameters:
  ///   - point: on the base line, at the text's anchor.
  ///   - width: the most the text may take; it is cut to it.
  mutating func addText(
    _ text: String, at point: Point, within width: Double = .infinity, style: TextStyle = .body,
    anchor: TextAnchor = .start, ink: Ink = .black
  ) {
    let shown = TextWidth.cut(text, to: width, size: style.size, weight: style.weight)
    guard !shown.isEmpty else { return }
    texts.append(TextBox(shown, at: point, style: style, anchor: anchor))
    var attributes = [
      ("x", Coordinate.written(point.x)), ("y", Coordinate.written(point.y)),
      ("font-size", Coordinate.written(style.size)), ("fill", use(ink)),
    ]
    if style.weight != .plain { attributes.append(("font-weight", style.weight.rawValue)) }
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    elements.append("<text\(Markup.attributes(attributes))>\(Markup.escaped(shown))</text>")
  }

  /// Lines one below the other; moves `top` below them.
  mutating func addParagraph(
    _ text: String, lines: Int, style: TextStyle = .body, ink: Ink = .black, indent: Double = 0
  ) {
    let left = Self.margin + indent
    let wrapped = TextWidth.wrapped(
      text, to: Self.right - left, lines: lines, size: style.size, weight: style.weight)
    for line in wrapped {
      addText(line, at: Point(left, top + style.size), style: style, ink: ink)
      top += style.lineHeight
    }
  }

  /// Short texts side by side with a dot between them, as many lines as it takes; moves `top` below
  /// them.
  mutating func addItems(_ items: [String], style: TextStyle, ink: Ink) {
    var lines: [String] = []
    for item in items {
      let longer = lines.last.map { $0 + " · " + item }
      if let longer, TextWidth.of(longer, size: style.size) <= Self.right - Self.margin {
        lines[lines.count - 1] = longer
      } else {
        lines.append(item)
      }
    }
    for line in lines { addParagraph(line, lines: 1, style: style, ink: ink) }
  }

  mutating func addTitle(_ title: String) {
    addParagraph(title, lines: 2, style: .heading)
    top += 6
  }

  // MARK: Groups

  /// Everything that `content` draws belongs together; `name` shows where a pointer rests on it.
  mutating func addGroup(named name: String, _ content: (inout Canvas) -> Void) {
    let shown = String(name.prefix(Self.longestName)) + (name.count > Self.longestName ? "…" : "")
    elements.append("<g><title>\(Markup.escaped(shown))</title>")
    content(&self)
    elements.append("</g>")
  }

  private static let longestName = 300

  // MARK: The document

  func svg(of caption: Caption) -> String {
    let height = Coordinate.written(top + Self.margin - 4)
    let width = Coordinate.written(Self.width)
    let head = Markup.attributes([
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(width) \(height)"),
      ("width", width), ("height", height), ("role", "img"), ("xml:lang", caption.language),
      ("aria-labelledby", "\(id)-title \(id)-desc"),
      ("font-family", "Arial, Liberation Sans, Helvetica, DejaVu Sans, sans-serif"),
    ])
    let definitions = patterns.compactMap { $0.definition(in: id) }
    let lines =
      [
        "<svg\(head)>",
        "<title id=\"\(id)-title\">\(Markup.escaped(caption.title))</title>",
        "<desc id=\"\(id)-desc\">\(Markup.escaped(caption.summary))</desc>",
      ] + (definitions.isEmpty ? [] : ["<defs>\(definitions.joined())</defs>"]) + [
        "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(Ink.white.written(in: id))\"/>"
      ] + elements + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Pieces

  private mutating func add(_ element: String, _ attributes: [(String, String)]) {
    elements.append("<\(element)\(Markup.attributes(attributes))/>")
  }

  private mutating func paint(
    fill: Ink, outline: Ink, thickness: Double
  ) -> [(String, String)] {
    let filled = [("fill", use(fill))]
    guard outline != .none else { return filled }
    return filled + [("stroke", use(outline)), ("stroke-width", Coordinate.written(thickness))]
  }

  private mutating func use(_ ink: Ink) -> String {
    if ink.definition(in: id) != nil, !patterns.contains(ink) { patterns.append(ink) }
    return ink.written(in: id)
  }
}
