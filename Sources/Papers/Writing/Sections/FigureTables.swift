// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Wording

extension PaperWriter {
  /// The data of the pictures that have no table beside them; nil where there is no such picture.
  var figureTables: PaperSection? {
    let figures =
      (shownScenarios.count > 1 ? scenarioFigures(shownScenarios) : [])
      + (material.weights.map { $0.intervals.count > 1 ? stripFigures($0) : [] } ?? [])
    guard !figures.isEmpty else { return nil }
    return PaperSection(
      id: "figures", heading: texts.figureTables,
      blocks: figures.map {
        .table(PaperTable($0.picture.table, caption: $0.picture.caption.title))
      })
  }
}
