// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of an allocation when a run ends.
public enum AllocationStatus: String, Sendable, CaseIterable {
  /// Proved, and unique or chosen by the published tie rules.
  case optimal
  /// Proved, but several allocations are equally good; figures are those of the first.
  case tied
  /// A limit came before the proof; figures are those of the best allocation found, if any.
  case feasible
  /// The rules contradict each other; only what is granted is counted.
  case infeasible
}
