// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

extension Finding {
  /// The numbers and ids behind it.
  var figures: [String: JSONValue] {
    switch evidence {
    case .withdrawn, .associationTask, .nothingAvailable, .excluded: [:]
    case .outsideCall(let received, let opens, let closes):
      [
        "received": .string(received.description), "opens": opens.map { JSONValue($0) } ?? .null,
        "closes": closes.map { JSONValue($0) } ?? .null,
      ]
    case .associationFunded(let row, let title, let applicant, let basis):
      [
        "association": .string(row), "association_title": .string(title),
        "association_applicant": .string(applicant),
        "match": .string(basis.code),
      ]
    case .unscored(let criteria, let quorum):
      ["criteria": JSONValue(criteria), "quorum": .integer(Int64(quorum))]
    case .scoreBelowMinimum(let score, let minimum):
      ["score": JSONValue(score), "minimum": JSONValue(minimum)]
    case .criterionBelowMinimum(let criterion, let aggregate, let minimum):
      [
        "criterion": .string(criterion), "aggregate": JSONValue(aggregate),
        "minimum": JSONValue(minimum),
      ]
    case .underOwnMinimum(let request, let largest, let minimum):
      [
        "eligible_request_cents": JSONValue(request), "largest_award_cents": JSONValue(largest),
        "minimum_cents": minimum.map { JSONValue($0) } ?? .null,
      ]
    case .duplicate(let original): ["original": .string(original)]
    case .exceedsAvailable(let smallest, let remaining):
      [
        "smallest_award_cents": JSONValue(smallest), "remaining_cents": JSONValue(remaining),
      ]
    }
  }
}

extension Finding.MatchBasis {
  /// A stable name for programs.
  var code: String {
    switch self {
    case .named: "named"
    case .identical: "identical"
    }
  }
}
