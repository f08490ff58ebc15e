// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache
import Pictures

extension Page {
  /// The page for programs that make it a document for word processors: no style sheet, and pictures
  /// named `ID.png` beside it, and very long texts shortened.
  package var wordHTML: String {
    Templates.word.render(PaperView(ShortenedPage(self)), library: Templates.wordParts)
  }

  /// The pictures of the page as `ID.svg`.
  package var pictures: [PaperFile] {
    sections.flatMap(\.blocks).compactMap { block in
      guard case .figure(let figure) = block else { return nil }
      return PaperFile(figure.id + ".svg", figure.picture.svg(id: figure.id))
    }
  }
}
