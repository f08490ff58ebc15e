// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What a choice in a block may cost at most if none of those that are listed makes it needless.
///
/// With multipliers y, what a choice costs follows from what it means: it rises by a multiple of the key and of every
/// row that others add to, and falls by what the choice is worth. A choice that no cheaper one makes needless is worth
/// more than all that spend no more than it does, so it costs no more than the best of those would with its key. Where
/// every key can be reached at little cost, all that is of use has been listed long before the price is high enough to
/// say so.
struct CostCeiling {
  private let kinds: [Kind]
  private let dominance: Dominance
  private let counters: Counters
  private let closing: [Int]
  private let prices: Prices
  /// What one more of the key costs, and of each long row.
  private let keyPrice: Int128
  private let longPrices: [Int128]
  /// So much may be lost where costs are rounded.
  private let roundings: Int64

  /// Choices that fill the rows in the same way, as far as it makes a difference, and the keys that they may have.
  private struct Kind: Hashable {
    let counted: Counters.Total
    let long: SIMD2<Int64>
    let keys: ClosedRange<Int64>
  }

  /// How the options of units fill the rows.
  private struct Filling: Hashable {
    var counted = Counters.Total.zero
    var long = SIMD2<Int64>.zero
    var rest: Int64 = 0
  }

  private static let mostFillings = 256

  /// nil where the rows are filled in too many ways.
  ///
  /// - Parameters:
  ///   - options: of each unit, what they mean.
  ///   - closing: the counters that no other block adds to.
  ///   - keys: with which keys the block's own rows hold, given what other variables add to the inner one.
  init?(
    _ options: [[Partial]], of block: Int, links: Links, prices: Prices, dominance: Dominance,
    closing: [Int], keys: (_ rest: Int64) -> ClosedRange<Int64>?
  ) {
    guard !links.keyPrices[block].overflowed else { return nil }
    keyPrice = links.keyPrices[block].value
    var fillings: Set<Filling> = [Filling()]
    for options in options {
      let own = Set(
        options.map { Filling(counted: $0.counted, long: $0.long, rest: $0.rest) })
      guard own.count < Self.mostFillings else { return nil }
      fillings = Set(
        fillings.lazy.flatMap { filling in
          own.map {
            Filling(
              counted: filling.counted &+ $0.counted, long: filling.long &+ $0.long,
              rest: filling.rest + $0.rest)
          }
        })
      guard fillings.count <= Self.mostFillings else { return nil }
    }
    kinds = Array(
      Set(
        fillings.filter { !links.counters.isBroken($0.counted) }.compactMap { filling in
          keys(filling.rest).map {
            Kind(counted: dominance.relevant(filling.counted), long: filling.long, keys: $0)
          }
        }))
    self.dominance = dominance
    self.prices = prices
    self.closing = closing
    counters = links.counters
    longPrices = links.long.map { prices.ofRow($0.row) }
    roundings = Int64(options.count + closing.count + 1)
  }

  /// nil where any price may buy something.
  ///
  /// - Parameter listed: everything of use up to some price, by rising key.
  func ceiling(above listed: [Partial]) -> Int64? {
    let relevant = listed.map { dominance.relevant($0.counted) }
    var ceiling = Int64.min
    for kind in kinds {
      var (best, from): (Partial?, Int64) = (nil, kind.keys.lowerBound)
      func see(upTo key: Int64) -> Bool {
        guard let best, let cost = cost(instead: best, keys: from...key, kind) else { return false }
        ceiling = max(ceiling, cost)
        return true
      }
      for (partial, counted) in zip(listed, relevant)
      where counters.isAtMost(counted, kind.counted) && all(partial.long .<= kind.long) {
        if partial.key > kind.keys.upperBound { break }
        if partial.key > from {
          guard see(upTo: partial.key - 1) else { return nil }
          from = partial.key
        }
        if partial.objective >= best?.objective ?? .min { best = partial }
      }
      guard see(upTo: kind.keys.upperBound) else { return nil }
    }
    return ceiling
  }

  /// What a choice of a kind may cost that is worth more than a listed one; nil where that leaves its bits.
  private func cost(instead listed: Partial, keys: ClosedRange<Int64>, _ kind: Kind) -> Int64? {
    var more = counters.exactCost(
      ofCounting: kind.counted, insteadOf: listed.counted, apartFrom: closing)
    more.add(
      keyPrice, times: Int128((keyPrice > 0 ? keys.upperBound : keys.lowerBound) - listed.key))
    for (number, price) in longPrices.enumerated() {
      more.add(price, times: Int128(kind.long[number] - listed.long[number]))
    }
    more.add(-prices.ofObjective)
    guard !more.overflowed else { return nil }
    return listed.cost.addingSaturating(prices.rounded(more.value).addingSaturating(roundings + 1))
  }
}
