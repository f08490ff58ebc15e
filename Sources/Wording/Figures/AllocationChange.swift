// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Who gets money in one allocation and not in another. All lists by id.
public struct AllocationChange: Hashable, Sendable {
  /// Get money now and did not before.
  public var enters: [ApplicationID] = []
  /// Got money before and do not now.
  public var leaves: [ApplicationID] = []
  /// Get money in both, another amount.
  public var changes: [ApplicationID] = []
  /// Undecided now: they neither enter nor leave.
  public var undecided: [ApplicationID] = []

  public init() {}

  public var isEmpty: Bool {
    enters.isEmpty && leaves.isEmpty && changes.isEmpty && undecided.isEmpty
  }
}
