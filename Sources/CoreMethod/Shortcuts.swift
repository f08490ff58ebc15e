// SPDX-License-Identifier: GPL-3.0-or-later

/// What the core method may do to be quicker. Every answer is the same without.
public struct Shortcuts: OptionSet, Hashable, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Branch on how many of the binaries are chosen.
  public static let counts = Shortcuts(rawValue: 1 << 0)
  /// Look for a good solution on the core before anything is proved.
  public static let cores = Shortcuts(rawValue: 1 << 1)
  /// Assume that the optimum lies near the relaxation, and prove that first.
  public static let assumptions = Shortcuts(rawValue: 1 << 2)

  public static let all: Shortcuts = [.counts, .cores, .assumptions]
}
