// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Wording

/// Two applications that may be one: both texts, for a person to decide.
public struct SuspectedDuplicateReport: Sendable {
  public struct Text: Sendable {
    public var id: ApplicationID
    public var title: String
    public var applicant: String
    public var requested: Money
  }

  public var first: Text
  public var second: Text
  public var similarity: Similarity
  /// What is similar, in one plain sentence.
  public var text: String
}

extension SuspectedDuplicateReport {
  package static func all(
    of assessed: AssessedRound, _ catalogue: Catalogue
  ) -> [SuspectedDuplicateReport] {
    let texts = Dictionary(
      uniqueKeysWithValues: assessed.round.applications.map { application in
        (
          application.id,
          Text(
            id: application.id, title: application.title, applicant: application.applicant,
            requested: application.requested)
        )
      })
    return assessed.assessment.suspectedDuplicates.compactMap { duplicate in
      guard let first = texts[duplicate.first], let second = texts[duplicate.second] else {
        return nil
      }
      return SuspectedDuplicateReport(
        first: first, second: second, similarity: duplicate.similarity,
        text: catalogue.similarity(duplicate.similarity))
    }
  }
}
