// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension ReferenceProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .unknown(let kind, let nearest, let known):
      DiagnosticText(
        message: kind.unknown(say),
        expected: known.isEmpty ? kind.expected(say) : say.any(known.map(VisibleText.show)),
        remedy: say.didYouMean(
          nearest,
          otherwise: say(
            "den Namen prüfen oder dort ergänzen", "check the name, or add it there")))
    case .zerosLost(let kind, let id):
      DiagnosticText(
        message: kind.unknown(say)
          + say(
            "; es gibt \(say.shown(id)): Tabellenkalkulationen streichen Nullen am Anfang",
            "; there is \(say.shown(id)): spreadsheets remove zeros at the beginning"),
        expected: say(
          "in allen Dateien dieselbe Schreibweise", "the same spelling in all files"),
        remedy: say(
          "die Nullen ergänzen, in einer Tabelle die Spalte vorher als Text formatieren",
          "add the zeros; in a table, format the column as text before"))
    case .zerosLostInList(let named):
      DiagnosticText(
        message: say(
          "anderswo heißt dieser Antrag \(say.shown(named)): Tabellenkalkulationen streichen Nullen am Anfang",
          "elsewhere this application is called \(say.shown(named)): spreadsheets remove zeros at the beginning"
        ),
        expected: say(
          "in allen Dateien dieselbe Schreibweise", "the same spelling in all files"),
        remedy: say(
          "die Nullen ergänzen, die Spalte vorher als Text formatieren",
          "add the zeros, having formatted the column as text"))
    case .otherwiseInList(let named):
      DiagnosticText(
        message: say(
          "anderswo heißt dieser Antrag \(say.shown(named))",
          "elsewhere this application is called \(say.shown(named))"),
        expected: say(
          "in allen Dateien dieselbe Schreibweise", "the same spelling in all files"),
        remedy: say("die Kennung so schreiben", "write the id like that"))
    case .writtenOtherwise(let kind, let id):
      DiagnosticText(
        message: kind.unknown(say)
          + say("; es gibt \(say.shown(id))", "; there is \(say.shown(id))"),
        expected: say(
          "in allen Dateien dieselbe Schreibweise", "the same spelling in all files"),
        remedy: say("die Kennung so schreiben", "write the id like that"))
    case .severalNamed(_, let ids):
      DiagnosticText(
        message: say(
          "diesen Namen gibt es mehrmals", "several have this name"),
        expected: say.any(ids.map(say.shown)),
        remedy: say("eine dieser Kennungen schreiben", "write one of these ids"))
    case .readByName(_, let id):
      DiagnosticText(
        message: say(
          "als Name verstanden, gemeint ist \(say.shown(id))",
          "understood as a name; \(say.shown(id)) is meant"))
    case .duplicate(_, let firstRow):
      DiagnosticText(
        message: firstRow.map {
          say("diese Kennung steht schon in Zeile \($0)", "this id is already in row \($0)")
        } ?? say("diese Kennung gibt es schon", "this id is there already"),
        expected: say("jede Kennung nur einmal", "each id only once"),
        remedy: say("eine der beiden ändern oder löschen", "change or delete one of the two"))
    }
  }
}

extension ReferenceProblem.Kind {
  func unknown(_ say: Localizer) -> String {
    switch self {
    case .application: say("diesen Antrag gibt es nicht", "there is no such application")
    case .corridor: say("diesen Korridor gibt es nicht", "there is no such corridor")
    case .criterion: say("dieses Kriterium gibt es nicht", "there is no such criterion")
    case .member: say("dieses Mitglied gibt es nicht", "there is no such member")
    case .resource: say("diese Ressource gibt es nicht", "there is no such resource")
    case .associationRow:
      say("diese Zeile gibt es nicht", "there is no such row")
    case .column: say("diese Spalte gibt es nicht", "there is no such column")
    }
  }

  func expected(_ say: Localizer) -> String {
    switch self {
    case .application:
      say("die Kennung eines Antrags der Runde", "the id of an application of the round")
    case .corridor:
      say("die Kennung eines Korridors der Runde", "the id of a corridor of the round")
    case .criterion:
      say("ein Kriterium aus round.yaml (criteria)", "a criterion of round.yaml (criteria)")
    case .member:
      say("ein Mitglied aus round.yaml (committee)", "a member of round.yaml (committee)")
    case .resource:
      say("eine Ressource aus round.yaml (resources)", "a resource of round.yaml (resources)")
    case .associationRow: say("eine Zeile aus association.csv", "a row of association.csv")
    case .column: say("eine Spalte der Anträge", "a column of the applications")
    }
  }
}
