// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import PageExchange
import Reports
import Scoring
import Wording

/// What the template of the weights sees: one row an interval, each with the address that tries it.
struct WeightsView {
  struct Row {
    /// `2 bis 3 3/7`
    let interval: String
    /// For the script, in plain decimals; the last has no end.
    let from: String
    let to: String
    let score: String
    let missing: String
    let spent: String
    let funded: String
    let change: String
    let holdsOwnWeight: Bool
    /// The weight that stands for the interval, and its page; nil where no weight of two decimals lies in it.
    let weight: String?
    let target: String
  }

  let frame: FrameView
  let heading: String
  let isProved: Bool
  let summary: String
  let legend: String
  let signs: String
  let columns: [String]
  let rows: [Row]
  let tryIt: String
  let stepsHeading: String
  let back: String
  let backTarget: String

  init(_ report: WeightsReport, for reader: PageReader, at address: PageAddress) {
    let (texts, labels) = (PageTexts(report.language), Labels(report.language))
    let curve = report.curves[0]
    frame = FrameView(
      labels.weightsHeading, round: report.round, in: report.language, at: address, for: reader)
    heading = labels.weightsHeading
    isProved = curve.status == .proved
    summary = labels.weightsSummary(curve.figures)
    legend = texts.balanceWeightMeaning
    signs = labels.changeSigns
    columns = [
      labels.weight, labels.score, labels.imbalance, labels.spent, labels.funded,
    ]
    let decimals = curve.intervals.map(\.settled.scores).commonDecimals
    rows = curve.intervals.map { interval in
      let weight = interval.span.roundest
      return Row(
        interval: texts.interval(
          from: interval.span.from.mixed, to: interval.span.to?.mixed),
        from: interval.span.from.rounded(decimals: 2).description,
        to: interval.span.to?.rounded(decimals: 2).description ?? "",
        score: labels.say.number(interval.settled.scores, decimals: decimals),
        missing: labels.missing(interval.settled.imbalance),
        spent: labels.say.money(interval.settled.spent),
        funded: String(interval.settled.awards.count), change: labels.compact(interval.change),
        holdsOwnWeight: interval.holdsOwnWeight, weight: weight.map { labels.say.typed($0) },
        target: weight.map { address.weighing($0).target } ?? "")
    }
    tryIt = texts.trySuchWeight
    stepsHeading = texts.steps
    back = texts.toAllApplications
    backTarget = address.on(.allocation).target
  }
}

extension PageAddress {
  /// The allocation of the same what-if at another balance weight.
  fileprivate func weighing(_ weight: Hundredths) -> PageAddress {
    var address = on(.allocation)
    address.asked.settings.removeAll { $0.keyOfSetting == "balance.weight" }
    address.asked.settings.append("balance.weight=\(weight)")
    return address
  }
}
