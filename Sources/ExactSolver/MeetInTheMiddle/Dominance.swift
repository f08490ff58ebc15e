// SPDX-License-Identifier: GPL-3.0-or-later

/// Which choices in the same units are no worse than others.
struct Dominance {
  private let counters: Counters
  private let harmless: [Int64]

  /// - Precondition: the counters and what else partials know follow every row.
  init(in units: some Sequence<Unit>, counters: Counters) {
    self.counters = counters
    harmless = counters.harmless(in: units)
  }

  /// What is counted as far as it makes a difference.
  @inline(__always)
  func relevant(_ counted: Counters.Total) -> Counters.Total {
    counters.relevant(counted, harmless: harmless)
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

  func undominated(of partials: [Partial]) -> [Partial] {
    let sorted = partials.sorted {
      ($0.key, $1.objective, $0.left, $0.right) < ($1.key, $0.objective, $1.left, $1.right)
    }
    var groups: [Group] = []
    var numbers: [SIMD4<UInt64>: Int] = [:]
    // The key never falls: what came before leaves more of the top row.
    return sorted.filter { partial in
      let group = Group(
        counted: relevant(partial.counted), long: partial.long, objective: partial.objective)
      let signature = SIMD4(
        lowHalf: group.counted, highHalf: SIMD2(truncatingIfNeeded: group.long))
      let own = numbers[signature]
      if let own, groups[own].objective >= partial.objective { return false }
      if groups.count <= Self.mostCompared, groups.contains(where: { isNoWorse($0, than: group) }) {
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

  private func isNoWorse(_ one: Group, than other: Group) -> Bool {
    one.objective >= other.objective && all(one.long .<= other.long)
      && counters.isAtMost(one.counted, other.counted)
  }
}
