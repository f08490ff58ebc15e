// SPDX-License-Identifier: GPL-3.0-or-later

/// What branching on each variable has cost so far: the mean fall of the relaxation's objective per
/// unit that the variable was moved, downward and upward (Bénichou et al. 1971).
struct Pseudocosts {
  private var falls: [(down: Double, up: Double)]
  private var counts: [(down: Int, up: Int)]

  init(variables: Int) {
    falls = Array(repeating: (0, 0), count: variables)
    counts = Array(repeating: (0, 0), count: variables)
  }

  mutating func record(down fall: Double, per distance: Double, of variable: Int) {
    falls[variable].down += fall / max(distance, 1e-9)
    counts[variable].down += 1
  }

  mutating func record(up fall: Double, per distance: Double, of variable: Int) {
    falls[variable].up += fall / max(distance, 1e-9)
    counts[variable].up += 1
  }

  /// Of the variables at `columns`, in their order.
  func selecting(_ columns: [Int]) -> Pseudocosts {
    var selected = Pseudocosts(variables: columns.count)
    for (position, index) in columns.enumerated() {
      selected.falls[position] = falls[index]
      selected.counts[position] = counts[index]
    }
    return selected
  }

  /// The reverse of `selecting`.
  mutating func replace(_ columns: [Int], by selected: Pseudocosts) {
    for (position, index) in columns.enumerated() {
      falls[index] = selected.falls[position]
      counts[index] = selected.counts[position]
    }
  }

  /// Adds what `other` has learned since it was `start`.
  mutating func learn(from other: Pseudocosts, since start: Pseudocosts) {
    for index in falls.indices {
      falls[index].down += other.falls[index].down - start.falls[index].down
      falls[index].up += other.falls[index].up - start.falls[index].up
      counts[index].down += other.counts[index].down - start.counts[index].down
      counts[index].up += other.counts[index].up - start.counts[index].up
    }
  }

  /// Whether both directions were tried often enough to be trusted (reliability branching,
  /// Achterberg, Koch and Martin 2005).
  func isReliable(_ variable: Int) -> Bool {
    min(counts[variable].down, counts[variable].up) >= 2
  }

  /// By how much the relaxation's objective is expected to fall, downward and upward.
  func falls(of variable: Int, fraction: Double) -> (down: Double, up: Double) {
    (
      falls[variable].down / Double(max(1, counts[variable].down)) * fraction,
      falls[variable].up / Double(max(1, counts[variable].up)) * (1 - fraction)
    )
  }
}
