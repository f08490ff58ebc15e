// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants
import Scoring

extension WeightRange {
  /// A weight that stands for all of them: strictly inside, with as few decimals as can be, two at most,
  /// and of those one in the middle: 2 rather than 2.13. Where there is no end, the first whole number
  /// inside. nil where no such weight lies inside.
  package var roundest: Hundredths? {
    for unit: Int64 in [100, 10, 1] {
      let first = from.whole(unitsOf: unit) + 1
      guard let to else { return Hundredths(first * unit) }
      var last = to.whole(unitsOf: unit)
      if Fraction(Hundredths(last * unit)) == to { last -= 1 }
      guard first <= last else { continue }
      return Hundredths((first + (last - first) / 2) * unit)
    }
    return nil
  }
}

extension Fraction {
  /// How many whole units of so many hundredths fit in.
  fileprivate func whole(unitsOf hundredths: Int64) -> Int64 {
    Int64(clamping: (numerator * 100) / (denominator * BigInt(hundredths)))
  }
}
