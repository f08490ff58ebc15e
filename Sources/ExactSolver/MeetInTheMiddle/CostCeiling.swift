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
  private let kinds: [Filling: Kind]
  private let dominance: Dominance
  private let counters: Counters
  private let closing: [Int]
  private let prices: Prices
  /// What one more of the key costs, and of each long row as it is followed: with its priced side as the upper one.
  private let keyPrice: Int128
  private let longPrices: [Int128]
  /// So much may be lost where costs are rounded.
  private let roundings: Int64

  /// Choices that fill the rows in the same way, as far as it makes a difference, and the keys that they may have.
  private struct Kind {
    let counted: Counters.Total
    let long: SIMD2<Int64>
    let keys: ClosedRange<Int64>
  }

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
    guard let fillings = Filling.all(of: options) else { return nil }
    kinds = Dictionary(
      uniqueKeysWithValues: fillings.keys.compactMap { filling in
        guard !links.counters.isBroken(filling.counted), let keys = keys(filling.rest) else {
          return nil
        }
        let counted = dominance.relevant(filling.counted)
        return (filling, Kind(counted: counted, long: filling.long, keys: keys))
      })
    self.dominance = dominance
    self.prices = prices
    self.closing = closing
    counters = links.counters
    longPrices = links.long.map { Int128(clamping: prices.ofRow($0.row).magnitude) }
    roundings = Int64(options.count + closing.count + 1)
  }

  /// What choices may cost at most that are of use, by how they fill the rows: those that are listed, and others.
  ///
  /// - Parameter listed: everything of use up to some price, by rising key.
  func ceilings(above listed: [Partial]) -> [Filling: Int64] {
    let relevant = listed.map { dominance.relevant($0.counted) }
    return kinds.mapValues { kind in
      ceiling(
        of: kind,
        above: zip(listed, relevant).lazy.filter { partial, counted in
          counters.isAtMost(counted, kind.counted) && all(partial.long .<= kind.long)
        }.map(\.0))
    }
  }

  /// - Parameter listed: what makes choices of this kind needless.
  private func ceiling(of kind: Kind, above listed: some Sequence<Partial>) -> Int64 {
    var (best, from, ceiling): (Partial?, Int64, Int64) = (nil, kind.keys.lowerBound, .min)
    func see(upTo key: Int64) {
      ceiling = max(ceiling, best.flatMap { cost(instead: $0, keys: from...key, kind) } ?? .max)
    }
    for partial in listed {
      if partial.key > kind.keys.upperBound { break }
      if partial.key > from {
        see(upTo: partial.key - 1)
        from = partial.key
      }
      ceiling = max(ceiling, partial.cost)
      if partial.objective >= best?.objective ?? .min { best = partial }
    }
    see(upTo: kind.keys.upperBound)
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
