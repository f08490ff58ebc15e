// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension ReasonReport {
  var json: JSONValue {
    .object(figures.merging(["code": .string(code), "text": .string(text)]) { _, own in own })
  }
}

extension RuleReport {
  var json: JSONValue {
    ["rule": .string(key), "text": .string(text), "repair": repair?.json ?? .null]
  }
}

extension RepairReport {
  var json: JSONValue {
    .object(figures.merging(["kind": .string(kind), "text": .string(text)]) { first, _ in first })
  }
}

extension PriceReport {
  var json: JSONValue {
    var object = figures
    object["rule"] = .string(key)
    object["price"] = JSONValue(points)
    object["text"] = .string(text)
    object["without"] = without?.json ?? .null
    return .object(object)
  }
}

extension OpportunityReport {
  var json: JSONValue {
    [
      "application": .string(application),
      "title": .string(title),
      "corridor": .string(corridor),
      "score": JSONValue(score),
      "level": .decimal(level),
      "award_cents": JSONValue(award),
      "extra_cents": JSONValue(extraMoney),
      "extra_resources": .array(
        extraResources.map { ["id": .string($0.resource), "amount": .decimal($0.amount)] }),
      "best_use": isBestUse.map(JSONValue.bool) ?? .null,
      "better": better?.json ?? .null,
      "text": .string(text),
    ]
  }
}

extension SpreadReport {
  var json: JSONValue {
    [
      "lowest": .decimal(lowest), "highest": .decimal(highest),
      "members": .integer(Int64(members)),
    ]
  }
}

extension SuspectedDuplicateReport {
  package var json: JSONValue {
    [
      "first": .string(first.id),
      "first_title": .string(first.title),
      "first_applicant": .string(first.applicant),
      "first_requested_cents": JSONValue(first.requested),
      "second": .string(second.id),
      "second_title": .string(second.title),
      "second_applicant": .string(second.applicant),
      "second_requested_cents": JSONValue(second.requested),
      "similarity": .string(similarity.code),
      "text": .string(text),
    ]
  }
}

extension SuspectedMatchReport {
  var json: JSONValue {
    [
      "application": .string(application),
      "application_title": .string(applicationTitle),
      "application_applicant": .string(applicant),
      "requested_cents": JSONValue(requested),
      "association": .string(row.id),
      "association_title": .string(row.title),
      "association_applicant": .string(row.applicant),
      "association_amount_cents": row.amount.map { JSONValue($0) } ?? .null,
      "similarity": .string(similarity.code),
      "text": .string(text),
    ]
  }
}
