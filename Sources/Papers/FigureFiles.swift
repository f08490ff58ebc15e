// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Pictures

extension [PaperFigure] {
  /// Each picture as `ID.svg`, which stands alone, and its data as `ID.csv`.
  package func files(in language: Round.Language) -> [PaperFile] {
    flatMap { figure in
      let table = PaperTable(figure.picture.table, caption: figure.picture.caption.title)
      return [
        PaperFile(figure.id + ".svg", figure.picture.svg(id: figure.id)),
        PaperFile(figure.id + ".csv", table.csv(in: language)),
      ]
    }
  }
}
