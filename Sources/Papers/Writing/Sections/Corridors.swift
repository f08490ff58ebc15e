// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  /// What each corridor should get and what it gets.
  var corridors: PaperSection {
    PaperSection(
      id: "corridors", heading: labels.corridors,
      blocks: [.paragraph(targetsReached), .table(corridorTable)])
  }

  /// The same as a picture, and what the columns mean.
  var corridorAnnex: PaperSection {
    PaperSection(
      id: "corridor-picture", heading: texts.corridorsInDetail,
      blocks: [.paragraph(texts.corridorsExplained), .figure(corridorFigure)])
  }

  /// Without the column of what was granted before where nothing was.
  var corridorTable: PaperTable {
    let columns: [PaperTable.Column] = [
      .init(texts.corridor), .number(texts.share), .number(texts.target), .number(texts.spent),
      .number(texts.shortfall), .number(texts.eligible), .number(texts.funded),
      .number(texts.grantedBefore),
    ]
    let corridors = report.corridors
    let total: [PaperTable.Cell] = [
      .text(texts.total), share(allShares),
      .money(corridors.map(\.target).sum()), .money(corridors.map(\.spent).sum()), .text(""),
      .count(corridors.map(\.eligible).reduce(0, +)),
      .count(corridors.map(\.funded).reduce(0, +)),
      .count(corridors.map(\.granted).reduce(0, +)),
    ]
    let shown = granted.isEmpty ? columns.count - 1 : columns.count
    return PaperTable(
      caption: texts.corridorsCaption, columns: Array(columns.prefix(shown)),
      rows: corridors.map { Array(row($0).prefix(shown)) }, total: Array(total.prefix(shown)))
  }

  private func row(_ corridor: CorridorReport) -> [PaperTable.Cell] {
    [
      .text("\(corridor.id) \(corridor.name)"), share(corridor.share),
      .money(corridor.target), .money(corridor.spent),
      corridor.shortfall == 0 ? .empty : .gap(corridor.shortfall),
      .count(corridor.eligible), .count(corridor.funded), .count(corridor.granted),
    ]
  }

  private var allShares: Decimal { report.corridors.map(\.share).reduce(0, +) }

  /// In percent where every share is one with two decimals at most; else in parts, such as 1 of 3.
  private func share(_ share: Decimal) -> PaperTable.Cell {
    guard allShares > 0 else { return .number(share) }
    let isPercent = report.corridors.allSatisfy { ($0.share * 100 / allShares).isWritten(with: 2) }
    return isPercent ? .percent(share * 100 / allShares) : .text(texts.part(share, of: allShares))
  }
}
