// SPDX-License-Identifier: GPL-3.0-or-later

/// The lists of any number of blocks, put together one after the other.
///
/// Of two choices in the same blocks the one is left out that is worth no more and leaves no more of any row (Nemhauser
/// and Ullmann, *Discrete dynamic programming and capital allocation*, Management Science 15, 1969). What is left grows
/// with how much there is to choose between, not with how many choices there are.
struct Fronts {
  /// In the order in which they are put together, the short lists first.
  private let blocks: [Int]
  /// Of each, by rising cost.
  private let lists: [[Partial]]
  private let links: Links
  private let prices: Prices
  private let sides: SIMD2<Int64>
  /// Of what is chosen in each and those before it.
  private let dominances: [Dominance]
  /// What the blocks behind each can add.
  private let rest: [Rest]

  private struct Rest {
    /// What the cheapest choices cost.
    var cost: Int64 = 0
    /// What they add to the top row.
    var key: ClosedRange<Int64> = 0...0
    var leastLong = SIMD2<Int64>.zero
  }

  /// - Precondition: the links follow every row.
  init(_ lists: [[Partial]], of blocks: Blocks, links: Links, prices: Prices) {
    self.links = links
    self.prices = prices
    sides = links.longSides
    let parts = links.shortestFirst(lists)
    let order = parts.map(\.block)
    self.blocks = order
    dominances = order.indices.map { last in
      Dominance(in: order[...last].lazy.flatMap { blocks.units[$0] }, counters: links.counters)
    }
    self.lists = parts.map(\.list)
    var rest = [Rest()]
    for list in self.lists.dropFirst().reversed() {
      var before = rest[rest.count - 1]
      let keys = list.map(\.key)
      before.cost = before.cost.addingSaturating(list.first?.cost ?? .max)
      before.key =
        before.key.lowerBound + (keys.min() ?? 0)...before.key.upperBound + (keys.max() ?? 0)
      before.leastLong = before.leastLong &+ list.leastLong
      rest.append(before)
    }
    self.rest = rest.reversed()
  }

  /// The place in each list of the best that costs no more than `most`; nil: there is none.
  func best(costing most: Int64, within effort: inout Effort) throws(Effort.End) -> [Int]? {
    var fronts = [lists[0]]
    var stored = 0
    for number in lists.indices.dropFirst() {
      var front = Front(by: dominances[number])
      try forEach(
        of: fronts[number - 1], and: number, costing: most, storing: stored, within: &effort
      ) {
        front.insert($0)
        return front.count
      }
      fronts.append(front.byCost)
      stored += fronts[number].count
    }
    guard
      let best = fronts[lists.count - 1].max(by: {
        ($0.objective, $1.left, $1.right) < ($1.objective, $0.left, $0.right)
      })
    else { return nil }
    return places(of: best, in: fronts)
  }

  /// Calls `body` with every choice in the blocks up to a number that may be a part of something that costs no more than
  /// `most`.
  ///
  /// - Parameter body: returns how many are kept.
  private func forEach(
    of front: [Partial], and number: Int, costing most: Int64, storing stored: Int,
    within effort: inout Effort,
    _ body: (Partial) -> Int
  ) throws(Effort.End) {
    let (rest, list) = (rest[number], lists[number])
    let bits = blocks.map { UInt(1) << UInt($0) }
    let before = bits[..<number].reduce(0, |)
    let closing = links.counters.closing(in: before | bits[number], from: [before, bits[number]])
    let most = most.subtractingSaturating(rest.cost)
    let (long, top) = (sides &- rest.leastLong, links.top)
    var kept = 0
    for (left, first) in front.enumerated() {
      var looked = 1
      for (right, second) in list.enumerated() {
        if first.cost.addingSaturating(second.cost) > most { break }
        looked += 1
        var both = first.joined(second, left: left, right: right)
        if links.counters.isBroken(both.counted) || any(both.long .> long) { continue }
        var cost = both.cost.addingSaturating(links.counters.cost(of: both.counted, in: closing))
        both.cost = cost
        if let top {
          let slack = top.side - both.key
          if slack < rest.key.lowerBound { continue }
          // What the others cannot fill stays empty.
          if slack > rest.key.upperBound {
            cost = cost.addingSaturating(
              prices.cost(ofRow: top.row, slack: slack - rest.key.upperBound))
          }
        }
        if cost <= most { kept = body(both) }
      }
      try effort.spend(looked, listing: stored + kept)
    }
  }

  private func places(of best: Partial, in fronts: [[Partial]]) -> [Int] {
    var places = [Int](repeating: 0, count: blocks.count)
    var entry = best
    for number in lists.indices.dropFirst().reversed() {
      places[blocks[number]] = Int(lists[number][Int(entry.right)].left)
      entry = fronts[number - 1][Int(entry.left)]
    }
    places[blocks[0]] = Int(entry.left)
    return places
  }
}
