// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What would bring in an application that gets nothing: a smaller request, or more money.
public struct Requirement: Sendable {
  public var highestRequest: HighestRequest
  public var extraMoney: LeastExtraMoney
}

extension ExplanationSearch {
  /// - Parameter application: not in the proposed allocation, so that V without it is V.
  func requirement(
    of application: Application, beside proposed: Allocation
  ) -> Requirement {
    Requirement(
      highestRequest: highestRequest(of: application, against: optimum),
      extraMoney: leastExtraMoney(for: application, beside: proposed))
  }
}
