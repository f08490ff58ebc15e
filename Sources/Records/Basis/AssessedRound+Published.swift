// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants
import Names
import Scoring

extension AssessedRound {
  /// The same round as the public may see it, with the same scores and verdicts.
  ///
  /// Natural persons are called `Person 1`, `Person 2`, … in the order of their first application,
  /// wherever their name stands: in titles, in further columns and in rows of the association too. Points, recusals, the association's rows and private columns are
  /// left out, and of the further columns all that no limit names.
  package func published() -> AssessedRound {
    let pseudonyms = Pseudonyms(round)
    let columns = round.limitedColumns
    var round = round
    round.points = []
    round.recusals = []
    round.association = []
    let (giver, wording) = (round.paper.giver, round.paper.wording)
    round.paper = Paper()
    (round.paper.giver, round.paper.wording) = (giver, wording)
    round.duplicates = pseudonyms.published(round, matches: assessment.matchedApplicants)
    round.applications = round.applications.map { application in
      var published = application
      published.title = pseudonyms.hiding(application.title)
      published.applicant = pseudonyms.replacing(application.applicant)
      published.partner = application.partner.map(pseudonyms.hiding)
      published.privateAttributes = [:]
      published.attributes = application.attributes.mapValues(pseudonyms.replacing)
      published.attributes = Dictionary(
        columns.compactMap { column in published.text(of: column).map { (column, $0) } }
      ) { $1 }
      return published
    }
    return AssessedRound(
      round, scores: scores, assessment: assessment.published(pseudonyms, round.applications))
  }
}

extension Assessment {
  fileprivate var matchedApplicants: Set<String> {
    Set(
      verdicts.values.flatMap(\.findings).compactMap { finding -> String? in
        guard case .associationFunded(_, _, let applicant, _) = finding.evidence else { return nil }
        return applicant
      })
  }

  fileprivate func published(
    _ pseudonyms: Pseudonyms, _ applications: [Application]
  ) -> Assessment {
    var published = self
    /// A row that matches a person's application names that person, perhaps in another spelling.
    func name(_ applicant: String, besides application: Application?) -> String {
      guard let application, application.applicantKind == .person, !applicant.isEmpty else {
        return pseudonyms.replacing(applicant)
      }
      return application.applicant
    }
    let byID = Dictionary(uniqueKeysWithValues: applications.map { ($0.id, $0) })
    for application in applications {
      for index in verdicts[application.id]?.findings.indices ?? 0..<0 {
        guard
          case .associationFunded(let row, let title, let applicant, let basis)? =
            verdicts[application.id]?.findings[index].evidence
        else { continue }
        published.verdicts[application.id]?.findings[index].evidence = .associationFunded(
          row: row, title: pseudonyms.hiding(title),
          applicant: name(applicant, besides: application), basis: basis)
      }
    }
    for (index, match) in suspectedMatches.enumerated() {
      published.suspectedMatches[index].row.title = pseudonyms.hiding(match.row.title)
      published.suspectedMatches[index].row.applicant = name(
        match.row.applicant, besides: byID[match.application])
    }
    return published
  }
}
