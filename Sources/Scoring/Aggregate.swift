// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants

extension ScoreRules.Aggregate {
  /// What the members' points for one criterion come to, in points, exactly.
  ///
  /// All three are the mean of some of the points: of all, of the one or two in the middle, or of all
  /// but one lowest and one highest (where that leaves any: from three points on).
  ///
  /// - Parameter points: sorted, ascending.
  /// - Returns: nil without any points.
  func value(of points: [Hundredths]) -> Fraction? {
    guard !points.isEmpty else { return nil }
    return switch self {
    case .mean: arithmeticMean(of: points[...])
    case .median: arithmeticMean(of: points[((points.count - 1) / 2)...(points.count / 2)])
    case .trimmed:
      arithmeticMean(of: points.count < 3 ? points[...] : points.dropFirst().dropLast())
    }
  }
}

private func arithmeticMean(of points: ArraySlice<Hundredths>) -> Fraction {
  Fraction(BigInt(points.reduce(.zero, +).count), BigInt(100 * points.count))
}
