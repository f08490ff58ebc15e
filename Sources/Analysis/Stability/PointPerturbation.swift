// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A seeded sample of committees that could not quite make up their minds: every point that was given
/// moves by −1, 0 or +1, each as likely, independently of the others, and stays within 0 and the
/// criterion's maximum.
package struct PointPerturbation: Hashable, Sendable {
  package let seed: UInt64

  package init(seed: UInt64) {
    self.seed = seed
  }

  /// The round of one sample. It depends on the seed and the sample's number only, not on the order of
  /// the points or on other samples: samples can be drawn on different machines.
  ///
  /// - Parameter number: from 1.
  package func sample(_ number: Int, of round: Round) -> Round {
    var random = SplitMix64(seed: seed, stream: UInt64(number))
    let most = Dictionary(uniqueKeysWithValues: round.criteria.map { ($0.id, $0.max) })
    var round = round
    round.points.sort {
      ($0.application, $0.member, $0.criterion) < ($1.application, $1.member, $1.criterion)
    }
    for position in round.points.indices {
      let points = round.points[position]
      let move = Hundredths(whole: Int64(random.number(below: 3)) - 1)
      round.points[position].value = min(
        max(.zero, points.value + move), most[points.criterion] ?? points.value)
    }
    return round
  }
}

/// SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014): the same
/// numbers everywhere, which the standard library does not promise for its own.
struct SplitMix64 {
  private var state: UInt64
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// - Parameter stream: generators of one seed with different streams are unrelated.
  init(seed: UInt64, stream: UInt64) {
    var start = SplitMix64(state: seed)
    state = start.next() ^ stream &* Self.step
    state = next()
  }

  init(state: UInt64) { self.state = state }

  mutating func next() -> UInt64 {
    state &+= Self.step
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0, each as likely: numbers beyond the last whole multiple of the bound are drawn again.
  mutating func number(below bound: UInt64) -> UInt64 {
    let most = UInt64.max - UInt64.max % bound
    var drawn = next()
    while drawn >= most { drawn = next() }
    return drawn % bound
  }
}
