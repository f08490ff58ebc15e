// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import Pictures
import Reports
import Wording

extension PaperWriter {
  /// What each corridor gets against its target, its floor and its cap.
  var corridorFigure: PaperFigure {
    let plans = Dictionary(
      uniqueKeysWithValues: material.model.corridors.map { ($0.corridor.id, $0) })
    return PaperFigure(
      id: "corridor-bars",
      picture: CorridorBars(
        caption: caption(texts.corridorBars, targetsReached),
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
            cap: plans[corridor.id]?.cap.map(quantity),
            funded: labels.counts(
              funded: corridor.funded, of: corridor.eligible, granted: corridor.granted))
        }),
      reference: texts.inTable(texts.corridorsCaption))
  }

  var targetsReached: String {
    let behind = report.corridors.filter { $0.shortfall > 0 }
    guard let last = behind.max(by: { $0.shortfall < $1.shortfall }) else {
      return texts.allTargetsReached
    }
    return texts.targetsReached(
      by: report.corridors.count - behind.count, of: report.corridors.count,
      furthestBehind: catalogue.corridor(last.id), gap: last.shortfall)
  }

  private func quantity(_ amount: Money) -> Quantity {
    Quantity(Decimal(Hundredths(amount.cents)), say.money(amount))
  }
}
