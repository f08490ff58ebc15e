// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names
import Scoring

/// Whether what is called one project by title and applicant has the same ones.
///
/// The letters alone are compared, not how they are divided into words and in which order these stand: of a
/// record of an older version, which may have divided them otherwise, that still says the same.
package struct ProjectComparison: Sendable {
  private let names: NameBook

  /// - Parameter round: says which spellings of applicants were decided to be the same.
  package init(of round: Round) {
    names = NameBook(round)
  }

  package func isIdentical(_ application: Application, title: String, applicant: String) -> Bool {
    let own = ProjectName(
      title: application.title, applicant: application.applicant, names: names)
    let other = ProjectName(title: title, applicant: applicant, names: names)
    return own.isComplete && own.title.letters == other.title.letters
      && own.applicant.letters == other.applicant.letters
  }
}

extension NormalisedText {
  /// All of them, sorted.
  fileprivate var letters: [Unicode.Scalar] { words.joined().unicodeScalars.sorted() }
}
