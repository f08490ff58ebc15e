// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Grants
import Reports
import Scoring
import Wording

extension PaperWriter {
  /// What balance costs, and at which weights another allocation would be the best.
  var balance: [PaperBlock] {
    let price = report.prices.first { $0.key == "balance" }.map { [PaperBlock.paragraph($0.text)] }
    let weights = material.weights.map(breakpoints)
    let blocks = (price ?? []) + (weights ?? [])
    return blocks.isEmpty ? [] : [.heading(texts.priceOfBalance)] + blocks
  }

  private func breakpoints(_ curve: WeightCurveReport) -> [PaperBlock] {
    let text: [PaperBlock] = [
      .paragraph(texts.weightExplained(round.balance)),
      .paragraph(
        [texts.found(curve.figures), own(curve)].compactMap { $0 }
          .joined(separator: " ")),
    ]
    guard curve.intervals.count > 1 else { return text }
    return text + [
      .table(breakpointTable(curve)), .paragraph(texts.signs),
    ]
      + (chooser(curve).map { [.chooser($0)] } ?? []) + [.figure(curveFigure(curve))]
      + stripFigures(curve).map { .figure($0) }
  }

  /// What holds at the round's own weight; nil where that was not examined.
  private func own(_ curve: WeightCurveReport) -> String? {
    guard curve.intervals.count > 1 else { return nil }
    if let own = curve.intervals.first(where: \.holdsOwnWeight) {
      return texts.sameTradeOff(at: own.span)
    }
    let weight = Fraction(round.balance.weight)
    guard curve.intervals.contains(where: { $0.span.to == weight }) else { return nil }
    // Two are equally good where one ends and another begins; a search can end there too.
    return curve.intervals.contains { $0.span.from == weight }
      ? texts.ownWeightIsALimit : texts.openBeyondOwnWeight
  }

  private func breakpointTable(_ curve: WeightCurveReport) -> PaperTable {
    PaperTable(
      caption: texts.breakpoints,
      columns: [
        .init(texts.running), .init(texts.weight), .number(texts.upToExactly),
        .number(texts.pointsOfTheFunded), .number(texts.imbalance), .number(texts.awardedInAll),
        .init(texts.againstTheLineBefore),
      ],
      rows: curve.intervals.enumerated().map { position, interval in
        let span = labels.span(interval.span)
        return [
          .text(String(position + 1)),
          .text(interval.holdsOwnWeight ? "\(span) (\(texts.ownWeight))" : span),
          .text(interval.span.to?.text ?? labels.infinity),
          .decimal(interval.settled.scores, decimals: 2), .gap(interval.settled.imbalance),
          .money(interval.settled.spent),
          .text(position == 0 ? "" : labels.compact(interval.change)),
        ]
      })
  }
}
