// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Grants

extension Catalogue {
  /// At which balance weights an application is in; nil where none was examined.
  ///
  /// - Parameter stretches: exact, by rising weight, without gaps that were finished.
  package func atWeights(_ stretches: [(standing: StandingAtBudget, range: WeightRange)]) -> String?
  {
    guard let first = stretches.first, let last = stretches.last else { return nil }
    let whole = span(WeightRange(from: first.range.from, to: last.range.to), isExact: false)
    let examined = say(
      "Größere Gewichte wurden hier nicht untersucht (dafür: korridor weights).",
      "Larger weights were not examined here (see korridor weights).")
    let rest = last.range.to == nil ? "" : " " + examined
    guard stretches.count > 1 else {
      let all =
        switch first.standing {
        case .isIn:
          say(
            "Mit jedem Gewicht der Ausgeglichenheit von \(whole) ist er dabei.",
            "With every balance weight from \(whole) it is funded.")
        case .isOut:
          say(
            "Mit keinem Gewicht der Ausgeglichenheit von \(whole) ist er dabei.",
            "With no balance weight from \(whole) is it funded.")
        case .isOpen:
          say(
            "Bei Gewichten der Ausgeglichenheit von \(whole) bleibt er offen.",
            "With balance weights from \(whole) it stays undecided.")
        }
      return all + rest
    }
    let standings: [(StandingAtBudget, String)] = [
      (.isIn, say("dabei", "funded")), (.isOut, say("nicht dabei", "not funded")),
      (.isOpen, say("offen", "undecided")),
    ]
    let told = standings.compactMap { standing, word -> String? in
      let ranges = stretches.filter { $0.standing == standing }.map {
        span($0.range, isExact: true)
      }
      return ranges.isEmpty
        ? nil : say("\(word) von \(say.all(ranges))", "\(word) from \(say.all(ranges))")
    }
    return say(
      "Je nach Gewicht der Ausgeglichenheit ist er \(told.joined(separator: "; ")).",
      "Depending on the balance weight it is \(told.joined(separator: "; ")).") + rest
  }

  /// `≈ 2,6 bis 5,74 (genau 1366/525 bis 287/50)`.
  private func span(_ range: WeightRange, isExact: Bool) -> String {
    let rounded = Labels(say.language).span(range)
    guard isExact, rounded.contains("≈") else { return rounded }
    let exact = say(
      "\(range.from.text) bis \(range.to?.text ?? "∞")",
      "\(range.from.text) to \(range.to?.text ?? "∞")")
    return rounded + say(" (genau \(exact))", " (exactly \(exact))")
  }
}
