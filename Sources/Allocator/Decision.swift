// SPDX-License-Identifier: GPL-3.0-or-later

/// What happens to one application. Reports and records write it by its raw value.
public enum Decision: String, Codable, Sendable, CaseIterable {
  case funded
  /// Funded at a level below 100 percent.
  case partlyFunded = "partly-funded"
  /// Committed before this decision.
  case granted
  case notFunded = "not-funded"
  /// The tied allocations differ on it.
  case undecided
  case ineligible
}
