// SPDX-License-Identifier: GPL-3.0-or-later

/// Choices in the same blocks of which none is worth no more than another and leaves no more of any row.
struct Front {
  private var collected: [Partial] = []
  private let dominance: Dominance?
  /// So many are collected before those are left out that others make needless.
  private var most = 200_000

  /// - Parameter dominance: nil: some row is not followed, so everything is kept.
  init(by dominance: Dominance?) { self.dominance = dominance }

  /// How many there are at most.
  var count: Int { collected.count }

  mutating func insert(_ partial: Partial) {
    collected.append(partial)
    guard collected.count >= most else { return }
    collected = partials
    most = max(most, 2 * collected.count)
  }

  /// By rising cost.
  var byCost: [Partial] {
    partials.sorted { ($0.cost, $0.left, $0.right) < ($1.cost, $1.left, $1.right) }
  }

  var partials: [Partial] { dominance?.undominated(of: collected) ?? collected }
}
