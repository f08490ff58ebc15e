// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What the rows of a program add up to while variables change places, how many are broken by that, and what it makes of
/// those that follow.
struct ExchangeRows {
  private var activities: [Int128]
  private let sides: [(lower: Int128, upper: Int128)]
  private let following: [FollowingVariable]
  private var broken = 0

  /// - Parameters:
  ///   - point: keeps every row.
  ///   - following: what they follow from is no row to be kept.
  ///   - idle: rows that are not looked at.
  init(
    _ program: IntegerProgram, at point: [Int64], following: [FollowingVariable], idle: Set<Int>
  ) {
    var chosen = point
    for variable in following { chosen[variable.index] = 0 }
    let idle = idle.union(following.flatMap(\.demands).map(\.row))
    activities = program.constraints.map { $0.expression.value(at: chosen) }
    sides = program.constraints.enumerated().map { number, row in
      let (lower, upper) = idle.contains(number) ? (nil, nil) : (row.lower, row.upper)
      return (lower.map { Int128($0) } ?? .min, upper.map { Int128($0) } ?? .max)
    }
    self.following = following
  }

  var areKept: Bool { broken == 0 }

  mutating func add(_ amount: Int128, to row: Int) {
    let before = activities[row]
    let after = before + amount
    let (lower, upper) = sides[row]
    let wasBroken = before < lower || before > upper
    let isBroken = after < lower || after > upper
    if wasBroken != isBroken { broken += isBroken ? 1 : -1 }
    activities[row] = after
  }

  /// What the variables that follow cost; nil where one would be larger than it may be.
  var cost: Int128? {
    var cost: Int128 = 0
    for variable in following {
      let value = value(of: variable)
      guard value <= variable.upper else { return nil }
      cost += variable.cost * value
    }
    return cost
  }

  /// Sets what follows.
  func complete(_ point: inout [Int64]) {
    for variable in following { point[variable.index] = Int64(value(of: variable)) }
  }

  private func value(of variable: FollowingVariable) -> Int128 {
    var value = Int128(variable.lower)
    for demand in variable.demands {
      let missing = demand.side - activities[demand.row]
      // Mostly that is seen without a division.
      guard missing > value * demand.coefficient else { continue }
      value = missing.dividedRoundingUp(by: demand.coefficient)
    }
    return value
  }
}
