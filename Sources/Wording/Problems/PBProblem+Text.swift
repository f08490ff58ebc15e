// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension PBProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .missingSections(let names):
      DiagnosticText(
        message: names.count == 1
          ? say("der Abschnitt \(say.all(names)) fehlt", "the section \(say.all(names)) is missing")
          : say(
            "die Abschnitte \(say.all(names)) fehlen", "the sections \(say.all(names)) are missing"),
        expected: say(
          "META, PROJECTS und VOTES, jeweils allein in einer Zeile",
          "META, PROJECTS and VOTES, each alone on a line"),
        remedy: say(
          "prüfen, ob die Datei vollständig ist", "check that the file is complete"))
    case .emptySection:
      DiagnosticText(
        message: say("der Abschnitt ist leer", "the section is empty"),
        expected: say("mindestens eine Kopfzeile", "a header at least"),
        remedy: say(
          "prüfen, ob die Datei vollständig ist", "check that the file is complete"))
    case .unknownSection(let nearest, let known):
      DiagnosticText(
        message: say("diesen Abschnitt gibt es nicht", "there is no such section"),
        expected: say.any(known),
        remedy: say.didYouMean(
          nearest, otherwise: say("den Abschnitt löschen", "delete the section")))
    case .sectionTwice(let firstLine):
      DiagnosticText(
        message: say(
          "dieser Abschnitt steht schon in Zeile \(firstLine)",
          "this section is already on line \(firstLine)"),
        expected: say("jeder Abschnitt nur einmal", "each section only once"),
        remedy: say("die beiden zusammenführen", "put the two together"))
    case .textBeforeSections:
      DiagnosticText(
        message: say("hier beginnt kein Abschnitt", "no section begins here"),
        expected: "META",
        remedy: say(
          "alles vor der Zeile META löschen", "delete everything before the line META"))
    case .categoryBudgets(let categories, let budgets):
      DiagnosticText(
        message: say(
          "Kategorien in „categories“: \(categories), Beträge: \(budgets)",
          "categories in “categories”: \(categories), amounts: \(budgets)"),
        expected: say(
          "je Kategorie ein Betrag, durch Kommas getrennt",
          "one amount a category, separated by commas"),
        remedy: say("die beiden Listen angleichen", "make the two lists agree"))
    case .countDiffers(let found):
      DiagnosticText(
        message: say(
          "die Datei enthält \(found) davon", "the file has \(found) of them"),
        remedy: say(
          "prüfen, ob die Datei vollständig ist", "check that the file is complete"))
    case .pointsPerVote(let projects, let points):
      DiagnosticText(
        message: say(
          "diese Stimme nennt \(projects) Projekte und \(points) Punktzahlen",
          "this vote names \(projects) projects and \(points) numbers of points"),
        expected: say("je Projekt eine Punktzahl", "points for each project"),
        remedy: say("die Zeile berichtigen", "correct the row"))
    case .ruleNotFollowed:
      DiagnosticText(
        message: say(
          "diese Regel der Abstimmung wird nicht übernommen",
          "this rule of the vote is not taken over"))
    }
  }
}
