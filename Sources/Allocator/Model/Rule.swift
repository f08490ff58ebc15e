// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// A rule of the round that can bind, be broken, contradict others, or have a price.
public enum Rule: Hashable, Sendable {
  case budget
  case resource(ResourceID)
  case floor(CorridorID)
  case cap(CorridorID)
  /// A limit, by its position in `round.limits`, for one value of its column.
  case limit(position: Int, value: String)
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

/// A rule that granted applications alone already break: its bound is widened to what they use.
public struct WidenedRule: Hashable, Sendable {
  public var rule: Rule
  /// Money in cents, projects, or hundredths of a resource's unit.
  public var allowed: Int64
  public var used: Int64
}
