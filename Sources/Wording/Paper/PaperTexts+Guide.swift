// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// The page for members. Its figures are those of `WorkedExample`.
extension PaperTexts {
  package var forMembers: String { say("Für Mitglieder des Gremiums", "For committee members") }
  package var pointsBecomeMoney: String {
    say("Wie aus Punkten Geld wird", "How points become money")
  }

  package var guideNamed: String {
    say(
      "Wie aus Punkten Geld wird, zeigt die Anlage members.html auf einer Seite an einem kleinen "
        + "Beispiel.",
      "How points become money is shown in the annex members.html, on one page, by a small example."
    )
  }

  // MARK: In short

  package var inShort: String { say("In Kürze", "In short") }

  package var idea: String {
    say(
      "Gesucht wird unter allen Verteilungen, die ins Budget passen und die Regeln einhalten, die mit "
        + "dem höchsten Gesamtergebnis. Das Gesamtergebnis ist die Summe der Punktzahlen der "
        + "geförderten Anträge, vermindert um einen Abschlag, wenn ein Themenkorridor hinter seinem "
        + "Ziel zurückbleibt.",
      "Of all allocations that fit the budget and keep the rules, the one with the highest overall "
        + "result is sought. The overall result is the sum of the scores of the funded applications, "
        + "less a deduction where a corridor stays behind its target.")
  }

  /// - Parameter association: its name; nil: the usual one.
  package func principles(besides association: String?) -> [String] {
    [
      say(
        "Sie vergeben Punkte je Kriterium. Eine Enthaltung ist keine Null: Sie zählt nicht mit. Wer "
          + "befangen ist, bewertet den Antrag nicht.",
        "You give points for each criterion. An abstention is not a zero: it does not count. Whoever is "
          + "recused does not score the application."),
      say(
        "Aus den Punkten aller Mitglieder wird für jeden Antrag eine Punktzahl von 0 bis 100. Sie wird "
          + "veröffentlicht, und nur mit ihr wird weitergerechnet.",
        "The points of all members become one score from 0 to 100 for each application. It is "
          + "published, and only it is used from there on."),
      say(
        "Die meisten Punkte allein entscheiden nicht: Auch der Betrag und die Ausgeglichenheit der "
          + "Themenkorridore zählen.",
        "The highest score alone does not decide: the amount and the balance of the corridors count "
          + "too."),
      say(
        "Was \(association ?? "der Partnerschaftsverein") schon fördert, soll nicht noch einmal gefördert "
          + "werden.",
        "What \(association ?? "the partnership association") funds already is not to be funded again."
      ),
    ]
  }

  // MARK: The example

  package var smallExample: String { say("Ein kleines Beispiel", "A small example") }

  package var exampleRound: String {
    let budget = say.money(WorkedExample.budget)
    return say(
      "Zu vergeben sind \(budget). Die Themenkorridore A Schulen und B Kultur sollen je die Hälfte "
        + "erhalten. Zwei Mitglieder vergeben für Idee und Umsetzung höchstens 10 Punkte; die Idee "
        + "zählt doppelt, die Umsetzung dreifach. Drei Anträge liegen vor:",
      "There is \(budget) to award. The corridors A Schools and B Culture are to receive half each. "
        + "Two members give at most 10 points for idea and feasibility; the idea counts twice, "
        + "feasibility three times. There are three applications:")
  }

  package var exampleEntries: String { say("Anträge und Punkte", "Applications and points") }
  package var ideaPoints: String { say("Idee (Mitglied 1 / 2)", "Idea (member 1 / 2)") }
  package var feasibilityPoints: String {
    say("Umsetzung (Mitglied 1 / 2)", "Feasibility (member 1 / 2)")
  }

  package func exampleCorridor(_ id: CorridorID) -> String {
    id == "A" ? say("A Schulen", "A Schools") : say("B Kultur", "B Culture")
  }

  package var scoreByHand: String {
    say(
      "Die Punktzahl von P3, von Hand: Bei der Idee enthielt sich Mitglied 2, es bleibt bei 9. Bei der "
        + "Umsetzung ist das Mittel von 3 und 5 gleich 4. Das ergibt 100 × (2 × 9/10 + 3 × 4/10) : 5 "
        + "= 60. Wäre die Enthaltung eine Null, hätte P3 nur 42 Punkte.",
      "The score of P3, by hand: member 2 abstained on the idea, so it stays at 9. For feasibility the "
        + "mean of 3 and 5 is 4. That makes 100 × (2 × 9/10 + 3 × 4/10) / 5 = 60. If the abstention "
        + "were a zero, P3 would have only 42 points.")
  }

