// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What the command line asked for: the paths of a round and of what-ifs over it, nothing read yet.
public struct RoundRequest: RoundInput {
  /// The round's folder, or its only file.
  public var path: String
  /// Paths of YAML overlays, applied in this order.
  public var overlays: [String]
  /// `balance.weight=2`: any key of round.yaml, elements of lists by id (`corridors.A.cap=30`).
  /// They apply after the overlays.
  public var settings: [String]
  public var include: [ApplicationID]
  public var exclude: [ApplicationID]
  /// Path of the decision as the committee took it; nil: it has not decided.
  public var decision: String?

  public init(
    path: String, overlays: [String] = [], settings: [String] = [],
    include: [ApplicationID] = [], exclude: [ApplicationID] = [], decision: String? = nil
  ) {
    self.path = path
    self.overlays = overlays
    self.settings = settings
    self.include = include
    self.exclude = exclude
    self.decision = decision
  }

  public func opened() -> RoundScenario {
    RoundScenario(
      ParsedRound(at: path),
      under: WhatIf(
        overlays: overlays.map { WhatIfFile(at: $0) }, settings: settings, include: include,
        exclude: exclude),
      decided: decision.map { DecisionFile(at: $0) })
  }
}
