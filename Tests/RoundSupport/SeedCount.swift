// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// How many random rounds a test tries.
public enum SeedCount {
  /// Seeds 1 to `usual`, or to what the environment variable `KORRIDOR_SEEDS` says: the figure for the
  /// largest test, of which the others take their part.
  public static func seeds(usual: Int) -> ClosedRange<UInt64> {
    let stated = ProcessInfo.processInfo.environment["KORRIDOR_SEEDS"].flatMap(Int.init)
    let count = stated.map { max(1, $0 * usual / largest) } ?? usual
    return 1...UInt64(count)
  }

  /// The usual number of seeds of the largest test.
  public static let largest = 2_000
}
