// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What one run took.
struct Lap: Codable {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds that all threads of this process computed. Other programs on the machine disturb it
  /// far less than the clock.
  var cpu: Double

  /// Runs `body` once.
  static func of<Result>(_ body: () throws -> Result) rethrows -> (Result, Lap) {
    let (wall, cpu) = (ContinuousClock.now, Self.computed)
    let result = try body()
    return (
      result, Lap(wall: wall.duration(to: .now) / .seconds(1), cpu: Self.computed - cpu)
    )
  }

  /// Runs `body` up to `runs` times, but no further once a second is spent.
  static func several<Result>(
    _ runs: Int, _ body: () throws -> Result
  ) rethrows -> (Result, [Lap]) {
    var (result, lap) = try of(body)
    var laps = [lap]
    while laps.count < runs, laps.reduce(0, { $0 + $1.wall }) < 1 {
      (result, lap) = try of(body)
      laps.append(lap)
    }
    return (result, laps)
  }

  private static var computed: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
