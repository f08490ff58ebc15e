// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

extension Fraction {
  /// `3/7`, or `5` where it is whole.
  package var text: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The same with its whole part before it: `3 3/7`, `3/7` or `5`.
  package var mixed: String {
    let (whole, rest) = parts
    let named = [whole, rest].filter { $0 != Fraction(.zero) }
    return named.isEmpty ? "0" : named.map(\.text).joined(separator: " ")
  }
}
