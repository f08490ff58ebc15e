// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The paper that goes to the committee, ready made: every figure and every sentence of it.
///
/// Page, Markdown, tables and workbook are renderings of this one value; none of them computes
/// anything, so none of them can disagree with another.
package struct CouncilPaper: Sendable {
  /// One line of the head.
  package struct Field: Sendable {
    package var label: String
    /// nil: to be filled in by hand.
    package var value: String?
  }

  package var language: Round.Language
  package var readership: Readership
  package var stage: Stage
  /// What its files are called, without an extension: the decision does not take the proposal's place.
  package var fileName: String { stage.isDecided ? "decision" : "proposal" }
  /// What kind of document it is, over the subject.
  package var kind: String
  package var subject: String
  /// Printed across every page; nil where nothing holds the paper back.
  package var mark: String?
  package var head: [Field]
  /// What a reader must know before trusting the figures.
  package var notices: [String]
  package var sections: [PaperSection]
  package var sheets: PaperSheets
  package var words: PaperWords
}

extension CouncilPaper {
  /// How far the decision is.
  package enum Stage: String, Sendable, CaseIterable {
    /// The committee can decide as it stands.
    case proposal
    /// The same, though something is still open: for discussion only.
    case draft
    /// Something is still open, and nothing is proposed.
    case withheld
    /// The committee has decided.
    case decision
    /// The same, though something about the proposal is still open.
    case decisionDraft = "decision-draft"

    /// Whether the paper says what the committee resolved.
    package var isDecided: Bool { self == .decision || self == .decisionDraft }
  }
}

/// The tables that other programs read.
package struct PaperSheets: Sendable {
  /// One row an application, for the treasury.
  package var allocation: PaperTable
  /// The same with everything that belongs beside it, each under the name of its sheet: at most 31
  /// characters, none of them `[ ] : * ? / \`.
  package var workbook: [(name: String, table: PaperTable)]
  /// One row an application, for form letters: amounts are texts.
  package var letters: PaperTable
}

/// Words that every rendering needs.
package struct PaperWords: Sendable {
  /// In place of what the head leaves open.
  package var toBeFilledIn: String
  package var yes: String
  package var no: String

  /// `☒ ja ☐ nein`; both boxes empty where the answer is left open.
  package func boxes(_ answer: Bool?) -> String {
    "\(answer == true ? "☒" : "☐") \(yes) \(answer == false ? "☒" : "☐") \(no)"
  }
}
