// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants

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
