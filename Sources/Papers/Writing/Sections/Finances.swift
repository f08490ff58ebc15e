// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension PaperWriter {
  /// What it costs, in money and in staff.
  var money: PaperSection {
    PaperSection(
      id: "money", heading: texts.financialEffects,
      blocks: [.table(budgetTable)] + (report.resources.isEmpty ? [] : [.table(resourceTable)]))
  }

  var budgetTable: PaperTable {
    let rows: [(String, Money)] =
      [(texts.budget, round.budget)]
      + (round.reserve > .zero ? [(texts.reserve, round.reserve)] : [])
      + [(texts.available, report.available)]
      + (report.granted > .zero ? [(texts.alreadyGranted, report.granted)] : [])
      + [(texts.newAwards, newlyAwarded)]
      + (isOverspent
        ? [(texts.exceeded, report.available - report.spent)] : [(texts.remaining, report.left)])
    return PaperTable(
      caption: texts.moneyOfTheRound, columns: [.init(texts.item), .number(texts.amount)],
      rows: rows.map { [.text($0), .money($1)] })
  }

  var resourceTable: PaperTable {
    PaperTable(
      caption: texts.resources,
      columns: [.init(texts.resource), .number(texts.capacity), .number(texts.used)],
      rows: report.resources.map {
        [.text($0.name), .number($0.capacity), .number($0.used)]
      })
  }
}
