// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Wording

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
  package var stage: PaperStage
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
  /// Who else funds; nil: the partnership association.
  package var association: String?
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
