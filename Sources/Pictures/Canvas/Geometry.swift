// SPDX-License-Identifier: GPL-3.0-or-later

struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

struct Box: Hashable, Sendable {
  var left: Double
  var top: Double
  var width: Double
  var height: Double

  var right: Double { left + width }
  var bottom: Double { top + height }

  func intersects(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  var attributes: [(String, String)] {
    [
      ("x", Coordinate.written(left)), ("y", Coordinate.written(top)),
      ("width", Coordinate.written(max(0, width))), ("height", Coordinate.written(max(0, height))),
    ]
  }
}
