// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Reports
import Wording

extension ReturnPipeline.Result {
  /// The schema `korridor/returns/1`: what was taken, what changed, and what is to be said about it.
  ///
  /// - Parameter language: of the remarks.
  public func json(in language: Round.Language) -> JSONValue {
    [
      "schema": "korridor/returns/1",
      "language": .string(language.rawValue),
      "files": .array(
        files.map { ["file": .string($0.name), "bytes": .integer(Int64($0.bytes.count))] }),
      "applications": .array(applications.map { .string($0) }),
      "suspected_duplicates": .array(duplicates.map(\.json)),
      "members": .array(members.map(\.json)),
      "remarks": .array(diagnostics.map { $0.json(in: language) }),
      "version": .string(korridorVersion),
    ]
  }
}

extension Diagnostic {
  fileprivate func json(in language: Round.Language) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    return [
      "severity": .string(severity.rawValue),
      "file": .string(file),
      "sheet": text(sheet),
      "cell": text(cell),
      "value": text(value),
      "text": .string(line(in: language)),
    ]
  }
}
