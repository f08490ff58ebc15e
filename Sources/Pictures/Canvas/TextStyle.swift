// SPDX-License-Identifier: GPL-3.0-or-later

/// The few kinds of text that pictures have.
enum TextStyle: Hashable {
  case heading
  case strong
  case body
  case small

  var size: Double {
    switch self {
    case .heading: 15
    case .strong, .body: 13
    case .small: 11.5
    }
  }

  var lineHeight: Double { size + 4.5 }

  var weight: FontWeight {
    switch self {
    case .heading, .strong: .bold
    case .body, .small: .plain
    }
  }
}

enum TextAnchor: String {
  case start
  case middle
  case end
}

/// The place that a text takes, estimated.
struct TextBox: Hashable, Sendable {
  var text: String
  var box: Box

  init(_ text: String, at point: Point, style: TextStyle, anchor: TextAnchor) {
    let width = TextWidth.of(text, size: style.size, weight: style.weight)
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    self.text = text
    box = Box(
      left: left, top: point.y - 0.78 * style.size, width: width, height: style.size)
  }
}
