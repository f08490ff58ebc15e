// SPDX-License-Identifier: GPL-3.0-or-later

/// Choices in the same blocks of which none is worth no more than another and leaves no more of any row.
struct Front {
  private var collected: [Partial] = []
  /// nil: some row is not followed, so everything is kept.
  private let counters: Counters?
  /// So many are collected before those are left out that others make needless.
  private var most = 200_000

  init(following counters: Counters?) { self.counters = counters }

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

  /// Those that fill the rows which link blocks in the same way.
  private struct Group {
    let counted: Counters.Total
    let long: SIMD2<Int64>
    /// The best of those with the least of the top row.
    var objective: Int64
  }

  /// Of more groups each is only compared with itself.
  private static let mostCompared = 64

  var partials: [Partial] {
    guard let counters else { return collected }
    let sorted = collected.sorted {
      ($0.key, $1.objective, $0.left, $0.right) < ($1.key, $0.objective, $1.left, $1.right)
    }
    var groups: [Group] = []
    var numbers: [SIMD4<UInt64>: Int] = [:]
    // The key never falls: what came before leaves more of the top row.
    return sorted.filter { partial in
      let group = Group(
        counted: partial.counted, long: partial.long, objective: partial.objective)
      let signature = SIMD4(
        lowHalf: partial.counted, highHalf: SIMD2(truncatingIfNeeded: partial.long))
      let own = numbers[signature]
      if let own, groups[own].objective >= partial.objective { return false }
      if groups.count <= Self.mostCompared,
        groups.contains(where: { isNoWorse($0, than: group, counters) })
      {
        return false
      }
      if let own {
        groups[own].objective = partial.objective
      } else {
        numbers[signature] = groups.count
        groups.append(group)
      }
      return true
    }
  }

  private func isNoWorse(_ one: Group, than other: Group, _ counters: Counters) -> Bool {
    one.objective >= other.objective && all(one.long .<= other.long)
      && counters.isAtMost(one.counted, other.counted)
  }
}
