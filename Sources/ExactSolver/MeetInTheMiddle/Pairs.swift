// SPDX-License-Identifier: GPL-3.0-or-later

/// The lists of all blocks, two and two put together: one pair is stored, and found again by what the top
/// row counts; the other passes by.
struct Pairs {
  static let mostBlocks = 4

  private let stored: Pair
  private let passing: Pair
  private let links: Links
  private let prices: Prices
  /// What the long rows allow.
  private let sides: SIMD2<Int64>
  /// Counters with a price that are at home in neither pair.
  private let spanning: [Int]
  private let blockCount: Int

  /// Two lists, each by rising cost.
  private struct Pair {
    /// −1: none, an empty choice stands for it.
    let blocks: [Int]
    let lists: [[Partial]]
    /// Counters with a price that are at home in both together.
    let closing: [Int]

    var bits: UInt { blocks.reduce(0) { $1 < 0 ? $0 : $0 | 1 << UInt($1) } }

    /// What the cheapest of both cost.
    var least: Int64 {
      lists.reduce(0) { $0.addingSaturating($1.first?.cost ?? .max) }
    }

    /// The least that both add to the long rows.
    var leastLong: SIMD2<Int64> { lists.reduce(.zero) { $0 &+ $1.leastLong } }
  }

  /// - Parameter lists: of every block, at most four.
  init(_ lists: [[Partial]], links: Links, prices: Prices) {
    self.links = links
    self.prices = prices
    blockCount = lists.count
    sides = links.longSides

    var parts = links.shortestFirst(lists)
    while parts.count < Self.mostBlocks { parts.insert((block: -1, list: [Partial()]), at: 0) }
    func pair(_ first: Int, _ second: Int) -> Pair {
      let blocks = [parts[first].block, parts[second].block]
      let single = blocks.map { $0 < 0 ? 0 : UInt(1) << UInt($0) }
      return Pair(
        blocks: blocks, lists: [parts[first].list, parts[second].list],
        closing: links.counters.closing(in: single[0] | single[1], from: single))
    }
    // The longest list with the shortest: neither product is much larger than the other.
    stored = pair(0, 3)
    passing = pair(1, 2)
    spanning = links.counters.closing(in: .max, from: [stored.bits, passing.bits])
  }

  /// Calls `body` with the places in the lists of all that costs no more than `most` and breaks none of the
  /// rows that are followed.
  ///
  /// - Parameter body: returns what may be paid from then on.
  func forEach(
    costing most: Int64, within effort: inout Effort, _ body: (_ places: [Int]) -> Int64
  ) throws(Effort.End) {
    let leastPassing = passing.least
    guard leastPassing < .max else { return }
    var list: [Partial] = []
    try forEach(
      of: stored, costing: most.subtractingSaturating(leastPassing),
      long: sides &- passing.leastLong, within: &effort
    ) { (both, _, effort) throws(Effort.End) in
      list.append(both)
      try effort.spend(0, listing: list.count)
    }
    guard let leastStored = list.map(\.cost).min() else { return }
    let index = PartialIndex(list)
    var most = most
    try forEach(
      of: passing, costing: most.subtractingSaturating(leastStored),
      long: sides &- list.leastLong, within: &effort
    ) { (both, mostPassing, effort) throws(Effort.End) in
      let range = keys(meeting: both, paying: most - both.cost - leastStored)
      var found: [Int] = []
      let looked = index.forEach(
        keyFrom: range.least, to: range.greatest, costing: most - both.cost
      ) { place in
        if let cost = cost(of: both.joined(list[place], left: 0, right: 0)), cost <= most {
          found.append(place)
        }
      }
      try effort.spend(looked, listing: 0)
      for place in found { most = min(most, body(places(of: both, list[place]))) }
      mostPassing = most.subtractingSaturating(leastStored)
    }
  }

  /// Calls `body` with every two of a pair that may be a part of something that costs no more than `most`,
  /// which it may lower.
  @inline(__always)
  private func forEach(
    of pair: Pair, costing most: Int64, long sides: SIMD2<Int64>, within effort: inout Effort,
    _ body: (Partial, _ most: inout Int64, inout Effort) throws(Effort.End) -> Void
  ) throws(Effort.End) {
    var most = most
    for (left, first) in pair.lists[0].enumerated() {
      var looked = 1
      for (right, second) in pair.lists[1].enumerated() {
        if first.cost.addingSaturating(second.cost) > most { break }
        looked += 1
        var both = first.joined(second, left: left, right: right)
        if links.counters.isBroken(both.counted) || any(both.long .> sides) { continue }
        both.cost = both.cost.addingSaturating(
          links.counters.cost(of: both.counted, in: pair.closing))
        if both.cost <= most { try body(both, &most, &effort) }
      }
      try effort.spend(looked, listing: 0)
    }
  }

  /// What the other pair may add to the top row, where it may cost so much beyond its least.
  private func keys(
    meeting partial: Partial, paying most: Int64
  ) -> (least: Int64, greatest: Int64) {
    guard let top = links.top else { return (.min, .max) }
    let greatest = top.side.subtractingSaturating(partial.key)
    let slack = prices.slack(ofRow: top.row, costing: most) ?? .max
    return (greatest.subtractingSaturating(slack), greatest)
  }

  /// What everything costs, with the slack that all of it leaves; nil where a row is broken.
  @inline(__always)
  private func cost(of whole: Partial) -> Int64? {
    if links.counters.isBroken(whole.counted) || any(whole.long .> sides) { return nil }
    var cost = whole.cost.addingSaturating(links.counters.cost(of: whole.counted, in: spanning))
    if let top = links.top {
      cost = cost.addingSaturating(prices.cost(ofRow: top.row, slack: top.side - whole.key))
    }
    for (number, row) in links.long.enumerated() {
      cost = cost.addingSaturating(
        prices.cost(ofRow: row.row, slack: row.side - whole.long[number]))
    }
    return cost
  }

  private func places(of one: Partial, _ other: Partial) -> [Int] {
    var places = [Int](repeating: 0, count: blockCount)
    for (pair, both) in [(passing, one), (stored, other)] {
      for (block, (list, place)) in zip(pair.blocks, zip(pair.lists, [both.left, both.right]))
      where block >= 0 {
        places[block] = Int(list[Int(place)].left)
      }
    }
    return places
  }
}
