// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension PaperWriter {
  /// What each corridor should get and what it gets.
  var corridors: PaperSection {
    PaperSection(
      id: "corridors", heading: labels.corridors,
      blocks: [.paragraph(texts.corridorsExplained), .table(corridorTable)])
  }

  var corridorTable: PaperTable {
    let corridors = report.corridors
    return PaperTable(
      caption: texts.corridorsCaption,
      columns: [
        .init(texts.corridor), .number(texts.share), .number(texts.target), .number(texts.spent),
        .number(texts.shortfall), .number(texts.eligible), .number(texts.funded),
        .number(texts.grantedBefore),
      ],
      rows: corridors.map { corridor in
        [
          .text("\(corridor.id) \(corridor.name)"), .number(corridor.share),
          .money(corridor.target), .money(corridor.spent),
          corridor.shortfall == 0 ? .empty : .percent(corridor.shortfall),
          .count(corridor.eligible), .count(corridor.funded), .count(corridor.granted),
        ]
      },
      total: [
        .text(texts.total), .number(corridors.map(\.share).reduce(0, +)),
        .money(corridors.map(\.target).sum()), .money(corridors.map(\.spent).sum()), .text(""),
        .count(corridors.map(\.eligible).reduce(0, +)),
        .count(corridors.map(\.funded).reduce(0, +)),
        .count(corridors.map(\.granted).reduce(0, +)),
      ])
  }
}
