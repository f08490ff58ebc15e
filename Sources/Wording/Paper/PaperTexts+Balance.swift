// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Scoring

/// What balance costs, and what hangs on its weight.
extension PaperTexts {
  package var priceOfBalance: String {
    say("Was die Ausgeglichenheit kostet", "What balance costs")
  }

  package func weightExplained(_ balance: BalanceRule) -> String {
    let points = say.points(Decimal(balance.weight))
    return say(
      "Wie viel die Ausgeglichenheit gegenüber der Punktzahl zählt, ist eine politische Abwägung. In "
        + "dieser Runde wiegt ein Prozentpunkt der verfügbaren Mittel, der einem Themenkorridor zu "
        + "seinem Ziel fehlt, so viel wie \(points): Das ist das Gewicht der Ausgeglichenheit.",
      "How much balance counts against score is a political choice. In this round a percentage point "
        + "of the available money by which a corridor falls short of its target weighs as much as \(points): "
        + "that is the balance weight.")
  }

  /// How much is known, and that it is proved.
  package func found(_ curve: WeightCurveFigures) -> String {
    let count = curve.intervals
    guard curve.unfinished.isEmpty, curve.status != .stopped else {
      let missing = say.all(curve.unfinished.map(Labels(say.language).span))
      let why = say.why(curve.stop)
      return say(
        "Nur ein Teil der möglichen Gewichte ist untersucht (\(why)); was hier steht, ist nachgewiesen. "
          + "Nicht untersucht sind die Gewichte \(missing).",
        "Only a part of the possible weights is examined (\(why)); what stands here is proved. Not "
          + "examined are the weights \(missing).")
    }
    return say.plural(
      count,
      say(
        "Hier kommt es auf das Gewicht nicht an: Nachgewiesen ist, dass bei jedem Gewicht dieselbe "
          + "Abwägung die beste ist.",
        "Here the weight does not matter: it is proved that the same trade-off is the best at every "
          + "weight."),
      say(
        "Nachgewiesen ist: Vom Gewicht 0 bis unendlich gibt es genau \(count) beste Abwägungen von "
          + "Punkten und Ausgeglichenheit; dazwischen liegen die Grenzen, die die Tabelle nennt.",
        "It is proved that from weight 0 to infinity there are exactly \(count) best trade-offs of "
          + "points and balance; the table names the limits between them."))
  }

  /// Where the round's own weight lies within some weights.
  package func sameTradeOff(at weights: WeightRange) -> String {
    say(
      "Mit jedem Gewicht von \(exactly(weights)) ergäbe sich dieselbe Abwägung wie in dieser "
        + "Vorlage.",
      "Every weight from \(exactly(weights)) would lead to the same trade-off as in this paper.")
  }

  package var ownWeightIsALimit: String {
    say(
      "Das Gewicht dieser Runde liegt auf einer Grenze: Dort sind zwei Abwägungen gleich gut.",
      "The weight of this round lies on a limit: there two trade-offs are equally good.")
  }

  /// The search ended at the round's own weight: nobody knows what holds beyond.
  package var openBeyondOwnWeight: String {
    say(
      "Untersucht ist bis zum Gewicht dieser Runde; was darüber das Beste wäre, ist offen.",
      "The weights are examined up to that of this round; what would be the best beyond is open.")
  }

  /// `≈ 2,15 bis ≈ 2,6 (genau 269/125 bis 1366/525)`.
  package func exactly(_ span: WeightRange) -> String {
    let rounded = Labels(say.language).span(span)
    guard rounded.contains("≈") else { return rounded }
    let upper = span.to?.text ?? "∞"
    return say(
      "\(rounded) (genau \(span.from.text) bis \(upper))",
      "\(rounded) (exactly \(span.from.text) to \(upper))")
  }

  // MARK: Curve and table

  package var breakpoints: String {
    say("Bei welchem Gewicht was das Beste ist", "What is the best at which weight")
  }

  /// - Parameters:
  ///   - first: the best allocation at the smallest weight.
  ///   - last: the best one at the largest weight.
  package func curveSummary(from first: AllocationFigures, to last: AllocationFigures) -> String {
    say(
      "Je größer das Gewicht, desto weiter links unten liegt die beste Verteilung: weniger Punkte, "
        + "aber ausgeglichenere Themenkorridore. Am einen Ende stehen \(say.points(first.scores)) bei "
        + "\(say.number(first.imbalance, decimals: 1)) Prozentpunkten fehlender Ausgeglichenheit, am "
        + "anderen \(say.points(last.scores)) bei \(say.number(last.imbalance, decimals: 1)).",
      "The larger the weight, the further down on the left the best allocation lies: fewer points but "
        + "better balanced corridors, from \(say.points(first.scores)) at "
        + "\(say.number(first.imbalance, decimals: 1)) to \(say.points(last.scores)) at "
        + "\(say.number(last.imbalance, decimals: 1)) percentage points of missing balance.")
  }

  package var scoresAndBalance: String { say("Punkte und Ausgeglichenheit", "Points and balance") }
  package var running: String { say("Nr.", "No.") }
  package var weights: String { say("Gewicht der Ausgeglichenheit", "Balance weight") }
  package var upToExactly: String { say("genau bis", "up to exactly") }
  package var ownWeight: String { say("Gewicht dieser Runde", "weight of this round") }
  package var bestAtOtherWeights: String {
    say("das Beste bei anderen Gewichten", "the best at other weights")
  }
  package var imbalanceInPoints: String {
    say("fehlende Ausgeglichenheit in Prozentpunkten", "missing balance in percentage points")
  }
  package var againstTheLineBefore: String {
    say("Unterschied zur Zeile davor", "Difference to the line before")
  }

  package var signs: String {
    say(
      "Es bedeuten: + kommt hinzu, − fällt heraus, ≠ erhält einen anderen Betrag, ? bleibt offen.",
      "The signs mean: + enters, − drops out, ≠ gets another amount, ? stays undecided.")
  }

  // MARK: Strip

  package var whoAtWhichWeight: String {
    say("Wer bei welchem Gewicht gefördert würde", "Who would be funded at which weight")
  }

  package func stripSummary(moving: Int, steady: Int) -> String {
    say(
      "Über \(say.plural(moving, "1 Antrag", "\(moving) Anträge")) entscheidet das Gewicht mit; bei jedem "
        + "Gewicht gefördert \(say.plural(steady, "wird", "werden")) \(steady).",
      "On \(moving) \(say.plural(moving, "application", "applications")) the weight has a say; \(steady) "
        + "\(say.plural(steady, "is", "are")) funded at every weight.")
  }

  package var atEveryWeight: String { say("Bei jedem Gewicht gefördert", "Funded at every weight") }
}
