// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Wording

/// Something to read, from its head to its last section; a renderer lays it out as HTML or Markdown.
package protocol Page {
  var language: Round.Language { get }
  /// What kind of document it is, over the subject.
  var kind: String { get }
  var subject: String { get }
  /// Printed across every page; nil where nothing holds it back.
  var mark: String? { get }
  var head: [CouncilPaper.Field] { get }
  /// What a reader must know before trusting the figures.
  var notices: [String] { get }
  var sections: [PaperSection] { get }
  var words: PaperWords { get }
}

extension CouncilPaper: Page {}
