// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The balance weights that the page offers: from 0 to twice the round's own, at least to 10.
///
/// Larger ones can be typed. To find every breakpoint up to infinity takes by far the longest for the
/// largest weights, which nobody asks for in a meeting.
struct WeightScale {
  let greatest: Hundredths

  /// - Parameter standing: the round as its files have it.
  init(of standing: Round) {
    greatest = max(Hundredths(2 * standing.balance.weight.count), Hundredths(whole: 10))
  }
}
