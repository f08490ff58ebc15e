// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Numbers for the side of a picture: 0, 20, 40 rather than 0, 17.3, 34.6.
enum RoundNumbers {
  private static let mostSteps: Decimal = 5

  /// From at or below the smallest to at or above the largest value, 1, 2 or 5 times a power of ten
  /// apart, at most six of them; 0 and 1 where there is no value.
  static func around(_ values: [Decimal]) -> [Decimal] {
    guard let low = values.min(), let high = values.max() else { return [0, 1] }
    var step = Decimal(1) / 10
    var factor = 0
    while (up(high, step) - down(low, step)) / step > mostSteps {
      step *= factor % 3 == 1 ? Decimal(5) / 2 : 2
      factor += 1
    }
    let first = down(low, step)
    let last = max(up(high, step), first + step)
    return Array(sequence(first: first) { $0 < last ? $0 + step : nil })
  }

  private static func down(_ value: Decimal, _ step: Decimal) -> Decimal {
    rounded(value / step, .down) * step
  }

  private static func up(_ value: Decimal, _ step: Decimal) -> Decimal {
    rounded(value / step, .up) * step
  }

  private static func rounded(_ value: Decimal, _ mode: Decimal.RoundingMode) -> Decimal {
    var (result, value) = (Decimal(), value)
    NSDecimalRound(&result, &value, 0, mode)
    return result
  }
}
