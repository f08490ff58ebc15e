// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// How long the stages of a run took. Never part of a report: those are the same everywhere.
public struct Timings: Sendable {
  /// Reading, scoring, judging eligibility and stating the program.
  public let read: Duration
  /// The optimum and its ties.
  public let solve: Duration
  /// Reasons and the report.
  public let explain: Duration

  /// One line of JSON, in milliseconds with three decimals.
  public var line: String {
    let stages = [("read_ms", read), ("solve_ms", solve), ("explain_ms", explain)]
    let all = stages + [("total_ms", read + solve + explain)]
    return "{" + all.map { "\"\($0)\":\($1.milliseconds)" }.joined(separator: ",") + "}"
  }
}

extension Duration {
  fileprivate var milliseconds: String {
    let microseconds = components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    return FixedPoint.full(microseconds, decimals: 3)
  }
}

/// Measures one stage after the other.
struct Stopwatch {
  private var last = ContinuousClock.now

  mutating func lap() -> Duration {
    let now = ContinuousClock.now
    defer { last = now }
    return last.duration(to: now)
  }
}
