// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
import Wording

extension PaperWriter {
  /// nil where the round's own weight lies in no interval: there is nothing to compare with.
  func chooser(_ curve: WeightCurveReport) -> WeightChooser? {
    guard let own = curve.intervals.firstIndex(where: \.holdsOwnWeight) else { return nil }
    let proposed = curve.intervals[own].settled
    return WeightChooser(
      label: texts.chooseWeight, hint: texts.chooserExplained, smaller: texts.smallerWeight,
      larger: texts.largerWeight,
      steps: curve.intervals.map { interval in
        let span = labels.span(interval.span)
        return WeightChooser.Step(
          weights: interval.holdsOwnWeight ? "\(span) (\(texts.ownWeight))" : span,
          facts: facts(interval.settled),
          changes: changes(from: proposed, to: interval.settled))
      }, own: own)
  }

  private func facts(_ settled: SettledReport) -> [String] {
    [
      say.points(settled.scores),
      texts.missing(percent: say.percent(settled.imbalance, decimals: 1)),
      texts.moneyAwarded(settled.spent), texts.fundedInAll(settled.awards.count),
    ]
  }

  private func changes(from proposed: SettledReport, to settled: SettledReport) -> [String] {
    let change = AllocationChange(from: proposed, to: settled)
    guard !change.isEmpty else { return [texts.asProposed] }
    let titles = Dictionary(
      report.applications.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    func named(_ id: ApplicationID) -> String {
      titles[id].map { "\(id) \(say.quoted($0))" } ?? id
    }
    func award(_ id: ApplicationID, in settled: SettledReport) -> Money {
      settled.awards.first { $0.id == id }?.award ?? .zero
    }
    return change.enters.map { texts.enters(named($0), award: award($0, in: settled)) }
      + change.leaves.map { texts.leaves(named($0)) }
      + change.changes.map {
        texts.getsAnother(named($0), award: award($0, in: settled), before: award($0, in: proposed))
      }
      + change.undecided.map { texts.staysOpen(named($0)) }
  }
}
