// SPDX-License-Identifier: GPL-3.0-or-later

/// How choices fill the rows, all but what their key says.
struct Filling: Hashable {
  var counted = Counters.Total.zero
  var long = SIMD2<Int64>.zero
  var rest: Int64 = 0

  init() {}

  init(_ partial: Partial) {
    (counted, long, rest) = (partial.counted, partial.long, partial.rest)
  }

  static func + (left: Filling, right: Filling) -> Filling {
    var both = left
    both.counted = left.counted &+ right.counted
    both.long = left.long &+ right.long
    both.rest += right.rest
    return both
  }

  private static let most = 256

  /// Every way to fill them, and what that costs at least; nil where there are too many.
  ///
  /// - Parameter options: of each unit, what they mean.
  static func all(of options: [[Partial]]) -> [Filling: Int64]? {
    var all: [Filling: Int64] = [Filling(): 0]
    for options in options {
      let own = Dictionary(options.map { (Filling($0), $0.cost) }, uniquingKeysWith: min)
      guard own.count <= most else { return nil }
      all = Dictionary(
        all.lazy.flatMap { filling, cost in
          own.map { (filling + $0.key, cost.addingSaturating($0.value)) }
        }, uniquingKeysWith: min)
      guard all.count <= most else { return nil }
    }
    return all
  }
}
