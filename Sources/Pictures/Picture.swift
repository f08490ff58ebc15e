// SPDX-License-Identifier: GPL-3.0-or-later

/// A picture of figures that are already known: it lays out, and computes nothing but places.
///
/// Every picture is one self-contained SVG without script, style sheet or foreign font, and the same
/// data as a table. Whatever a colour says is said by a sign, a pattern or a word too.
package protocol Picture: Sendable {
  var caption: Caption { get }
  /// The data of the picture, for those who cannot see it or want the figures.
  var table: PictureTable { get }
  /// Draws everything below the title.
  func draw(on canvas: inout Canvas)
}

extension Picture {
  /// The picture as SVG: the same bytes for the same picture and id.
  ///
  /// - Parameter id: a letter, then letters, digits and hyphens; unique on the page, for all ids in
  ///   the picture begin with it.
  package func svg(id: String) -> String {
    canvas(id: id).svg(of: caption)
  }

  func canvas(id: String) -> Canvas {
    var canvas = Canvas(id: id)
    canvas.addTitle(caption.title)
    draw(on: &canvas)
    return canvas
  }
}

/// What is said of a picture as a whole, in the reader's language.
package struct Caption: Hashable, Sendable {
  package var title: String
  /// What there is to see, in a sentence or two.
  package var summary: String
  /// As in `lang`: `de`, `en`.
  package var language: String

  package init(title: String, summary: String, language: String) {
    self.title = title
    self.summary = summary
    self.language = language
  }
}

/// Rows of ready-made texts, as many in each as there are headers.
package struct PictureTable: Hashable, Sendable {
  package var headers: [String]
  package var rows: [[String]]

  package init(headers: [String], rows: [[String]]) {
    self.headers = headers
    self.rows = rows
  }
}
