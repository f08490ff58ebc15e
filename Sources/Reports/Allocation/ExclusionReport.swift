// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Wording

/// An application that is out because the association funds it already, with the evidence.
public struct ExclusionReport: Sendable {
  public var application: ApplicationID
  public var title: String
  /// The association's row, and its texts.
  public var row: String
  public var rowTitle: String
  public var rowApplicant: String
  public var basis: Finding.MatchBasis
  /// How the row was recognised, in a few words.
  public var text: String
}

extension ExclusionReport {
  /// In the order of the applications.
  static func all(of assessed: AssessedRound, _ catalogue: Catalogue) -> [ExclusionReport] {
    assessed.round.applications.flatMap { application -> [ExclusionReport] in
      let verdict = assessed.verdict(on: application)
      guard verdict.standing == .ineligible else { return [] }
      return verdict.findings.compactMap { finding in
        guard
          case .associationFunded(let row, let title, let applicant, let basis) = finding.evidence
        else { return nil }
        return ExclusionReport(
          application: application.id, title: application.title, row: row, rowTitle: title,
          rowApplicant: applicant, basis: basis, text: catalogue.evidence(basis))
      }
    }
  }

  var json: JSONValue {
    [
      "application": .string(application), "title": .string(title), "association": .string(row),
      "association_title": .string(rowTitle), "association_applicant": .string(rowApplicant),
      "match": .string(basis.code), "text": .string(text),
    ]
  }
}
