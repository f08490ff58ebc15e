// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What there is to know of one rule, but for its rows and its sentences.
///
/// Whether it is broken is read off the round, never off the program's rows: a second opinion on them.
protocol RoundRule: Sendable {
  /// The name in published records, which never changes: that of the rule's row.
  var name: String { get }

  /// The key in JSON, which never changes: it does not depend on language or position.
  func key(in round: Round) -> String

  /// The position in `round.limits` of the limit that asks for it; nil of other rules.
  var limit: Int? { get }

  /// Applications that the rule ties to each other, for whoever reads about one of them.
  var relatedApplications: [ApplicationID] { get }

  /// What it measures, and where it draws the line; nil of a rule without a number.
  func gauge(in model: AllocationModel) -> Gauge?

  /// Whether `all` breaks it, where `committed` is what granted applications alone come to: they
  /// break nothing, and widen what they use up.
  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool

  /// The smallest change of it with which an allocation keeps it that comes as near to it as the
  /// other rules let any.
  ///
  /// - Parameter reading: of that allocation, in the units of the gauge; 0 without one.
  func repair(reaching reading: Int64, in round: Round) -> Repair
}

extension RoundRule {
  func key(in round: Round) -> String { name }
  var limit: Int? { nil }
  var relatedApplications: [ApplicationID] { [] }
}

/// A rule that draws a line across a number.
protocol MeasuredRule: RoundRule {}

extension MeasuredRule {
  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    gauge(in: model)?.isBroken(by: all, committed: committed) ?? false
  }
}

/// A rule without a number: it is kept, or left out.
protocol PlainRule: RoundRule {}

extension PlainRule {
  func gauge(in model: AllocationModel) -> Gauge? { nil }
  func repair(reaching reading: Int64, in round: Round) -> Repair { .leavingOut }
}

/// Something that is so, whatever anybody decides: nothing repairs it.
protocol Fact: PlainRule {}

extension Fact {
  func repair(reaching reading: Int64, in round: Round) -> Repair { .fact }
}
