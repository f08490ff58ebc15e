// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// Why an application is out: what would happen to the others if it were in.
  func displaced(_ swap: Swap, missing: PointsMissing) -> String {
    let clauses = consequences(of: swap.change)
    let others = clauses.isEmpty ? "" : ": " + clauses
    let percent = say.percent(swap.level)
    let level =
      swap.level < Hundredths(whole: 100) ? say(" (zu \(percent))", " (at \(percent))") : ""
    let lost = say.points(Decimal(swap.gap))
    return
      swap.gap > .zero
      ? say(
        "Nicht gefördert, denn mit ihm\(level) verlöre das Gesamtergebnis \(lost)\(others); "
          + "\(short(by: missing)).",
        "Not funded, because with it\(level) the overall result would lose \(lost)\(others); "
          + "\(short(by: missing)).")
      : say(
        "Nicht gefördert, obwohl das Gesamtergebnis mit ihm\(level) gleich hoch wäre\(others).",
        "Not funded, although the overall result would be the same with it\(level)\(others).")
  }

  private func short(by missing: PointsMissing) -> String {
    switch missing {
    case .points(let points, _):
      let (text, isOne) = (say.points(Decimal(points)), points == Hundredths(whole: 1))
      return say("ihm \(isOne ? "fehlt" : "fehlen") \(text)", "it is \(text) short")
    case .notReachable:
      return say(
        "auch die volle Punktzahl würde nicht reichen", "even a full score would not be enough")
    }
  }
}
