// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// A positive number of seconds from the start of the run.
struct TimeLimit: ExpressibleByArgument {
  let deadline: ContinuousClock.Instant

  init?(argument: String) {
    guard let seconds = Double(argument), seconds > 0, seconds <= 1_000_000 else { return nil }
    deadline = .now + .seconds(seconds)
  }
}
