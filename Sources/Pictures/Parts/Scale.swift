// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers become places, in proportion.
struct Scale {
  private let origin: Double
  private let place: Double
  private let factor: Double

  /// - Parameters from, to: the numbers at the ends; where they are equal, everything is at the start.
  init(from first: Double, to last: Double, onto start: Double, _ end: Double) {
    origin = first
    place = start
    factor = last == first ? 0 : (end - start) / (last - first)
  }

  subscript(_ value: Double) -> Double { place + (value - origin) * factor }

  subscript(_ quantity: Quantity) -> Double { self[quantity.approximate] }
}
