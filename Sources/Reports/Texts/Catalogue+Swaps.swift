// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// Why an application is out: what would happen to the others if it were in.
  func displaced(_ swap: Swap, missing: PointsMissing) -> ReasonReport {
    var figures: [String: JSONValue] = [
      "gap": .decimal(Decimal(thousandths: swap.gap)),
      "level": JSONValue(swap.level),
      "leaves": JSONValue(swap.leaves),
      "enters": JSONValue(swap.enters),
      "changes": JSONValue(swap.changes),
    ]
    let consequences = consequences(of: swap)
    let others = consequences.isEmpty ? "" : ": " + consequences.joined(separator: ", ")
    guard swap.gap > 0 else {
      figures["points_missing"] = .integer(0)
      return ReasonReport(
        code: "displaced",
        text: say(
          "Nicht gefördert, obwohl das Gesamtergebnis mit ihm gleich hoch wäre\(others).",
          "Not funded, although the overall result would be the same with it\(others)."),
        figures: figures)
    }
    let lost = say.points(Decimal(thousandths: swap.gap))
    let short: String
    switch missing {
    case .points(let points):
      let text = say.points(Decimal(points))
      figures["points_missing"] = JSONValue(points)
      short = say(
        "ihm \(points == Hundredths(whole: 1) ? "fehlt" : "fehlen") \(text)", "it is \(text) short")
    case .notReachable:
      figures["points_missing"] = .null
      short = say(
        "auch die volle Punktzahl würde nicht reichen", "even a full score would not be enough")
    }
    return ReasonReport(
      code: "displaced",
      text: say(
        "Nicht gefördert, denn mit ihm läge das Gesamtergebnis um \(lost) niedriger\(others); "
          + "\(short).",
        "Not funded, because with it the overall result would be \(lost) lower\(others); "
          + "\(short)."),
      figures: figures)
  }

  private func consequences(of swap: Swap) -> [String] {
    var clauses: [String] = []
    if !swap.leaves.isEmpty {
      let (names, isOne) = (say.all(swap.leaves), swap.leaves.count == 1)
      clauses.append(
        say("\(names) \(isOne ? "fiele" : "fielen") heraus", "\(names) would drop out"))
    }
    if !swap.enters.isEmpty {
      let (names, isOne) = (say.all(swap.enters), swap.enters.count == 1)
      clauses.append(
        say("\(names) \(isOne ? "käme" : "kämen") hinzu", "\(names) would come in"))
    }
    if !swap.changes.isEmpty {
      let (names, isOne) = (say.all(swap.changes), swap.changes.count == 1)
      clauses.append(
        say(
          "\(names) \(isOne ? "bekäme einen anderen Betrag" : "bekämen andere Beträge")",
          "\(names) would get \(isOne ? "another amount" : "other amounts")"))
    }
    return clauses
  }
}
