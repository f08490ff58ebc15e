// SPDX-License-Identifier: GPL-3.0-or-later

/// A thematic corridor over which the budget is kept balanced.
public struct Corridor: Hashable, Sendable {
  /// A floor or a cap: either a percentage of what is available, or an amount.
  public enum Bound: Hashable, Sendable {
    /// Percent of the available money.
    case percent(Hundredths)
    case amount(Money)
  }

  public var id: CorridorID
  public var name: String
  /// Parts, divided by the sum of all corridors' parts.
  public var share: Hundredths
  public var floor: Bound?
  public var cap: Bound?

  public init(
    id: CorridorID, name: String, share: Hundredths, floor: Bound? = nil, cap: Bound? = nil
  ) {
    self.id = id
    self.name = name
    self.share = share
    self.floor = floor
    self.cap = cap
  }
}
