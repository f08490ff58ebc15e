// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// Numbers as a drawing holds them: tenths of a unit, without any locale.
enum Coordinate {
  static func written(_ value: Double) -> String {
    FixedPoint.shortest(Int((value * 10).rounded()), decimals: 1)
  }
}
