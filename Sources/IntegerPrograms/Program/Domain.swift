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
}
