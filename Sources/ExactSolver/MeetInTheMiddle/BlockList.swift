// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// What can be chosen in one block for no more than a price.
struct BlockList {
  private let units: [Unit]
  /// Of each unit what its options mean, the cheapest first.
  private let options: [[Choice]]
  /// The units of each half: those that fill the rows in several ways first, then those that are cheap to change.
  private let split: [[Int]]
  /// How many of each half fill the rows in several ways.
  private let varying: [Int]
  /// How each half can fill the rows, and what that costs at least; nil: in too many ways.
  private let fillings: [[Filling: Int64]?]
  private let key: ClosedRange<Int64>
  private let inner: Links.InnerRow?
  private let prices: Prices
  private let counters: Counters
  /// Of whole choices and of the second half; nil: some row is not followed.
  private let dominance: (whole: Dominance, half: Dominance)?
  /// Counters that no other block adds to.
  private let closing: [Int]
  /// nil: nothing says which price is high enough.
  private var ceiling: CostCeiling?

  private var halves: [[Partial]] = [[], []]
  private(set) var partials: [Partial] = []
  /// What the cheapest partial costs.
  private(set) var least: Int64 = .max
  /// The price up to which everything of use is listed.
  private(set) var listed = Int64.min
  /// What choices of use cost at most, by how they fill the rows; nil: nobody knows.
  private var ceilings: [Filling: Int64]?

  private struct Choice {
    let values: [Int64]
    let meaning: Partial
  }

  /// nil where a number leaves its bits.
  init?(block: Int, of blocks: Blocks, links: Links, prices: Prices) {
    units = blocks.units[block]
    key = blocks.keys[block].range
    inner = links.inner[block]
    self.prices = prices
    counters = links.counters
    closing = links.counters.closing(in: 1 << UInt(block), from: [])
    let coefficients = blocks.keys[block].expression.byVariable
    var options: [[Choice]] = []
    for unit in units {
      var priced: [(values: [Int64], cost: Int128)] = []
      for values in unit.options {
        guard let cost = prices.exactCost(of: unit, at: values) else { return nil }
        priced.append((values, cost))
      }
      let sorted = priced.enumerated().sorted {
        ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
      }.map(\.element)
      options.append(
        sorted.map { values, cost in
          var meaning = Partial(
            cost: prices.rounded(cost - sorted[0].cost),
            key: unit.activity(of: coefficients, at: values),
            rest: links.inner[block].map { unit.activity(of: $0.rest, at: values) } ?? 0,
            objective: unit.activity(of: prices.objective, at: values),
            counted: links.counters.total(of: values, in: unit))
          for (number, row) in links.long.enumerated() {
            meaning.long[number] = unit.activity(of: row.coefficients, at: values)
          }
          return Choice(values: values, meaning: meaning)
        })
    }
    self.options = options
    let order = options.indices.sorted { left, right in
      (Self.costOfChange(options[left]), left) < (Self.costOfChange(options[right]), right)
    }
    let isVarying = options.map { options in
      options.contains { Filling($0.meaning) != Filling(options[0].meaning) }
    }
    split = [0, 1].map { half in
      let units = order.enumerated().filter { ($0.offset + 1) / 2 % 2 == half }.map(\.element)
      return units.filter { isVarying[$0] } + units.filter { !isVarying[$0] }
    }
    varying = split.map { $0.count { isVarying[$0] } }
    fillings = split.map { units in Filling.all(of: units.map { options[$0].map(\.meaning) }) }
    let half = split[1].map { blocks.units[block][$0] }
    dominance =
      links.followsEveryRow
      ? (
        Dominance(in: units, counters: links.counters),
        Dominance(in: half, counters: links.counters)
      ) : nil
    ceiling = dominance.flatMap { dominance in
      CostCeiling(
        options.map { $0.map(\.meaning) }, of: block, links: links, prices: prices,
        dominance: dominance.whole, closing: closing, keys: keys(keepingInner:))
    }
  }

  private static func costOfChange(_ options: [Choice]) -> Int64 {
    options.count > 1 ? options[1].meaning.cost : .max
  }

  /// Whether a higher price would buy no other choice in either half, or none of use.
  var isComplete: Bool {
    if listed >= greatest ?? .max { return true }
    return zip(split, halves).allSatisfy { units, list in
      var count = 1
      for unit in units where count <= list.count { count *= options[unit].count }
      return count == list.count
    }
  }

  /// A higher price buys nothing else of use; nil: nobody knows.
  private var greatest: Int64? { ceilings.map { $0.values.max() ?? .min } }

  /// A price at which a little can be chosen.
  var firstPrice: Int64 {
    let costs = options.map(Self.costOfChange).filter { $0 < .max }.sorted()
    return costs.isEmpty ? 1 : max(1, costs[min(costs.count - 1, 6)])
  }

  /// Lists everything of use that costs no more than `most`.
  mutating func grow(to most: Int64, within effort: inout Effort) throws(Effort.End) {
    let most = min(most, greatest ?? .max)
    guard most > listed else { return }
    for half in [0, 1] { halves[half] = try list(half, costing: most, within: &effort) }
    var found = Front(by: dominance?.whole)
    if let dominance, let stairs = Stairs(halves[1], by: dominance.half) {
      try join(stairs, costing: most, into: &found, within: &effort)
    } else {
      try join(PartialIndex(halves[1]), costing: most, into: &found, within: &effort)
    }
    partials = found.partials
    least = partials.map(\.cost).min() ?? .max
    listed = most
    ceilings = ceiling?.ceilings(above: partials)
  }

