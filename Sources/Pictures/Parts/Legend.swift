// SPDX-License-Identifier: GPL-3.0-or-later

extension Canvas {
  /// One sign of the legend: how it is drawn in a box of 18 × 12, and what it means.
  struct LegendEntry {
    var text: String
    var draw: (inout Canvas, Box) -> Void
  }

  /// Signs with their meaning, side by side as far as they fit; moves `top` below them.
  mutating func addLegend(_ entries: [LegendEntry]) {
    let (style, sign) = (TextStyle.small, Box(left: 0, top: 0, width: 18, height: 12))
    var left = Self.margin
    top += 4
    for entry in entries {
      let room = Self.right - Self.margin - sign.width - 6
      let text = TextWidth.cut(entry.text, to: room, size: style.size)
      let width = sign.width + 6 + TextWidth.of(text, size: style.size)
      if left > Self.margin, left + width > Self.right {
        left = Self.margin
        top += 18
      }
      entry.draw(&self, Box(left: left, top: top, width: sign.width, height: sign.height))
      addText(text, at: Point(left + sign.width + 6, top + 10), style: style, ink: .slate)
      left += width + 14
    }
    top += 18
  }

  static func entry(_ standing: Standing, _ words: StandingWords) -> LegendEntry {
    LegendEntry(text: words[standing]) { canvas, box in
      canvas.addSign(standing, at: Point(box.left + 3, box.top), size: 12)
    }
  }
}
