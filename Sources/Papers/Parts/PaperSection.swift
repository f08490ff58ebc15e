// SPDX-License-Identifier: GPL-3.0-or-later
import Wording

/// A part of a paper under its own heading.
package struct PaperSection: Sendable {
  /// A stable name for links.
  package var id: String
  package var heading: String
  package var blocks: [PaperBlock]
  /// Of an annex, from 1; nil: it belongs to the paper itself.
  package var number: Int?

  package init(id: String, heading: String, blocks: [PaperBlock], number: Int? = nil) {
    (self.id, self.heading, self.blocks, self.number) = (id, heading, blocks, number)
  }

  /// As it is printed: `Anlage 2: Bewertung und Regeln`.
  package func title(_ words: PaperWords) -> String {
    number.map { words.annex($0, heading) } ?? heading
  }
}

/// One thing after the other in a section.
package enum PaperBlock: Sendable {
  case paragraph(String)
  /// Something that must not be overlooked.
  case notice(String)
  case list([String])
  case table(PaperTable)
  case figure(PaperFigure)
  /// On a page that runs its script only.
  case chooser(WeightChooser)
  /// A heading within the section.
  case heading(String)
  case entries([PaperEntry])
  /// To be ticked by hand, or answered already.
  case questions([PaperQuestion])
  /// To be typed into a terminal.
  case command(String)
  /// Files that belong to the paper and lie beside it.
  case annexes([PaperAnnex])
}

/// One application with its reasons.
package struct PaperEntry: Sendable {
  package var title: String
  /// Who asks, in which corridor, for how much: short texts.
  package var facts: [String]
  package var reasons: [String]
}

/// A file beside the paper.
package struct PaperAnnex: Sendable {
  package var file: String
  package var purpose: String
}

/// A question of the closing block.
package struct PaperQuestion: Sendable {
  package var text: String
  /// nil: left to tick.
  package var answer: Bool?
  package var remark: String?
}
