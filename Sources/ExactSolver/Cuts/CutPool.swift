// SPDX-License-Identifier: GPL-3.0-or-later

/// The cuts that were found so far, each behind those that it rests on. By their numbers here, cuts go on being told
/// apart while a relaxation knows now these and now those.
struct CutPool {
  /// How many sums were bounded before: the pool's first cut is the sum of that number to those which rest on it.
  let first: Int
  private var cuts: [RoundingCut] = []
  /// By cut: how many cuts stand on top of each other in it.
  private var ranks: [Int] = []
  /// More on top of each other are no good to floating point.
  private let mostRanks: Int

  init(behind first: Int, mostRanks: Int) {
    self.first = first
    self.mostRanks = mostRanks
  }

  /// - Returns: their numbers.
  mutating func add(_ further: [RoundingCut]) -> Range<Int> {
    let start = cuts.count
    cuts += further
    for cut in further { ranks.append(1 + (ground(of: cut).map { ranks[$0] }.max() ?? 0)) }
    return start..<cuts.count
  }

  /// The numbers of cuts and of all that they rest on, in order.
  func withGround(_ wanted: [Int]) -> [Int] {
    var (found, open) = (Set(wanted), wanted)
    while let number = open.popLast() {
      for other in ground(of: cuts[number]) where found.insert(other).inserted {
        open.append(other)
      }
    }
    return found.sorted()
  }

  private func ground(of cut: RoundingCut) -> [Int] {
    cut.ground.map { $0 - first }.filter { $0 >= 0 }
  }

  /// What further cuts may rest on.
  func rows(_ numbers: [Int]) -> [KnownRow] {
    numbers.filter { ranks[$0] < mostRanks }.map {
      KnownRow(
        expression: cuts[$0].sum, lower: nil, upper: cuts[$0].bound, origin: .sum(first + $0))
    }
  }

  /// Cuts as a run has them that knows only these.
  func cuts(_ numbers: [Int]) -> [RoundingCut] {
    let position = Dictionary(uniqueKeysWithValues: zip(numbers, 0...))
    return numbers.map { number in
      cuts[number].renumbered { $0 < first ? $0 : first + position[$0 - first]! }
    }
  }

  /// What stands here for the origin of a row in a run that knows only some cuts.
  func origin(_ own: RowOrigin, among numbers: [Int]) -> RowOrigin {
    guard case .sum(let position) = own, position >= first else { return own }
    return .sum(first + numbers[position - first])
  }
}
