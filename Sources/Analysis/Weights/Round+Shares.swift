// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension Round {
  /// The round with one corridor's share set to so many percent; the others divide the rest in the
  /// proportion they had. Exact, for shares are parts of their sum.
  ///
  /// - Precondition: the corridor exists, `percent` is from 0 to 100.
  package func sharing(_ percent: Hundredths, with corridor: CorridorID) -> Round {
    var round = self
    let others = corridors.filter { $0.id != corridor }.map(\.share.count).reduce(0, +)
    for position in corridors.indices {
      if corridors[position].id == corridor {
        round.corridors[position].share = Hundredths(percent.count * max(1, others))
      } else {
        round.corridors[position].share = Hundredths(
          (100_00 - percent.count) * corridors[position].share.count)
      }
    }
    return round
  }
}
