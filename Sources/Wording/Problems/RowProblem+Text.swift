// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension RowProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .blankNeed(let resource):
      DiagnosticText(
        message: say(
          "der Bedarf an \(say.shown(resource)) ist leer",
          "the need of \(say.shown(resource)) is blank"),
        expected: say(
          "eine Zahl; 0, wenn nichts gebraucht wird", "a number; 0 where nothing is needed"),
        remedy: say("den Bedarf eintragen", "enter the need"))
    case .needColumnMissing(let resource):
      DiagnosticText(
        message: say(
          "die Spalte \(say.shown(resource)) für den Bedarf an dieser Ressource fehlt",
          "the column \(say.shown(resource)) with the need of this resource is missing"),
        remedy: say(
          "die Spalte ergänzen; 0, wenn nichts gebraucht wird",
          "add the column; 0 where nothing is needed"))
    case .pointsAboveMaximum(let maximum):
      DiagnosticText(
        message: say("mehr Punkte als möglich", "more points than possible"),
        expected: say("0 bis \(say.typed(maximum))", "0 to \(say.typed(maximum))"),
        remedy: say(
          "die Punkte berichtigen oder „max“ in round.yaml prüfen",
          "correct the points, or check “max” in round.yaml"))
    case .pointsTwice(let firstRow):
      DiagnosticText(
        message: firstRow.map {
          say(
            "Punkte dieses Mitglieds für diesen Antrag und dieses Kriterium stehen schon in Zeile \($0)",
            "points of this member for this application and criterion are already in row \($0)")
        }
          ?? say(
            "Punkte dieses Mitglieds für diesen Antrag und dieses Kriterium stehen schon da",
            "points of this member for this application and criterion are there already"),
        expected: say("jede Bewertung nur einmal", "each of them only once"),
        remedy: say("eine der beiden Zeilen löschen", "delete one of the two rows"))
    case .pointsBesideFinishedScore:
      DiagnosticText(
        message: say(
          "dieser Antrag hat schon eine fertige Punktzahl",
          "this application has a finished score already"),
        expected: say(
          "entweder Punkte des Ausschusses oder eine fertige Punktzahl",
          "either the committee's points or a finished score"),
        remedy: say(
          "seine Punkte oder seine Punktzahl in applications.csv löschen",
          "delete its points, or its score in applications.csv"))
    case .pointsWithoutCommittee:
      DiagnosticText(
        message: say(
          "es gibt Punkte, aber keinen Ausschuss", "there are points but there is no committee"),
        expected: say("„committee“ in round.yaml", "“committee” in round.yaml"),
        remedy: say("die Mitglieder dort eintragen", "enter the members there"))
    case .pointsWithoutCriteria:
      DiagnosticText(
        message: say(
          "es gibt Punkte, aber keine Kriterien", "there are points but there are no criteria"),
        expected: say("„criteria“ in round.yaml", "“criteria” in round.yaml"),
        remedy: say("die Kriterien dort eintragen", "enter the criteria there"))
    case .grantedWithoutAmount:
      DiagnosticText(
        message: say(
          "der Antrag ist bewilligt, aber ohne Betrag",
          "the application is granted without an amount"),
        expected: say("der bewilligte Betrag, auch 0", "the amount granted, 0 included"),
        remedy: say("den bewilligten Betrag eintragen", "enter the amount granted"))
    case .amountWithoutGrant:
      DiagnosticText(
        message: say(
          "ein bewilligter Betrag, aber der Status ist nicht „bewilligt“",
          "an amount granted, but the status is not “granted”"),
        remedy: say("den Status oder den Betrag berichtigen", "correct the status or the amount"))
    case .sameWithoutApplication:
      DiagnosticText(
        message: say(
          "die Zeile sagt nicht, welcher Antrag derselbe ist",
          "the row does not say which application it is the same as"),
        expected: say(
          "in derselben Zeile die Kennung eines Antrags", "the id of an application in this row"),
        remedy: say("den Antrag eintragen", "enter the application"))
    case .recusalNamesBoth:
      DiagnosticText(
        message: say(
          "die Zeile nennt einen Antrag und einen Antragsteller",
          "the row names an application and an applicant"),
        expected: say("eines von beiden", "one of the two"),
        remedy: say("eine der beiden Zellen leeren", "clear one of the two cells"))
    case .recusalNamesNobody:
      DiagnosticText(
        message: say(
          "die Zeile nennt weder Antrag noch Antragsteller",
          "the row names neither an application nor an applicant"),
        expected: say("eines von beiden", "one of the two"),
        remedy: say("eine der beiden Zellen füllen", "fill one of the two cells"))
    case .recusedFromNobody(let nearest):
      DiagnosticText(
        message: say(
          "kein Antrag kommt von diesem Antragsteller", "no application is from this applicant"),
        remedy: say.didYouMean(nearest, otherwise: say("den Namen prüfen", "check the name")))
    case .namesNothing(let nearest):
      DiagnosticText(
        message: say(
          "weder ein Antrag noch ein Antragsteller heißt so",
          "neither an application nor an applicant has this name"),
        expected: say(
          "zwei Kennungen von Anträgen oder zwei Schreibweisen eines Antragstellers",
          "two ids of applications, or two spellings of an applicant"),
        remedy: say.didYouMean(nearest, otherwise: say("den Namen prüfen", "check the name")))
    case .oneAndTheSame:
      DiagnosticText(
        message: say("beide Seiten sind dasselbe", "both sides are the same"),
        expected: say(
          "zwei Anträge, oder zwei Namen, die sich nicht nur in Groß- und Kleinschreibung, "
            + "Satzzeichen, Wortfolge oder Rechtsform unterscheiden",
          "two applications, or two names that differ by more than case, punctuation, order of words "
            + "or legal form"),
        remedy: say("die Zeile berichtigen oder löschen", "correct or delete the row"))
    case .decidedOtherwise(let firstRow):
      DiagnosticText(
        message: say(
          "dasselbe Paar ist in Zeile \(firstRow) anders entschieden",
          "row \(firstRow) decides the same pair otherwise"),
        expected: say("jedes Paar nur einmal", "each pair only once"),
        remedy: say("eine der beiden Zeilen löschen", "delete one of the two rows"))
    case .similarSpelling(let other, let column):
      DiagnosticText(
        message: say(
          "wird \(say.quoted(other)) sehr ähnlich geschrieben; Grenzen und Befangenheiten zählen "
            + "beide als verschieden",
          "is written much like \(say.quoted(other)); limits and recusals count them as two"),
        remedy: column == "applicant"
          ? say(
            "gleich schreiben, oder in duplicates.csv mit same oder different entscheiden",
            "write them alike, or decide with same or different in duplicates.csv")
          : say("gleich schreiben, wenn dasselbe gemeint ist", "write them alike if one is meant"))
    case .grantRevised(let granted):
      DiagnosticText(
        message: say(
          "der Antrag ist bereits bewilligt, und das wird mit diesem Beschluss nicht geändert",
          "the application is already granted, and this decision does not revise that"),
        expected: say.money(granted),
        remedy: say(
          "die Zeile löschen oder den bewilligten Betrag in applications.csv berichtigen",
          "delete the row, or correct the amount granted in applications.csv"))
    case .awardAgainstWord(let word):
      DiagnosticText(
        message: say(
          "Betrag und Entscheidung widersprechen sich: daneben steht \(say.shown(word))",
          "amount and decision contradict each other: beside it stands \(say.shown(word))"),
        expected: say(
          "mehr als 0 für Gefördertes, 0 für alles andere",
          "more than 0 for what is funded, 0 for all else"),
        remedy: say(
          "das Falsche von beiden berichtigen; es zählt der Betrag",
          "correct whichever is wrong; the amount counts"))
    case .deviationWithoutReason(let application, let proposed):
      DiagnosticText(
        message: say(
          "der Beschluss zu \(say.shown(application)) weicht vom Vorschlag ab "
            + "(\(say.money(proposed))), und der Grund fehlt",
          "the decision on \(say.shown(application)) differs from the proposal "
            + "(\(say.money(proposed))), and the reason is missing"),
        expected: say(
          "ein Grund, der im Papier stehen kann", "a reason that can stand in the paper"),
        remedy: say("den Grund eintragen", "enter the reason"))
    case .requestAboveTotalCost(let cost):
      DiagnosticText(
        message: say(
          "beantragt ist mehr, als das Vorhaben kostet", "more is requested than the project costs"),
        expected: say("höchstens \(say.money(cost))", "at most \(say.money(cost))"),
        remedy: say("beide Beträge prüfen", "check both amounts"))
    case .amountOutOfLine(let others):
      DiagnosticText(
        message: say(
          "dieser Betrag liegt um mehr als das Zehnfache neben allen anderen; der nächste ist "
            + "\(say.money(others))",
          "this amount is more than ten times away from all others; the nearest is "
            + "\(say.money(others))"),
        remedy: say(
          "prüfen, ob ein Komma oder Nullen verrutscht sind",
          "check whether a decimal mark or zeros have slipped"))
    case .blankReceipt:
      DiagnosticText(
        message: say(
          "der Eingang ist leer und gilt als innerhalb der Bewerbungsphase",
          "the receipt is blank and counts as inside the call"),
        remedy: say("den Eingang eintragen", "enter the receipt"))
    case .noReceiptInCall(let opens, let closes):
      DiagnosticText(
        message: say(
          "kein Antrag ging in der Bewerbungsphase ein",
          "no application was received inside the call"),
        expected: [
          opens.map { say("ab \(say.day($0))", "from \(say.day($0))") },
          closes.map { say("bis \(say.day($0))", "to \(say.day($0))") },
        ].compactMap(\.self).joined(separator: " "),
        remedy: say(
          "die Tage hier und „call“ in round.yaml prüfen, auch die Jahre",
          "check the days here and “call” in round.yaml, the years too"))
    case .blankTotalCost:
      DiagnosticText(
        message: say(
          "die Gesamtkosten sind leer: der Antrag wird nicht auf den Fördersatz gekürzt",
          "the total cost is blank: the request is not cut to the maximum rate"),
        remedy: say("die Gesamtkosten eintragen", "enter the total cost"))
    }
  }
}
