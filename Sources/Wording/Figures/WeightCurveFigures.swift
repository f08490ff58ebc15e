// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Scoring
import Solving

/// How far the best allocations at every balance weight are known.
public enum WeightCurveStatus: String, Sendable, CaseIterable {
  /// Every interval is proved, and the tie rules settle each.
  case proved
  /// Every interval is proved; in some the tie rules leave applications undecided.
  case tied
  /// A limit came first: some weights are open.
  case stopped
  /// The rules contradict each other.
  case infeasible
}

/// What sentences about all balance weights rest on.
package struct WeightCurveFigures: Sendable {
  package var status: WeightCurveStatus
  /// How many intervals were found.
  package var intervals: Int
  /// Where the last of them ends; nil: at infinity, or there is none.
  package var greatest: Fraction?
  /// Weights that a limit left open.
  package var unfinished: [WeightRange]
  /// What came first where the status is `stopped`.
  package var stop: StopReason?

  package init(
    status: WeightCurveStatus, intervals: Int, greatest: Fraction?, unfinished: [WeightRange],
    stop: StopReason?
  ) {
    self.status = status
    self.intervals = intervals
    self.greatest = greatest
    self.unfinished = unfinished
    self.stop = stop
  }
}
