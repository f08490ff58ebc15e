// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A bar of full and empty cells with a mark at the target.
struct Bar {
  var amount: Int64
  var target: Int64
  /// What the whole width stands for.
  var full: Int64

  /// `██████│██` beyond the target, `██████░░│` short of it: full cells are spent, empty ones missing.
  func drawn(width: Int) -> String {
    let spent = cells(amount, of: width)
    let mark = cells(target, of: width)
    var bar = ""
    for cell in 0...width {
      if cell == mark { bar += "│" }
      guard cell < max(spent, mark) else { continue }
      bar += cell < spent ? "█" : "░"
    }
    return bar
  }

  private func cells(_ part: Int64, of width: Int) -> Int {
    guard full > 0 else { return 0 }
    return Int(Rounding.halfUp(Int128(part) * Int128(width), Int128(full)))
  }
}
