// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// One reason behind a decision, with the numbers that its sentence needs.
package enum Reason: Sendable {
  /// A rule of eligibility fails; of a granted application this is a warning.
  case finding(Finding)
  /// A rule of eligibility fails, and a what-if lifts it.
  case lifted(Finding)
  case granted(Money)
  /// A what-if demands the application.
  case forced
  /// In when only points count too. `cushion`: nil at lesser depth.
  case fundedOnScore(cushion: Cushion?)
  /// Out when only points count, in because its corridor would fall further behind: it does in every best
  /// allocation without the application. `cushion`: nil at lesser depth.
  case fundedForBalance(cushion: Cushion?, corridor: CorridorID)
  /// Out when only points count, in beside others that balance brings in or keeps out: its own corridor
  /// need not fall further behind without it. `cushion`: nil at lesser depth.
  case fundedInCombination(cushion: Cushion?)
  /// Without it the rules contradict each other: these, or some that were not asked for, where it is empty.
  case fundedByRules([Rule])
  /// Funded at `level`; at the next higher level the whole would lose `loss`, or cannot be at all.
  case partlyFunded(level: Hundredths, next: HigherLevel)
  /// It gets all that a single application can get, which is less than it asks for.
  case awardCeiling(Money, requested: Money)
  case displaced(Swap, missing: PointsMissing)
  /// The best allocation does without it; what would give way was not asked.
  case leftOut
  /// Funding it contradicts these rules.
  case cannotFit([Rule])
  case tieWon(TieRule)
  case tieLost(TieRule)
  /// Tied, and no lot was provided for.
  case tied
  /// No allocation is better, but a limit came before it was known whether others are as good.
  case tiesNotSettled
  /// A limit came before a proof: of the allocation, or of this reason.
  case notProved
}

package enum HigherLevel: Sendable {
  case costs(level: Hundredths, loss: ObjectiveValue)
  case cannotFit(level: Hundredths, [Rule])
  /// A limit came first.
  case notProved(level: Hundredths)
}

/// The best allocation with an application in, beside the proposed one.
package struct Swap: Sendable {
  /// What the whole loses: V − V(with it forced in); never negative.
  package var gap: ObjectiveValue
  /// The level at which it would be funded, in percent.
  package var level: Hundredths
  /// What it would do to the others; the corridors count its own award too.
  package var change: AwardChange
}

/// The best allocation without an application that is funded.
package struct Cushion: Sendable {
  /// What the whole loses: V − V(with it forced out); never negative.
  package var points: ObjectiveValue
  /// What would happen to the others; the corridors count its own award too.
  package var change: AwardChange
}

/// The least rise of the published score, on the grid of published scores, that would bring an application in.
package enum PointsMissing: Sendable {
  /// With a score so much higher it is in a best allocation, with one higher by `winning` in each: the same
  /// rise where the grid has no score that ties; nil where that would take more than the highest score.
  case points(Hundredths, winning: Hundredths?)
  /// The score would have to rise above the highest, which is 100 unless a published one is above that.
  case notReachable
}

/// What is said about one application.
package struct ApplicationExplanation: Sendable {
  package var decision: Decision
  /// The level in percent; nil where undecided, 0 where nothing is awarded.
  package var level: Hundredths?
  /// What it gets: an award, or what was granted.
  package var award: Money
  /// Cushion (positive) or gap (negative); nil where not applicable.
  package var margin: ObjectiveValue?
  package var reasons: [Reason]
}
