// SPDX-License-Identifier: GPL-3.0-or-later
import Scoring

extension Fraction {
  /// `3/7`, or `5` where it is whole.
  package var text: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
