// SPDX-License-Identifier: GPL-3.0-or-later

/// What is measured along one side of a picture, and the places that are labelled there.
package struct Axis: Hashable, Sendable {
  package var title: String
  /// By rising value; together with the data they say how far the axis reaches.
  package var ticks: [Quantity]

  package init(title: String, ticks: [Quantity]) {
    self.title = title
    self.ticks = ticks
  }

  /// From the lowest to the highest of ticks and data, onto a stretch of the drawing.
  func scale(over data: [Double], onto start: Double, _ end: Double) -> Scale {
    let values = ticks.map(\.approximate) + data
    return Scale(from: values.min() ?? 0, to: values.max() ?? 0, onto: start, end)
  }
}
