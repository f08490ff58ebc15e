// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// How often GLPK proposed an allocation that breaks a rule, counted over all threads.
///
/// Such an answer never reaches a result: it is cut off and the program solved again. But it is said,
/// for nobody should have to wonder why a solver is not simply believed.
public final class RejectedAnswers: Sendable {
  private let found = Mutex(0)

  public init() {}

  public var count: Int { found.withLock { $0 } }

  func addOne() { found.withLock { $0 += 1 } }
}
