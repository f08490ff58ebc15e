// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Scoring
import Wording

extension WeightsReport {
  /// The schema `korridor/weights/1`: weights as exact fractions, points and percentage points as
  /// decimal numbers, money in whole cents.
  public var json: JSONValue {
    var object: [String: JSONValue] = [
      "schema": "korridor/weights/1",
      "round": .string(round),
      "scenario": .string(scenario),
      "language": .string(language.rawValue),
      "weight": JSONValue(weight),
      "beside": .array(curves.dropFirst().map { .object($0.members) }),
      "version": .string(version),
    ]
    if let first = curves.first { object.merge(first.members) { own, _ in own } }
    return .object(object)
  }
}

extension WeightCurveReport {
  fileprivate var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "name": .string(name),
      "value": .string(value.rawValue),
      "measure": .string(measure.rawValue),
      "status": .string(status.rawValue),
      "intervals": .array(intervals.map(\.json)),
      "unfinished": .array(unfinished.map { .object($0.members) }),
      "conflict": .array(conflict.map(\.json)),
    ]
    if let frontier {
      members["frontier"] = .array(
        frontier.map {
          .object(
            $0.settled.members.merging(["supported": .bool($0.isSupported)]) { own, _ in own })
        })
      members["frontier_complete"] = .bool(frontierIsComplete)
    }
    return members
  }
}

extension WeightRange {
  fileprivate var members: [String: JSONValue] {
    ["from": JSONValue(from), "to": to.map { JSONValue($0) } ?? .null]
  }
}

extension WeightIntervalReport {
  fileprivate var json: JSONValue {
    .object(
      span.members.merging(settled.members) { own, _ in own }
        .merging(["enters": JSONValue(change.enters), "leaves": JSONValue(change.leaves)]) {
          own, _ in own
        })
  }
}

extension SettledReport {
  var members: [String: JSONValue] {
    [
      "scores": .decimal(scores),
      "imbalance_pp": .decimal(imbalance),
      "spent_cents": JSONValue(spent),
      "funded": JSONValue(funded),
      "awards": .array(
        awards.map {
          [
            "id": .string($0.id), "level": .decimal($0.level), "award_cents": JSONValue($0.award),
          ]
        }),
      "undecided": JSONValue(undecided),
    ]
  }
}

extension SweepReport {
  /// The schema `korridor/sweep/1`, in the units of `korridor/weights/1`.
  public var json: JSONValue {
    .object(
      members.merging(
        ["complete": .bool(isComplete), "points": .array(points.map(\.json))]
      ) { own, _ in own })
  }

  /// All but the points.
  var members: [String: JSONValue] {
    [
      "schema": "korridor/sweep/1",
      "round": .string(round),
      "scenario": .string(scenario),
      "language": .string(language.rawValue),
      "key": .string(key),
      "values": .array(values.map { .decimal($0) }),
      "count": .integer(Int64(count)),
      "version": .string(version),
    ]
  }
}

extension SweepReport.Point {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "number": .integer(Int64(number)),
      "value": .decimal(value),
      "status": .string(status.rawValue),
      "available_cents": JSONValue(available),
      "conflict": .array(conflict.map(\.json)),
    ]
    members.merge(settled?.members ?? [:]) { own, _ in own }
    return .object(members)
  }
}

extension JSONValue {
  /// `3/7`, or `5` where it is whole.
  init(_ fraction: Fraction) { self = .string(fraction.text) }
}
