// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers from 0 on in sets that are merged.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// The number that stands for the set, the same for all of them.
  mutating func representative(of number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func merge(_ one: Int, _ other: Int) {
    let (left, right) = (representative(of: one), representative(of: other))
    parents[max(left, right)] = min(left, right)
  }
}
