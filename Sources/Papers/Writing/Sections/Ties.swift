// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

extension PaperWriter {
  /// Whether several allocations were equally good, and what decided between them.
  var ties: PaperSection {
    PaperSection(id: "ties", heading: texts.ties, blocks: tieBlocks)
  }

  private var tieBlocks: [PaperBlock] {
    var blocks: [PaperBlock] = [.paragraph(texts.tieRules(of: round))]
    if let lot = round.lot {
      blocks.append(.paragraph(texts.lot(seed: lot.seed, source: lot.source)))
    }
    guard let tie = report.tie else {
      blocks.append(.paragraph(report.isUnique ? texts.noTie : texts.tiesNotProved))
      return blocks
    }
    blocks.append(.paragraph(texts.contested(say.all(tie.contested))))
    let steps = tie.steps.filter { !$0.decided.isEmpty }.map {
      texts.decided($0.rule, say.all($0.decided), in: round)
    }
    if !steps.isEmpty { blocks.append(.list(steps)) }
    return blocks + (material.stage == .withheld ? [] : tiedAllocations(tie))
  }

  /// Two of several equally good allocations, one table each.
  func tiedAllocations(_ tie: TieReport) -> [PaperBlock] {
    guard !tie.allocations.isEmpty else { return [] }
    let tables: [PaperBlock] = tie.allocations.enumerated().map { number, allocation in
      .table(
        PaperTable(
          caption: texts.equallyGood(number + 1),
          columns: [
            .init(texts.application), .init(texts.project), .number(texts.award),
          ],
          rows: allocation.funded.map { funded in
            let title = report.applications.first { $0.id == funded.id }?.title ?? ""
            return [.text(funded.id), .text(title), .money(funded.award)]
          },
          total: [.text(texts.total), .text(""), .money(allocation.funded.map(\.award).sum())]))
    }
    return [.paragraph(say.tied(tie.count))] + tables
  }
}
