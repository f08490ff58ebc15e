// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

extension NameBook {
  /// The names of a round's applicants, with what was decided about their spellings.
  package init(_ round: Round) {
    self.init(
      same: round.duplicates.pairs(of: .applicants, .same),
      different: round.duplicates.pairs(of: .applicants, .different))
  }
}
