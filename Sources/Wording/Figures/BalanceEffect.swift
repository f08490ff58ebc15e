// SPDX-License-Identifier: GPL-3.0-or-later
import Scoring

/// How the decision on an application goes with the balance weight, from 0⁺ up to the round's own.
package enum BalanceEffect: Sendable {
  /// The same at every weight.
  case none
  /// As it is from this weight on, and otherwise just below it, and at 0⁺.
  case from(Fraction)
  /// At 0⁺ as it is, otherwise from the first weight on; as it is again from the second one on.
  case between(Fraction, Fraction)
  /// Only 0⁺ was examined, or a limit came first.
  case unknown
}
