// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Pictures
import Reports

extension PaperWriter {
  /// What each corridor gets against its target, its floor and its cap.
  var corridorFigure: PaperFigure {
    let plans = Dictionary(
      uniqueKeysWithValues: material.model.corridors.map { ($0.corridor.id, $0) })
    return PaperFigure(
      id: "corridor-bars",
      picture: CorridorBars(
        caption: caption(texts.corridorBars, texts.corridorBars(report.corridors)),
        words: CorridorBars.Words(
          corridor: texts.corridor, spent: labels.spent, target: labels.target,
          missing: texts.missingToTarget, floor: texts.atLeast, cap: texts.atMost,
          funded: labels.funded),
        corridors: report.corridors.map { corridor in
          CorridorBars.Corridor(
            name: catalogue.corridor(corridor.id), spent: quantity(corridor.spent),
            target: quantity(corridor.target),
            missing: corridor.shortfall > 0 ? labels.missing(corridor.shortfall) : nil,
            floor: plans[corridor.id]?.floor.map(quantity),
            cap: plans[corridor.id]?.cap.map(quantity), funded: labels.counts(of: corridor))
        }),
      reference: texts.inTable(texts.corridorsCaption))
  }

  private func quantity(_ amount: Money) -> Quantity {
    Quantity(Decimal(Hundredths(amount.cents)), say.money(amount))
  }
}
