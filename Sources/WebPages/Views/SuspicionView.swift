// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Reports
import Wording

/// Two texts that may be one project, side by side, and the fields of the form that settles it.
struct SuspicionView {
  struct Side {
    let id: String
    let title: String
    let applicant: String
    let amount: String
  }

  let text: String
  let sides: [Side]
  /// The application.
  let application: String
  /// The other application; empty: it is a row of the association.
  let other: String
  /// The association's row; empty: it is another application.
  let row: String

  static func all(in report: AllocationReport) -> [SuspicionView] {
    report.suspectedMatches.map { SuspicionView($0, report.language) }
      + report.suspectedDuplicates.map { SuspicionView($0, report.language) }
  }

  private init(_ match: SuspectedMatchReport, _ language: Round.Language) {
    let say = Localizer(language)
    text = match.text
    (application, other, row) = (match.application, "", match.row.id)
    sides = [
      Side(
        id: match.application, title: match.applicationTitle, applicant: match.applicant,
        amount: say.money(match.requested)),
      Side(
        id: DecisionTexts(language).rowOfAssociation(match.row.id), title: match.row.title,
        applicant: match.row.applicant, amount: match.row.amount.map(say.money) ?? ""),
    ]
  }

  private init(_ pair: SuspectedDuplicateReport, _ language: Round.Language) {
    let say = Localizer(language)
    text = pair.text
    (application, other, row) = (pair.first.id, pair.second.id, "")
    sides = [pair.first, pair.second].map {
      Side(
        id: $0.id, title: $0.title, applicant: $0.applicant, amount: say.money($0.requested))
    }
  }
}