  // MARK: The choice

  package var whoIsFunded: String { say("Wer wird gefördert?", "Who is funded?") }

  package var choicesExplained: String {
    say(
      "Alle drei zusammen kosten \(say.money(Money(cents: 1_400_00))), das ist zu viel. Zwei passen "
        + "immer, und einer allein ist nie besser als zwei. Es bleiben drei Möglichkeiten:",
      "All three together cost \(say.money(Money(cents: 1_400_00))), which is too much. Any two fit, "
        + "and one alone is never better than two. So there are three possibilities:")
  }

  package var exampleChoices: String { say("Die drei Möglichkeiten", "The three possibilities") }
  package var fundedOnes: String { say("Gefördert", "Funded") }
  package var spending: String { say("Ausgaben", "Spend") }
  package var points: String { say("Punkte", "Points") }
  package var nothingMissing: String { say("nichts", "nothing") }

  package func behind(_ corridor: CorridorID, _ points: Int) -> String {
    let deduction = points * WorkedExample.balanceWeight
    let part = say.percent(Decimal(points))
    return say(
      "\(corridor): \(part) des Geldes, Abschlag \(points) × 5 = \(deduction)",
      "\(corridor): \(part) of the money, deduction \(points) × 5 = \(deduction)")
  }

  package var bestChoice: String {
    say(
      "P1 und P2 haben zusammen die meisten Punkte, aber B ginge leer aus. Das Ziel von B wäre die "
        + "Hälfte des Geldes; beantragt sind dort nur \(say.money(Money(cents: 400_00))), also fehlen "
        + "40 %. Jeder fehlende Prozentpunkt kostet 5 Punkte: das Gewicht der Ausgeglichenheit. "
        + "Deshalb werden P1 und P3 gefördert. Käme P2 an die Stelle von P1, sänke das "
        + "Gesamtergebnis von 140 auf 80; P2 fehlen 60 Punkte.",
      "P1 and P2 together have the most points, but B would get nothing. The target of B would be "
        + "half of the money; only \(say.money(Money(cents: 400_00))) is requested there, so 40% is "
        + "missing. Each missing percentage point costs 5 points: the balance weight. Therefore P1 "
        + "and P3 are funded. With P2 in the place of P1 the overall result would fall from 140 to 80; "
        + "P2 is 60 points short.")
  }

  package var weightByHand: String {
    say(
      "Wie viel hängt am Gewicht? P1 und P3 haben zusammen 10 Punkte weniger als P1 und P2, dafür fehlen "
        + "40 Prozentpunkte weniger. Ab dem Gewicht 10 : 40 = 1/4 sind sie die bessere Wahl, mit 5 "
        + "also deutlich. Solche Grenzen nennt die Vorlage für die wirkliche Runde.",
      "How much depends on the weight? P1 and P3 together have 10 points fewer than P1 and P2, but 40 "
        + "percentage points less are missing. From a weight of 10 / 40 = 1/4 on they are the better "
        + "choice; with 5, clearly so. The paper names such limits for the real round.")
  }

  // MARK: Questions

  package var whatToAsk: String { say("Was Sie fragen können", "What you can ask") }

  package var answers: [String] {
    [
      say(
        "Warum nicht dieser Antrag? Bei jedem Antrag steht, wer an seiner Stelle herausfiele und wie "
          + "viele Punkte ihm fehlen.",
        "Why not this application? Beside each stands who would drop out in its place and how many "
          + "points it is short."),
      say(
        "Was wäre, wenn? Anderes Budget, anderes Gewicht, ein Antrag mehr oder weniger: Die Verwaltung "
          + "kann jede solche Frage in Sekunden rechnen lassen.",
        "What if? Another budget, another weight, one application more or less: the administration can "
          + "have any such question computed in seconds."),
      say(
        "Stimmt das? Die Datei record.json enthält den Nachweis. Jeder kann ihn ohne das Programm "
          + "prüfen, das die Verteilung gefunden hat.",
        "Is it right? The file record.json holds the proof. Anybody can check it without the program "
          + "that found the allocation."),
      say(
        "Wer entscheidet? Das Gremium. Gerechnet wird ein Vorschlag; wer von ihm abweicht, sieht, was "
          + "das kostet.",
        "Who decides? The committee. What is computed is a proposal; who departs from it sees what that "
          + "costs."),
    ]
  }
}
