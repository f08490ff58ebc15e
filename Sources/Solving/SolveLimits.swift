// SPDX-License-Identifier: GPL-3.0-or-later

/// Limits of one solve.
public struct SolveLimits: Sendable {
  public var deadline: ContinuousClock.Instant?
  /// Asked from the solving thread again and again; true stops the solve.
  public var isCancelled: @Sendable () -> Bool
  /// How many nodes of a branch tree are opened at most.
  public var mostNodes: Int?

  public init(
    deadline: ContinuousClock.Instant? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, mostNodes: Int? = nil
  ) {
    self.deadline = deadline
    self.isCancelled = isCancelled
    self.mostNodes = mostNodes
  }

  public static let none = SolveLimits()

  /// The limit that is reached now, if any; nodes are counted by the solver.
  public func reached() -> StopReason? {
    if isCancelled() { return .interrupted }
    if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
    return nil
  }
}
