// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Pictures
import Reports
import Wording

extension PaperWriter {
  func stripFigures(_ curve: WeightCurveReport) -> [PaperFigure] {
    stripFigures(
      curve,
      applications: report.applications.filter { $0.decision != .granted }
        .map(NamedApplication.init))
  }
}

extension FigureDrawing {
  /// Points against missing balance, with the weights at which one allocation gives way to the next.
  func curveFigure(_ curve: WeightCurveReport) -> PaperFigure {
    let settled = curve.intervals.map(\.settled)
    return PaperFigure(
      id: "price-of-balance",
      picture: TradeOffCurve(
        caption: caption(texts.scoresAndBalance, summary(settled)),
        words: TradeOffCurve.Words(
          number: texts.running, weights: texts.weights, chosen: texts.ownWeight,
          stop: texts.bestAtOtherWeights),
        imbalance: axis(texts.imbalanceInPoints, over: settled.map(\.imbalance)),
        scores: axis(texts.pointsOfTheFunded, over: settled.map(\.scores)),
        stops: curve.intervals.enumerated().map { position, interval in
          TradeOffCurve.Stop(
            number: String(position + 1), scores: quantity(interval.settled.scores),
            imbalance: Quantity(
              interval.settled.imbalance, labels.percentagePoints(interval.settled.imbalance)),
            weights: texts.exactly(interval.span), isChosen: interval.holdsOwnWeight)
        },
        isComplete: curve.unfinished.isEmpty),
      reference: texts.inTable(texts.breakpoints))
  }

  /// From the smallest to the largest weight.
  private func summary(_ settled: [SettledReport]) -> String {
    guard let first = settled.first, let last = settled.last else { return "" }
    return texts.curveSummary(from: first.figures, to: last.figures)
  }

  /// Which weights fund whom.
  func stripFigures(
    _ curve: WeightCurveReport, applications: [NamedApplication]
  ) -> [PaperFigure] {
    let rows = stripRows(curve, applications)
    let steady = rows.filter { $0.standings.isSteady }
    let moving = rows.filter { !$0.standings.isSteady }
    guard !moving.isEmpty else { return [] }
    let parts = moving.parts(of: Self.mostRows)
    return parts.enumerated().map { number, part in
      let caption = caption(
        texts.whoAtWhichWeight, texts.stripSummary(moving: moving.count, steady: steady.count),
        part: number + 1, of: parts.count)
      return PaperFigure(
        id: "weights-\(number + 1)",
        picture: WeightStrip(
          caption: caption,
          words: WeightStrip.Words(
            application: texts.application, weights: texts.weights, chosen: texts.ownWeight,
            always: texts.atEveryWeight, standings: standings),
          intervals: curve.intervals.enumerated().map { position, interval in
            WeightStrip.Interval(
              number: String(position + 1), weights: labels.span(interval.span),
              isChosen: interval.holdsOwnWeight)
          },
          rows: part + (number == parts.count - 1 ? steady : [])),
        reference: texts.inTable(caption.title))
    }
  }

  /// Those applications that some weight funds or leaves undecided.
  private func stripRows(
    _ curve: WeightCurveReport, _ applications: [NamedApplication]
  ) -> [StandingRow] {
    applications.compactMap { application in
      let standings = curve.intervals.map { $0.settled.standing(of: application.id) }
      guard Set(standings) != [.notFunded] else { return nil }
      return StandingRow(
        id: application.id, title: application.title, standings: standings)
    }
  }
}

extension [Standing] {
  /// Funded at every weight, in the same way.
  fileprivate var isSteady: Bool {
    Set(self).count == 1 && [.funded, .partly].contains(first)
  }
}

extension SettledReport {
  fileprivate func standing(of id: ApplicationID) -> Standing {
    if undecided.contains(id) { return .undecided }
    guard let award = awards.first(where: { $0.id == id }) else { return .notFunded }
    return award.level < 100 ? .partly : .funded
  }
}
