// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers as a drawing holds them: tenths of a unit, without any locale.
enum Coordinate {
  static func written(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
