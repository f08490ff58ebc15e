// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Money and resources beyond what a round has, for questions of the kind "what would it take?".
///
/// Extra money is added to the budget alone: floors, caps, limits and the corridors' targets stay as
/// they are, so more of it never takes anything from anybody.
package struct ExtraMeans: Hashable, Sendable {
  package var money: Money
  package var resources: [ResourceID: Hundredths]

  package init(money: Money = .zero, resources: [ResourceID: Hundredths] = [:]) {
    self.money = money
    self.resources = resources
  }

  package var isEmpty: Bool { money == .zero && resources.values.allSatisfy { $0 == .zero } }
}
