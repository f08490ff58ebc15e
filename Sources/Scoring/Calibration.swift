// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants

/// What is added to each member's points so that strict and generous members weigh alike.
///
/// For member m and criterion k, over the applications on which m gave counted points for k:
///
///     offset = (mean of the means of all counted points there) − (mean of m's own points there)
///
/// rounded half up to two decimals, as it is published. Someone with fewer than three such
/// applications has not shown a habit yet and gets 0.
struct Calibration {
  /// By member and criterion, in the order of `CountedPoints`.
  private let offsets: [[Hundredths]]

  init(evening points: CountedPoints) {
    let byCriterion = (0..<points.criterionCount).map { criterion in
      Self.offsets(
        over: (0..<points.applicationCount).map {
          points.entries(application: $0, criterion: criterion)
        }, memberCount: points.members.count)
    }
    offsets = points.members.indices.map { member in byCriterion.map { $0[member] } }
  }

  /// One member's offsets, in the order of the criteria.
  subscript(member: Int) -> [Hundredths] { offsets[member] }

  /// An entry's points plus its member's offset, within 0 and the criterion's `max`.
  func adjusted(_ entry: CountedPoints.Entry, criterion: Int, max: Hundredths) -> Hundredths {
    entry.value.moved(by: offsets[entry.member][criterion], within: max)
  }

  /// The offsets of all members for one criterion.
  ///
  /// The applications' means are brought to one common denominator first. With a few members it is
  /// small, with thousands it has thousands of bits, but either way adding up a member's
  /// applications takes one addition each and no reduction to lowest terms.
  private static func offsets(
    over cells: [[CountedPoints.Entry]], memberCount: Int
  ) -> [Hundredths] {
    let common = Set(cells.map(\.count)).subtracting([0]).sorted()
      .reduce(BigInt(1)) { leastCommonMultiple($0, BigInt($1)) }
    var sums = Array(repeating: HabitSums(), count: memberCount)
    for cell in cells where !cell.isEmpty {
      let sum = cell.reduce(Hundredths.zero) { $0 + $1.value }
      let mean = BigInt(sum.count) * (common / BigInt(cell.count))
      for entry in cell { sums[entry.member].add(own: entry.value, mean: mean) }
    }
    return sums.map { $0.offset(common: common) }
  }
}

extension Hundredths {
  /// Points plus an offset, within 0 and `max`.
  fileprivate func moved(by offset: Hundredths, within max: Hundredths) -> Hundredths {
    Swift.min(Swift.max(self + offset, .zero), max)
  }
}

extension ScoreSheet {
  /// A member's points as they count: with the published offset, where members are evened out.
  package func counted(_ points: Points, for criterion: Criterion) -> Hundredths {
    guard let offset = offsets[points.member]?[criterion.id] else { return points.value }
    return points.value.moved(by: offset, within: criterion.max)
  }
}

/// One member's sums for one criterion.
private struct HabitSums {
  var applications = 0
  var own = Hundredths.zero
  /// Σ of the applications' means, in hundredths over the common denominator.
  var means = BigInt(0)

  mutating func add(own points: Hundredths, mean: BigInt) {
    applications += 1
    own += points
    means += mean
  }

  func offset(common: BigInt) -> Hundredths {
    guard applications >= 3 else { return .zero }
    return Hundredths(
      rounding: means - BigInt(own.count) * common, over: 100 * common * BigInt(applications),
      decimals: 2)
  }
}

private func leastCommonMultiple(_ left: BigInt, _ right: BigInt) -> BigInt {
  left / left.greatestCommonDivisor(with: right) * right
}