  private func join(
    _ index: PartialIndex, costing most: Int64, into found: inout Front, within effort: inout Effort
  ) throws(Effort.End) {
    for (place, left) in halves[0].enumerated() {
      let looked = index.forEach(
        keyFrom: key.lowerBound.subtractingSaturating(left.key),
        to: key.upperBound.subtractingSaturating(left.key), costing: most - left.cost
      ) {
        take(left, at: place, with: $0, costing: most, into: &found)
      }
      try effort.spend(looked, listing: found.count)
    }
  }

  private func join(
    _ stairs: Stairs, costing most: Int64, into found: inout Front, within effort: inout Effort
  ) throws(Effort.End) {
    for (place, left) in halves[0].enumerated() {
      var looked = 0
      for group in stairs.groups where !counters.isBroken(left.counted &+ group.counted) {
        guard let keys = keys(keepingInner: left.rest + group.rest) else { continue }
        looked += group.forEach(
          keyFrom: keys.lowerBound.subtractingSaturating(left.key),
          to: keys.upperBound.subtractingSaturating(left.key)
        ) {
          take(left, at: place, with: $0, costing: most, into: &found)
        }
      }
      try effort.spend(looked, listing: found.count)
    }
  }

  /// The keys with which the inner row holds, given what other variables add to it; nil: none.
  @inline(__always)
  private func keys(keepingInner rest: Int64) -> ClosedRange<Int64>? {
    guard let inner else { return key }
    let ratio = Int128(inner.ratio)
    func quotients(_ side: Int64) -> (down: Int128, up: Int128) {
      let left = Int128(side) - Int128(rest)
      return (left.dividedRoundingDown(by: ratio), left.dividedRoundingUp(by: ratio))
    }
    let (low, high) = (quotients(inner.sides.lowerBound), quotients(inner.sides.upperBound))
    let least = max(Int64(clamping: ratio > 0 ? low.up : high.up), key.lowerBound)
    let greatest = min(Int64(clamping: ratio > 0 ? high.down : low.down), key.upperBound)
    return least <= greatest ? least...greatest : nil
  }

  @inline(__always)
  private func take(
    _ left: Partial, at place: Int, with other: Int, costing most: Int64, into found: inout Front
  ) {
    var whole = left.joined(halves[1][other], left: place, right: other)
    guard !counters.isBroken(whole.counted), let cost = closingCost(of: whole) else { return }
    whole.cost = whole.cost.addingSaturating(cost)
    if whole.cost <= most { found.insert(whole) }
  }

  /// What the rows cost that no other block has a part in; nil where one is broken.
  @inline(__always)
  private func closingCost(of whole: Partial) -> Int64? {
    var cost = closing.isEmpty ? 0 : counters.cost(of: whole.counted, in: closing)
    if let inner {
      let activity = inner.ratio * whole.key + whole.rest
      guard inner.sides.contains(activity) else { return nil }
      if let side = inner.priced {
        let slack =
          side == .upper ? inner.sides.upperBound - activity : activity - inner.sides.lowerBound
        cost = cost.addingSaturating(prices.cost(ofRow: inner.row, slack: slack))
      }
    }
    return cost
  }

  /// What choices of a half cost at most that are a part of something of use, by how they fill the rows; nil: nobody knows.
  private func ends(of half: Int) -> [Filling: Int64]? {
    guard let ceilings, let own = fillings[half], let others = fillings[1 - half] else {
      return nil
    }
    return Dictionary(
      uniqueKeysWithValues: own.keys.map { filling in
        let ends = others.compactMap { other, least in
          ceilings[filling + other]?.subtractingSaturating(least)
        }
        return (filling, ends.max() ?? .min)
      })
  }

  /// All choices of a half: the cheapest options, and then whatever is changed for no more than `most`,
  /// unit by unit.
  ///
  /// - Returns: of each, `left` is the place of the one with a change less, `right` says which change it is.
  private func list(
    _ half: Int, costing most: Int64, within effort: inout Effort
  ) throws(Effort.End) -> [Partial] {
    let units = split[half]
    let changes = units.map { unit in
      options[unit].dropFirst().map { $0.meaning.change(from: options[unit][0].meaning) }
    }
    let ends = ends(of: half)
    var start = units.reduce(Partial()) { $0.joined(options[$1][0].meaning, left: 0, right: 0) }
    start.left = -1
    var list = [start]
    // The unit that may be changed next, of each.
    var next = [0]
    var place = 0
    while place < list.count {
      // How the rows are filled is settled once only the others are left.
      let settled = max(next[place], varying[half])
      let end = ends.map { $0[Filling(list[place])] ?? .min } ?? most
      for (positions, most) in [
        (next[place]..<settled, most), (settled..<units.count, min(most, end)),
      ] {
        for position in positions {
          guard let cheapest = changes[position].first, list[place].cost + cheapest.cost <= most
          else { break }
          for (number, change) in changes[position].enumerated() {
            if list[place].cost + change.cost > most { break }
            list.append(
              list[place].joined(change, left: place, right: position << 8 | number + 1))
            next.append(position + 1)
          }
        }
      }
      try effort.spend(1, listing: list.count)
      place += 1
    }
    return list
  }

  /// Writes the values that a partial of this list stands for.
  func write(_ place: Int, to point: inout [Int64]) {
    for (unit, options) in zip(units, options) { write(options[0].values, of: unit, to: &point) }
    for (half, start) in [partials[place].left, partials[place].right].enumerated() {
      var entry = halves[half][Int(start)]
      while entry.left >= 0 {
        let unit = split[half][Int(entry.right) >> 8]
        write(options[unit][Int(entry.right) & 255].values, of: units[unit], to: &point)
        entry = halves[half][Int(entry.left)]
      }
    }
  }

  private func write(_ values: [Int64], of unit: Unit, to point: inout [Int64]) {
    for (index, value) in zip(unit.columns, values) { point[index] = value }
  }
}
