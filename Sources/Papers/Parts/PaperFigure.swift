// SPDX-License-Identifier: GPL-3.0-or-later
import Pictures

/// A picture in a paper. What it shows stands in a table of the paper too.
package struct PaperFigure: Sendable {
  /// Unique in the paper; fit for an id of a page.
  package var id: String
  package var picture: any Picture
  /// Which table holds the same figures, as a sentence.
  package var reference: String
}

extension PaperTable {
  /// The data of a picture: texts, the first of each row its name.
  package init(_ data: PictureTable, caption: String) {
    self.init(
      caption: caption, columns: data.headers.map { Column($0) },
      rows: data.rows.map { $0.map { .text($0) } })
  }
}
