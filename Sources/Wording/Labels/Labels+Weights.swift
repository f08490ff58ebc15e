// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Scoring
import Solving

extension Labels {
  package func weightsSummary(_ curve: WeightCurveFigures) -> String {
    let count = curve.intervals
    switch curve.status {
    case .stopped where !curve.unfinished.isEmpty:
      let missing = say.all(curve.unfinished.map(span))
      let why = say.why(curve.stop)
      return say(
        "Nicht fertig, \(why): Was hier steht, ist nachgewiesen; es fehlen die Gewichte \(missing).",
        "Not finished, \(why): what stands here is proved; missing are the weights \(missing).")
    case .proved, .tied, .stopped:
      let greatest =
        curve.greatest.map(rounded) ?? say("unendlich", "infinity")
      return say.plural(
        count,
        say(
          "Nachgewiesen: Vom Gewicht 0 bis \(greatest) ist dieselbe Abwägung die beste.",
          "Proved: from weight 0 to \(greatest) the same trade-off is the best."),
        say(
          "Nachgewiesen: Vom Gewicht 0 bis \(greatest) gibt es genau \(count) beste Abwägungen.",
          "Proved: from weight 0 to \(greatest) there are exactly \(count) best trade-offs."))
    case .infeasible:
      return say(
        "Nicht lösbar: Die Regeln widersprechen einander.",
        "No solution: the rules contradict each other.")
    }
  }

  package func curve(
    _ name: String, _ value: FundingRules.Value, _ measure: BalanceRule.Measure
  ) -> String {
    let value =
      switch value {
      case .project: say("Wert je Vorhaben", "value by project")
      case .euro: say("Wert je Euro", "value by euro")
      }
    let measure =
      switch measure {
      case .total: say("Lücken aller Korridore zusammen", "gaps of all corridors together")
      case .worst: say("größte Lücke", "largest gap")
      }
    return name == "base" ? "\(value) · \(measure)" : "\(name): \(value) · \(measure)"
  }

  package var weightsHeading: String {
    say("Gewichte der Ausgeglichenheit", "Balance weights")
  }

  package var weightsLegend: String {
    say(
      "Gewicht: so viele Punkte wiegt ein Prozentpunkt, der den Korridoren zum Ziel fehlt; ≈ gerundet, "
        + "genau in der zweiten Spalte · bei 0 zählen zuerst die Punkte · ▶ das Gewicht der Runde: ",
      "weight: a percentage point that corridors lack to their targets weighs so many points; ≈ "
        + "rounded, exactly in the second column · at 0 points come first · ▶ the round's weight: ")
  }

  package var exactly: String { say("bis genau", "up to exactly") }
  package var infinity: String { "∞" }

  /// `0 bis 1,25`.
  package func span(_ span: WeightRange) -> String {
    let upper = span.to.map(rounded) ?? infinity
    return say("\(rounded(span.from)) bis \(upper)", "\(rounded(span.from)) to \(upper)")
  }

  /// Two decimals, with `≈` where they are not exact.
  package func rounded(_ fraction: Fraction) -> String {
    let decimal = fraction.rounded(decimals: 2)
    return (Fraction(decimal) == fraction ? "" : "≈ ") + say.number(decimal)
  }

  // MARK: Frontier

  package var frontier: String {
    say("Alle Abwägungen, zu denen es keine bessere gibt", "All trade-offs that none surpasses")
  }

  /// - Parameter stop: what came first where not all were found.
  package func frontierSummary(_ count: Int, isComplete: Bool, stop: StopReason?) -> String {
    isComplete
      ? say(
        "Nachgewiesen vollständig: \(count). Jede andere Verteilung hat weniger Punkte oder eine "
          + "größere Lücke als eine von ihnen. ○: mit keinem Gewicht zu erreichen.",
        "Proved complete: \(count). Every other allocation has fewer points or a larger gap than one "
          + "of them. ○: no weight leads there.")
      : say(
        "Unvollständig, \(say.why(stop)): \(count) gefunden.",
        "Incomplete, \(say.why(stop)): \(count) found.")
  }

  // MARK: Sweep

  package func sweep(over key: String, solved: Int, of count: Int) -> String {
    let key = say.quoted(key)
    return say(
      "\(key): \(solved) von \(count) Werten gelöst, jeder für sich nachgewiesen",
      "\(key): \(solved) of \(count) values solved, each proved on its own")
  }

  package var sweepStopped: String {
    say(
      "Nicht fertig, \(say.why(nil)): Die übrigen Werte fehlen.",
      "Not finished, \(say.why(nil)): the other values are missing.")
  }

  package var betweenValues: String {
    say(
      "Zwischen zwei Werten kann anderes gelten: Gelöst sind nur die Werte, die hier stehen.",
      "Between two values things can be different: only the values that stand here were solved.")
  }

  package func compact(_ change: AllocationChange) -> String {
    let parts =
      change.enters.map { "+\($0)" } + change.leaves.map { "−\($0)" }
      + change.changes.map { "≠\($0)" } + change.undecided.map { "?\($0)" }
    return parts.joined(separator: " ")
  }

  package var changeSigns: String {
    say(
      "+ kommt hinzu, − fällt heraus, ≠ anderer Betrag, ? offen, je gegen die Zeile davor",
      "+ enters, − leaves, ≠ another amount, ? undecided, each against the line before")
  }

  package var countOfFunded: String { say("gefördert", "funded") }
}
