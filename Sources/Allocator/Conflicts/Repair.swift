// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The smallest change of one rule, all others kept, after which a round has an allocation again.
///
/// Numbers are those that round.yaml would say: the largest floor or least number, the smallest cap,
/// most number or capacity that leaves a solution, the smallest higher ceiling of single awards; percentages have at most two decimals.
package enum Repair: Hashable, Sendable {
  /// So much more in the budget; targets, floors and caps stay as they are.
  case moreMoney(Money)
  /// Of what is available.
  case percent(Hundredths)
  case amount(Money)
  case count(Int)
  /// In the resource's unit.
  case capacity(Hundredths)
  /// The rule has no number that could change, or none that would do: without it there is an
  /// allocation.
  case leavingOut
  /// Even without the rule, others contradict each other.
  case notAlone
  /// The rule is a fact, and facts are not changed.
  case fact
  /// A limit came before the answer.
  case notProved
}
