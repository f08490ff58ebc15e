// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// Rows with small coefficients that link blocks, such as how many projects one applicant may have: side by
/// side in the bits of two numbers. One addition sums up all of them, and one test says whether any is
/// broken.
struct Counters {
  typealias Total = SIMD2<UInt64>

  /// A row as Σ coefficient · variable ≤ side, less the least that each unit adds.
  private struct Counter {
    let coefficients: [Int: Int64]
    /// In which it counts, as bits.
    let blocks: UInt
    let place: Int
    let shift: UInt64
    let mask: UInt64
    /// How much all units can count.
    let spread: Int64
    /// The greatest total that keeps the row.
    let room: Int64
    /// The row where its slack has a price; nil: it has none.
    let priced: Int?
  }

  private var counters: [Counter] = []
  /// Added to a total before the test.
  private var bias = Total.zero
  /// Bits that are set then where a row is broken; no total has them.
  private var broken = Total.zero
  /// The rows of which every side is counted or cannot be broken.
  private(set) var followed: Set<Int> = []
  private let prices: Prices

  private static let widest: Int64 = 1 << 12

  /// - Parameter rows: the most important first. Those that do not fit are left out.
  init(_ rows: [Int], of program: IntegerProgram, in blocks: Blocks, prices: Prices) {
    self.prices = prices
    var used = [0, 0]
    for row in rows {
      let constraint = program.constraints[row]
      var isFollowed = true
      defer { if isFollowed { followed.insert(row) } }
      for side in [Prices.Side.upper, .lower] {
        guard let bound = side == .upper ? constraint.upper : constraint.lower else { continue }
        let isPriced = prices.pricedSide(ofRow: row) == side
        let sign: Int64 = side == .upper ? 1 : -1
        let coefficients = constraint.expression.byVariable.mapValues { sign * $0 }
        var (least, spread, touched): (Int64, Int64, UInt) = (0, 0, 0)
        for (block, units) in blocks.units.enumerated() {
          for range in units.compactMap({ $0.range(of: coefficients) }) where spread <= Self.widest
          {
            least += range.lowerBound
            spread += range.upperBound - range.lowerBound
            touched |= 1 << UInt(block)
          }
        }
        let room = sign * bound - least
        guard spread <= Self.widest, room >= 0 else {
          isFollowed = false
          continue
        }
        guard room < spread || isPriced && room <= Self.widest else {
          isFollowed = isFollowed && !isPriced
          continue
        }
        let width = 64 - max(spread, 1).leadingZeroBitCount
        guard let place = used.firstIndex(where: { $0 + width + 1 <= 64 }) else {
          isFollowed = false
          continue
        }
        let (shift, mask) = (UInt64(used[place]), UInt64(1) << UInt64(width) - 1)
        counters.append(
          Counter(
            coefficients: coefficients, blocks: touched, place: place, shift: shift, mask: mask,
            spread: spread, room: room, priced: isPriced ? row : nil))
        bias[place] |= UInt64(max(0, Int64(mask) - room)) << shift
        broken[place] |= (mask + 1) << shift
        used[place] += width + 1
      }
    }
  }

  /// What the values of a unit's variables count.
  func total(of values: [Int64], in unit: Unit) -> Total {
    counters.reduce(into: .zero) { total, counter in
      guard let range = unit.range(of: counter.coefficients) else { return }
      let activity = unit.activity(of: counter.coefficients, at: values)
      total[counter.place] += UInt64(activity - range.lowerBound) << counter.shift
    }
  }

  @inline(__always)
  func isBroken(_ total: Total) -> Bool { ((total &+ bias) & broken) != .zero }

  /// Whether the first counts no more than the second anywhere.
  @inline(__always)
  func isAtMost(_ one: Total, _ other: Total) -> Bool {
    // A bit is borrowed where it counts more.
    ((other | broken) &- one) & broken == broken
  }

  /// Of some units, the total that keeps a row whatever all others count, or nothing: whether it is less makes no
  /// difference.
  func harmless(in units: some Sequence<Unit>) -> [Int64] {
    counters.map { counter in
      let own = units.reduce(Int64(0)) { own, unit in
        own + (unit.range(of: counter.coefficients).map { $0.upperBound - $0.lowerBound } ?? 0)
      }
      return min(max(0, counter.room - (counter.spread - own)), Int64(counter.mask))
    }
  }

  /// A total as far as it makes a difference.
  @inline(__always)
  func relevant(_ total: Total, harmless: [Int64]) -> Total {
    var relevant = total
    for (counter, least) in zip(counters, harmless) where least > 0 {
      let count = Int64((total[counter.place] >> counter.shift) & counter.mask)
      if count < least { relevant[counter.place] += UInt64(least - count) << counter.shift }
    }
    return relevant
  }

  /// The counters with a price that are at home in some blocks, given as bits, but in none of their parts:
  /// once those are put together, what slack they leave is known.
  func closing(in blocks: UInt, from parts: [UInt]) -> [Int] {
    counters.indices.filter { number in
      let own = counters[number].blocks
      return counters[number].priced != nil && own & ~blocks == 0
        && parts.allSatisfy { own & ~$0 != 0 }
    }
  }

  /// What it costs, not rounded, to count one total instead of another, in all counters with a price but some.
  func exactCost(ofCounting total: Total, insteadOf other: Total, apartFrom some: [Int])
    -> CheckedSum
  {
    var cost = CheckedSum()
    for (number, counter) in counters.enumerated() where !some.contains(number) {
      guard let row = counter.priced else { continue }
      let counts = [total, other].map { ($0[counter.place] >> counter.shift) & counter.mask }
      cost.add(
        Int128(clamping: prices.ofRow(row).magnitude), times: Int128(counts[0]) - Int128(counts[1]))
    }
    return cost
  }

  /// What the slack costs that a total leaves in some counters.
  func cost(of total: Total, in closing: [Int]) -> Int64 {
    closing.reduce(0) { cost, number in
      let counter = counters[number]
      let count = Int64((total[counter.place] >> counter.shift) & counter.mask)
      return cost.addingSaturating(
        prices.cost(ofRow: counter.priced!, slack: counter.room - count))
    }
  }
}
