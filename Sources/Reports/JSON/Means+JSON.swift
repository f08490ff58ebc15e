// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants

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

extension ChangedDecision {
  /// `undecided` is null where it is not known whether others are equally good.
  var json: JSONValue {
    var members = change.members
    members["undecided"] = undecided.map { JSONValue($0.sorted()) } ?? .null
    return .object(members)
  }
}

extension AwardChange {
  var json: JSONValue { .object(members) }

  fileprivate var members: [String: JSONValue] {
    [
      "leaves": JSONValue(leaves), "enters": JSONValue(enters), "changes": JSONValue(changes),
      "corridors": corridorsJSON,
    ]
  }

  var corridorsJSON: JSONValue {
    .array(
      corridors.map {
        [
          "id": .string($0.id), "cents": JSONValue($0.money),
          "projects": .integer(Int64($0.projects)),
        ]
      })
  }
}
