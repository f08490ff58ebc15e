// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Money and resources beyond what a round has, for questions of the kind "what would it take?".
///
/// Extra money is added to the budget alone: floors, caps, limits and the corridors' targets stay as
/// they are, so more of it never takes anything from anybody.
public struct ExtraMeans: Hashable, Sendable {
  public var money: Money
  public var resources: [ResourceID: Hundredths]

  public init(money: Money = .zero, resources: [ResourceID: Hundredths] = [:]) {
    self.money = money
    self.resources = resources
  }

  public var isEmpty: Bool { money == .zero && resources.values.allSatisfy { $0 == .zero } }
}
