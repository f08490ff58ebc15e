// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Finds the rows of the association that are similar to an application without being identical: a
/// person has to look at them.
///
/// The measure is meant to miss no copy that a careless hand made, and to leave alone what many towns have
/// many of. It asks for related applicants first: a festival of the same name held by another club is
/// another festival. Applicants are related if
/// - they are the same after normalising;
/// - they are nearly spelled alike (`SpelledText.isNearly`) and their words of up to three letters are
///   the same: TV and SV Siegburg are two clubs, not one with an error;
/// - all words of one stand in the other (Musikschule, Musikschule Siegburg); or
/// - the row names none.
///
/// Between related applicants, a row is suspected for
/// - `typingErrors`: the titles are nearly spelled alike, with at most one error for six letters and
///   never more than three, fewer than it takes from Guarda to Werder;
/// - `titleWithin`: all words of one title, four letters or more, stand in the other;
/// - `sameApplicantNearAmount`: the applicant is the same, and the row's amount differs from the requested
///   amount or from the total cost by at most a tenth of the larger one.
///
/// The first of these that holds is reported.
///
/// - Complexity: rows × different applicants, one instruction for most pairs.
struct SuspicionSearch {
  private struct Entry {
    let candidate: Candidate
    let title: SpelledText
  }

  private let applicants: [SpelledText]
  /// The applications of each of `applicants`.
  private let entries: [[Entry]]

  init(among candidates: [Candidate]) {
    var positions: [NormalisedText: Int] = [:]
    var applicants: [SpelledText] = []
    var entries: [[Entry]] = []
    for candidate in candidates {
      let applicant = candidate.name.applicant
      let position = positions[applicant] ?? applicants.count
      if position == applicants.count {
        positions[applicant] = position
        applicants.append(SpelledText(applicant))
        entries.append([])
      }
      entries[position].append(
        Entry(candidate: candidate, title: SpelledText(candidate.name.title)))
    }
    (self.applicants, self.entries) = (applicants, entries)
  }

  /// Sorted by application, then row. A row that a person decided to be one application is suspected of no
  /// other.
  func suspectedMatches(with association: AssociationRegister) -> [SuspectedMatch] {
    association.rows.filter { !$0.isDecided }
      .flatMap { row in suspectedMatches(of: row, in: association) }
      .sorted { ($0.application, $0.row.id) < ($1.application, $1.row.id) }
  }

  private func suspectedMatches(
    of row: AssociationRegister.Row, in association: AssociationRegister
  ) -> [SuspectedMatch] {
    let (title, applicant) = (SpelledText(row.name.title), SpelledText(row.name.applicant))
    return applicants.indices
      .filter { applicant.mayResemble(applicants[$0]) && applicant.isRelated(to: applicants[$0]) }
      .flatMap { entries[$0] }
      .filter { !association.isSettled(row, $0.candidate) }
      .compactMap { entry in
        similarity(of: row, title: title, to: entry).map {
          SuspectedMatch(
            application: entry.candidate.application.id, row: row.project, similarity: $0)
        }
      }
  }

  private func similarity(
    of row: AssociationRegister.Row, title: SpelledText, to entry: Entry
  ) -> SuspectedMatch.Similarity? {
    if title.isNearly(entry.title) { return .typingErrors }
    let (shorter, longer) =
      title.count <= entry.title.count ? (title, entry.title) : (entry.title, title)
    if shorter.count >= 4, shorter.standsWithin(longer) { return .titleWithin }
    let application = entry.candidate.application
    if let amount = row.project.amount, !row.name.applicant.isBlank,
      row.name.applicant == entry.candidate.name.applicant,
      [application.requested, application.totalCost].contains(where: { amount.isNear($0) })
    {
      return .sameApplicantNearAmount
    }
    return nil
  }
}

extension SpelledText {
  /// Whether a row's applicant may be that of an application.
  fileprivate func isRelated(to other: SpelledText) -> Bool {
    text.isBlank || text == other.text || standsWithin(other) || other.standsWithin(self)
      || shortWords == other.shortWords && isNearly(other)
  }
}

extension Money {
  /// Whether both amounts are above 0 and differ by at most a tenth of the larger one.
  fileprivate func isNear(_ other: Money?) -> Bool {
    guard let other, min(self, other) > .zero else { return false }
    return 10 * abs(cents - other.cents) <= max(cents, other.cents)
  }
}
