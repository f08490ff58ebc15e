// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How many random rounds a test tries.
public enum SeedCount {
  /// Seeds 1 to a quarter of `inFull`; to all of them, or to more, where the environment variable
  /// `KORRIDOR_SEEDS` says so: its figure is for the largest test, of which the others take their part.
  public static func seeds(inFull: Int) -> ClosedRange<UInt64> {
    let stated = ProcessInfo.processInfo.environment["KORRIDOR_SEEDS"].flatMap(Int.init)
    let count = (stated ?? largest / 4) * inFull / largest
    return 1...UInt64(max(min(inFull, 5), count))
  }

  /// The seeds of the largest test in full.
  public static let largest = 2_000
}
