// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Eligibility
import Explainer
import Grants
import Wording

extension ExplanationReport {
  /// The schema `korridor/explanation/1`.
  public var json: JSONValue {
    var object: [String: JSONValue] = [
      "schema": "korridor/explanation/1",
      "round": .string(allocation.round),
      "scenario": .string(allocation.scenario),
      "language": .string(allocation.language.rawValue),
      "status": .string(allocation.status.rawValue),
      "summary": .string(allocation.summary),
      "unique": .bool(allocation.isUnique),
      "conflict": .array(allocation.conflict.map(\.json)),
      "application": application.json,
      "applicant": .string(application.applicant),
      "eligibility": .string(eligibility),
      "eligible_request_cents": JSONValue(eligibleRequest),
      "offers": .array(
        offers.map { ["level": JSONValue($0.level), "award_cents": JSONValue($0.award)] }),
      "criteria": .array(criteria.map(\.json)),
      "otherwise": otherwise.map(JSONValue.string) ?? .null,
      "firmness": firmness.map { .string($0.rawValue) } ?? .null,
      "weights": .array(weights.map(\.json)),
      "at_weights": atWeights.map(JSONValue.string) ?? .null,
      "deciders": .array(deciders.map(JSONValue.string)),
      "rules": .array(rules.map(\.json)),
      "changes": .array(changes.map(JSONValue.string)),
      "opportunity": opportunity?.json ?? .null,
      "overall_result": glossary.overallResult.map(JSONValue.string) ?? .null,
      "named": .array(
        glossary.applications.map { ["id": .string($0.id), "title": .string($0.title)] }),
      "suspected_matches": .array(suspectedMatches.map(\.json)),
      "suspected_duplicates": .array(suspectedDuplicates.map(\.json)),
      "inputs": .array(
        allocation.inputs.map { ["file": .string($0.file), "sha256": .string($0.sha256)] }),
      "version": .string(allocation.version),
    ]
    if let singlePoints { object["single_points"] = .array(singlePoints.map(\.json)) }
    return .object(object)
  }
}

extension WeightStanding {
  /// Ends as exact fractions, the last one null where it is infinity.
  fileprivate var json: JSONValue {
    let word =
      switch standing {
      case .isIn: "in"
      case .isOut: "out"
      case .isOpen: "open"
      }
    return [
      "from": .string(range.from.text), "to": range.to.map { .string($0.text) } ?? .null,
      "standing": .string(word),
    ]
  }
}

extension CriterionReport {
  var json: JSONValue {
    [
      "id": .string(id), "name": .string(name), "weight": .decimal(weight), "max": .decimal(max),
      "minimum": JSONValue(minimum), "points": JSONValue(points), "lowest": JSONValue(lowest),
      "highest": JSONValue(highest), "members": .integer(Int64(members)),
    ]
  }
}

extension MemberPoints {
  var json: JSONValue {
    [
      "member": .string(member), "name": .string(name), "recused": .bool(isRecused),
      "points": .array(points.map { JSONValue($0) }),
      "counted": .array(counted.map { JSONValue($0) }),
    ]
  }
}
