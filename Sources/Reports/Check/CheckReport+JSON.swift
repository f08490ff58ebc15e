// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants

extension CheckReport {
  /// The schema `korridor/check/1`, in the units of `korridor/allocation/1`.
  public var json: JSONValue {
    [
      "schema": "korridor/check/1",
      "round": .string(round),
      "scenario": .string(scenario),
      "language": .string(language.rawValue),
      "available_cents": JSONValue(available),
      "granted_cents": JSONValue(granted),
      "eligible": .integer(Int64(eligible)),
      "granted": .integer(Int64(grantedCount)),
      "ineligible": .integer(Int64(ineligible)),
      "applications": .array(applications.map(\.json)),
      "codes": .object(
        Dictionary(
          uniqueKeysWithValues: codes.map { ($0.code.rawValue, JSONValue($0.applications)) })),
      "members": .array(members.map(\.json)),
      "offsets": .array(offsets.map(\.json)),
      "suspected_matches": .array(suspectedMatches.map(\.json)),
      "suspected_duplicates": .array(suspectedDuplicates.map(\.json)),
      "remarks": .array(
        remarks.map { ["severity": .string($0.severity.rawValue), "text": .string($0.text)] }),
      "files": .array(files.map(\.json)),
      "overlays": JSONValue(overlays),
      "inputs": .array(
        inputs.map { ["file": .string($0.file), "sha256": .string($0.sha256)] }),
      "version": .string(version),
    ]
  }
}

extension CheckReport.ReadFile {
  fileprivate var json: JSONValue {
    [
      "file": .string(file),
      "rows": .integer(Int64(understanding.rows)),
      "columns": .array(
        understanding.columns.map { ["header": .string($0.header), "name": .string($0.name)] }),
      "further": JSONValue(understanding.further),
      "absent": JSONValue(understanding.absent),
      "sums": .array(
        understanding.sums.map {
          ["header": .string($0.header), "sum_cents": JSONValue($0.sum)]
        }),
    ]
  }
}

extension CheckReport.Application {
  fileprivate var json: JSONValue {
    [
      "id": .string(id),
      "title": .string(title),
      "corridor": .string(corridor),
      "standing": .string(standing.code),
      "requested_cents": JSONValue(requested),
      "score": JSONValue(score),
      "reasons": .array(reasons.map(\.json)),
    ]
  }
}

extension Verdict.Standing {
  fileprivate var code: String {
    switch self {
    case .eligible: "eligible"
    case .ineligible: "ineligible"
    case .granted: "granted"
    }
  }
}
