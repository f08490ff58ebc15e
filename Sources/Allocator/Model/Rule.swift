// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// A rule of the round that can bind, be broken, contradict others, or have a price.
///
/// What is known of it stands in the file of its constraint family: see `RoundRule`.
package enum Rule: Hashable, Sendable {
  case budget
  case resource(ResourceID)
  case floor(CorridorID)
  case cap(CorridorID)
  /// A limit, by its position in `round.limits`, for one value of its column.
  case limit(position: Int, value: String)
  /// A limit, by its position in `round.limits`, that asks for different values of its column.
  case groups(position: Int)
  /// The most that one application can get.
  case awardCeiling
  case alternatives([ApplicationID])
  case dependency(Dependency)
  /// A what-if demands that the application be funded.
  case inclusion(ApplicationID)
  /// A what-if demands that the application not be funded.
  case exclusion(ApplicationID)
  /// The application is granted already, and that is never revised.
  case commitment(ApplicationID)
  /// The application is not eligible.
  case ineligibility(ApplicationID, [Finding.Code])
}

extension Rule {
  /// All that its family knows of it.
  var meaning: any RoundRule {
    switch self {
    case .budget: BudgetLimit()
    case .resource(let id): ResourceCapacity(resource: id)
    case .floor(let id): CorridorFloor(corridor: id)
    case .cap(let id): CorridorCap(corridor: id)
    case .limit(let position, let value): ColumnLimit(position: position, value: value)
    case .groups(let position): FundedGroups(position: position)
    case .awardCeiling: AwardCeiling()
    case .alternatives(let group): AlternativeGroup(members: group)
    case .dependency(let dependency): DependencyRule(dependency: dependency)
    case .inclusion(let id): ForcedInclusion(application: id)
    case .exclusion(let id): ForcedExclusion(application: id)
    case .commitment(let id): Commitment(application: id)
    case .ineligibility(let id, _): Ineligibility(application: id)
    }
  }

  /// As records and the rule's row call it.
  package var name: String { meaning.name }

  /// A name for programs that does not depend on language or position.
  package func key(in round: Round) -> String { meaning.key(in: round) }

  /// The position in `round.limits` of the limit that asks for it; nil of other rules.
  package var limit: Int? { meaning.limit }

  /// Applications that the rule ties to each other.
  package var relatedApplications: [ApplicationID] { meaning.relatedApplications }
}

/// A rule that granted applications alone already break: its bound is widened to what they use.
package struct WidenedRule: Hashable, Sendable {
  package var rule: Rule
  /// Money in cents, projects, or hundredths of a resource's unit.
  package var allowed: Int64
  package var used: Int64
}
