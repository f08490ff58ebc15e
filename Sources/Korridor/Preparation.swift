// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import ExactSolver
import Grants
import Reports
import RoundFiles
import Solving

/// A limit came before the round was read and stated: there is nothing yet to say about it.
public struct StoppedWhileReading: Error {
  public let reason: StopReason
}

/// A round that is read, scored, judged and stated as a model.
struct PreparedRound: Sendable {
  let reading: RoundReading
  /// As it was read, with all that is private.
  let assessed: AssessedRound
  /// Of the round as the readers may see it.
  let model: AllocationModel

  /// - Throws: `RejectedRound`, `ModelTooLarge`.
  init(_ reading: RoundReading, for readership: Readership) throws {
    self.reading = reading
    assessed = try AssessedRound(reading)
    model = try AllocationModel(assessed.view(for: readership))
  }
}

extension RoundInput {
  /// - Throws: `StoppedWhileReading`.
  func opened(within limits: SolveLimits) throws(StoppedWhileReading) -> RoundScenario {
    try awaited(within: limits) { opened() }
  }

  /// - Throws: `StoppedWhileReading`.
  func reading(within limits: SolveLimits) throws(StoppedWhileReading) -> RoundReading {
    try awaited(within: limits) { reading() }
  }

  /// - Throws: `RejectedRound`, `ModelTooLarge`, `StoppedWhileReading`.
  func prepared(within limits: SolveLimits, for readership: Readership) throws -> PreparedRound {
    try awaited(within: limits) {
      Result { try PreparedRound(reading(), for: readership) }
    }.get()
  }
}

extension SolveLimits {
  /// The same with an earlier deadline, so that the result is out at the old one; half the time that is
  /// left stays in any case.
  func leavingTime(toReport applications: Int) -> SolveLimits {
    guard let deadline else { return self }
    let left = ContinuousClock.now.duration(to: deadline)
    let reporting = Duration.microseconds(20 * applications)  // Measured on rounds of 10,000.
    var earlier = self
    earlier.deadline = deadline - max(.zero, min(reporting, left / 2))
    return earlier
  }
}

/// A limit that was reached before the work begins does not stop it: then something else was solved
/// by then, and is still to be told.
private func awaited<Result: Sendable>(
  within limits: SolveLimits, _ work: @escaping @Sendable () -> Result
) throws(StoppedWhileReading) -> Result {
  guard limits.reached() == nil else { return work() }
  guard let result = Punctual.result(within: limits, of: work) else {
    throw StoppedWhileReading(reason: limits.reached() ?? .timeLimit)
  }
  return result
}
