// SPDX-License-Identifier: GPL-3.0-or-later

/// The bounds of all variables at one place of a branch tree.
public struct Domain: Hashable, Sendable {
  public var lower: [Int64]
  public var upper: [Int64]

  public init(of program: IntegerProgram) {
    lower = program.columns.map(\.lower)
    upper = program.columns.map(\.upper)
  }

  public init(lower: [Int64], upper: [Int64]) {
    self.lower = lower
    self.upper = upper
  }

  /// Whether any value is left of a variable.
  public func isEmpty(at variable: Int) -> Bool { lower[variable] > upper[variable] }

  public func isFixed(at variable: Int) -> Bool { lower[variable] == upper[variable] }

  /// How many variables can still take more than one value.
  public var freeCount: Int { zip(lower, upper).count { $0 < $1 } }

  /// In the middle between the bounds of a variable, rounded down.
  public func middle(of variable: Int) -> Int64 {
    lower[variable] + (upper[variable] - lower[variable]) / 2
  }

  /// The part in which a variable is at most `value`, and the part in which it is more. Where the value
  /// lies outside the variable's bounds, one of them is empty there and the other the whole.
  public func split(at variable: Int, _ value: Int64) -> (atMost: Domain, atLeast: Domain) {
    var (below, above) = (self, self)
    below.upper[variable] = min(upper[variable], value)
    let (next, isLast) = value.addingReportingOverflow(1)
    if isLast {
      // A value without a successor leaves nothing above.
      (above.lower[variable], above.upper[variable]) = (.max, .min)
    } else {
      above.lower[variable] = max(lower[variable], next)
    }
    return (below, above)
  }

  /// What lies in both.
  public func intersection(with other: Domain) -> Domain {
    Domain(
      lower: zip(lower, other.lower).map { max($0, $1) },
      upper: zip(upper, other.upper).map { min($0, $1) })
  }

  /// The least domain that holds both.
  public func hull(with other: Domain) -> Domain {
    Domain(
      lower: zip(lower, other.lower).map { min($0, $1) },
      upper: zip(upper, other.upper).map { max($0, $1) })
  }
}
