// SPDX-License-Identifier: GPL-3.0-or-later

/// The sign of a standing: told apart by its form, in grey as well as in colour.
extension Canvas {
  /// Within a square whose upper left corner is `corner`.
  mutating func addSign(_ standing: Standing, at corner: Point, size: Double) {
    let square = Box(left: corner.x, top: corner.y, width: size, height: size)
    let centre = Point(corner.x + size / 2, corner.y + size / 2)
    let thickness = size * 0.16
    switch standing {
    case .funded:
      addRectangle(square, fill: .blue)
      addPath(
        [(0.22, 0.52), (0.42, 0.72), (0.79, 0.3)].map {
          Point(corner.x + $0.0 * size, corner.y + $0.1 * size)
        }, outline: .white, thickness: thickness)
    case .partly:
      addRectangle(square, fill: .white)
      addPath(
        [(0, 1), (1, 1), (1, 0)].map { Point(corner.x + $0.0 * size, corner.y + $0.1 * size) },
        fill: .blue)
      addRectangle(square.inset(by: 0.5), fill: .none, outline: .blue)
    case .granted:
      addRectangle(square, fill: .black)
      addCircle(centre, radius: size * 0.22, fill: .white)
    case .notFunded:
      addRectangle(square.inset(by: 0.5), fill: .white, outline: .grey)
      addLine(
        from: Point(corner.x + 0.28 * size, centre.y), to: Point(corner.x + 0.72 * size, centre.y),
        ink: .slate, thickness: thickness * 0.8)
    case .undecided:
      addRectangle(square.inset(by: 0.5), fill: .dots, outline: .grey)
      addCircle(centre, radius: size * 0.24, fill: .white, outline: .black, thickness: thickness)
    case .ineligible:
      for (start, end) in [((0.25, 0.25), (0.75, 0.75)), ((0.25, 0.75), (0.75, 0.25))] {
        addLine(
          from: Point(corner.x + start.0 * size, corner.y + start.1 * size),
          to: Point(corner.x + end.0 * size, corner.y + end.1 * size), ink: .slate,
          thickness: thickness * 0.8)
      }
    }
  }
}

extension Box {
  func inset(by distance: Double) -> Box {
    Box(
      left: left + distance, top: top + distance, width: width - 2 * distance,
      height: height - 2 * distance)
  }
}
