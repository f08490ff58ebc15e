// SPDX-License-Identifier: GPL-3.0-or-later

/// Values of some of the variables, by what they mean to the others.
struct Partial {
  /// What they cost at least, in units of price, beyond the cheapest options.
  var cost: Int64 = 0
  /// In a block its key; of several blocks what the top row counts.
  var key: Int64 = 0
  /// What other variables of a block add to its inner row.
  var rest: Int64 = 0
  /// What they are worth.
  var objective: Int64 = 0
  /// The activities of the long rows.
  var long = SIMD2<Int64>.zero
  var counted = Counters.Total.zero
  /// What it was put together from: places in two lists.
  var left: Int32 = 0
  var right: Int32 = 0

  /// Both together.
  @inline(__always)
  func joined(_ other: Partial, left: Int, right: Int) -> Partial {
    Partial(
      cost: cost.addingSaturating(other.cost), key: key &+ other.key, rest: rest &+ other.rest,
      objective: objective &+ other.objective, long: long &+ other.long,
      counted: counted &+ other.counted,
      left: Int32(truncatingIfNeeded: left),
      right: Int32(truncatingIfNeeded: right))
  }

  /// What changes where this takes the place of another.
  func change(from other: Partial) -> Partial {
    Partial(
      cost: cost - other.cost, key: key - other.key, rest: rest - other.rest,
      objective: objective - other.objective, long: long &- other.long,
      counted: counted &- other.counted)
  }
}

extension [Partial] {
  /// The least that any of them adds to each long row.
  var leastLong: SIMD2<Int64> {
    reduce(SIMD2(repeating: .max / 8)) { pointwiseMin($0, $1.long) }
  }
}

/// The places of partials in a list, to be found by key and by what they cost at most.
struct PartialIndex {
  private struct Entry {
    let key: Int64
    let cost: Int64
    let place: Int32
  }

  /// Slices of the list by what is paid, each sorted by key.
  private let tiers: [[Entry]]
  /// What the cheapest of each tier costs.
  private let cheapest: [Int64]

  private static let mostTiers = 16

  init(_ partials: [Partial]) {
    let order = partials.indices.map {
      Entry(key: partials[$0].key, cost: partials[$0].cost, place: Int32($0))
    }.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
    let size = max(1, (order.count + Self.mostTiers - 1) / Self.mostTiers)
    let slices = stride(from: 0, to: order.count, by: size).map { start in
      order[start..<min(start + size, order.count)]
    }
    cheapest = slices.map { $0.first!.cost }
    tiers = slices.map { $0.sorted { ($0.key, $0.place) < ($1.key, $1.place) } }
  }

  /// Calls `body` with the place of every partial with a key in a range that costs no more than `most`.
  ///
  /// - Returns: how many were looked at.
  @inline(__always)
  func forEach(
    keyFrom least: Int64, to greatest: Int64, costing most: Int64, _ body: (Int) -> Void
  ) -> Int {
    var looked = 0
    for (tier, cheapest) in zip(tiers, cheapest) {
      if cheapest > most { break }
      looked += 1
      tier.withUnsafeBufferPointer { tier in
        var (low, high) = (0, tier.count)
        while low < high {
          let middle = (low + high) / 2
          if tier[middle].key < least { low = middle + 1 } else { high = middle }
        }
        while low < tier.count, tier[low].key <= greatest {
          if tier[low].cost <= most { body(Int(tier[low].place)) }
          low += 1
          looked += 1
        }
      }
    }
    return looked
  }
}
