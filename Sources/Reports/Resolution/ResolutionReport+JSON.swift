// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension ResolutionReport {
  /// Money in whole cents, points and percentage points as exact decimals.
  public var json: JSONValue {
    [
      "proposed": proposed.json, "decided": resolved.json, "difference": difference.json,
      "deviations": .array(
        deviations.map { award in
          [
            "id": .string(award.id), "proposed_cents": .integer(award.proposed.cents),
            "award_cents": .integer(award.resolved.cents),
            "reason": award.reason.map { .string($0) } ?? .null,
          ]
        }),
      "corridors": .array(
        corridors.map { corridor in
          [
            "id": .string(corridor.id), "proposed_cents": .integer(corridor.proposed.cents),
            "spent_cents": .integer(corridor.resolved.cents),
          ]
        }),
      "broken": .array(breaches.map { ["rule": .string($0.key), "text": .string($0.text)] }),
    ]
  }
}

extension ResolutionReport.Figures {
  fileprivate var json: JSONValue {
    [
      "spent_cents": .integer(spent.cents), "funded": .integer(Int64(funded)),
      "scores": .decimal(scores), "imbalance_pp": .decimal(imbalance), "value": .decimal(value),
    ]
  }
}
