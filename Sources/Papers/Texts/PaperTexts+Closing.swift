// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports

extension PaperTexts {
  // MARK: Ties

  var ties: String { say("Gleichstände", "Ties") }

  func tieRules(_ rules: [TieRule]) -> String {
    guard !rules.isEmpty else {
      return say(
        "Für gleich gute Verteilungen ist keine Regel vorgesehen.",
        "No rule is provided for equally good allocations.")
    }
    let names = rules.map(name).joined(separator: say(", dann ", ", then "))
    return say(
      "Bei gleich guten Verteilungen entscheiden der Reihe nach: \(names).",
      "Among equally good allocations these decide, in this order: \(names).")
  }

  func name(_ rule: TieRule) -> String {
    switch rule {
    case .moreProjects: say("mehr geförderte Vorhaben", "more funded projects")
    case .smallerSpend: say("geringere Ausgaben", "smaller spend")
    case .earlierReceived: say("früherer Eingang", "earlier receipt")
    case .lot: say("das Los", "the lot")
    }
  }

  func lot(seed: String, source: String?) -> String {
    let origin = source.map { " (\($0))" } ?? ""
    return say(
      "Grundlage des Loses: \(say.quoted(seed))\(origin). Damit lässt sich das Los nachrechnen.",
      "Seed of the lot: \(say.quoted(seed))\(origin). With it anyone can draw the lot again.")
  }

  var noTie: String {
    say(
      "In dieser Runde gab es keinen Gleichstand: Das Ergebnis ist eindeutig.",
      "There was no tie in this round: the result is unique.")
  }

  var tiesNotProved: String {
    say(
      "Ob es gleich gute Verteilungen gibt, wurde nicht nachgewiesen.",
      "Whether there are equally good allocations was not proved.")
  }

  func contested(_ names: String) -> String {
    say(
      "Gleich gute Verteilungen unterscheiden sich bei: \(names).",
      "Equally good allocations differ on: \(names).")
  }

  func decided(_ rule: TieRule, _ names: String) -> String {
    say(
      "Über \(names) entschied: \(name(rule)).",
      "\(names) were decided by: \(name(rule)).")
  }

  func equallyGood(_ number: Int) -> String {
    say("Gleich gute Verteilung \(number)", "Equally good allocation \(number)")
  }

  // MARK: Verification

  var verification: String { say("Nachprüfung", "Verification") }

  var verificationExplained: String {
    say(
      "Die Anlage record.json enthält die Grundlagen der Entscheidung und den Nachweis. Dieser "
        + "Befehl prüft beides, ohne noch einmal nach einer Verteilung zu suchen:",
      "The annex record.json holds what the decision rests on, and the proof. This command checks "
        + "both without searching for an allocation again:")
  }

  var inputs: String { say("Gelesene Dateien und ihre Prüfsummen", "Files read and their hashes") }
  var file: String { say("Datei", "File") }

  func program(version: String, scenario: String) -> String {
    let scenario =
      scenario == "base"
      ? say("ohne Änderungen an der Runde", "without changes to the round")
      : say("Szenario \(say.quoted(scenario))", "scenario \(say.quoted(scenario))")
    return say(
      "Berechnet mit Korridor \(version), \(scenario).",
      "Computed with Korridor \(version), \(scenario).")
  }

  // MARK: Closing block

  var closing: String { say("Auswirkungen", "Effects") }
  var staffEffects: String { say("Personelle Auswirkungen", "Effects on staff") }
  var climateEffects: String { say("Auswirkungen auf das Klima", "Effects on the climate") }

  // MARK: Annexes

  var annexes: String { say("Anlagen", "Annexes") }

  var annexList: [PaperAnnex] {
    [
      PaperAnnex(
        file: "allocation.xlsx",
        purpose: say(
          "alle Anträge mit Beträgen und Begründungen, als Arbeitsmappe",
          "all applications with amounts and reasons, as a workbook")),
      PaperAnnex(
        file: "allocation.csv",
        purpose: say("dieselbe Liste als einfache Tabelle", "the same list as a plain table")),
      PaperAnnex(
        file: "reasons.csv",
        purpose: say("die Begründungen für die Bescheide", "the reasons for the letters")),
      PaperAnnex(
        file: "members.html",
        purpose: say(
          "wie aus Punkten Geld wird, auf einer Seite", "how points become money, on one page")),
      PaperAnnex(
        file: "record.json",
        purpose: say(
          "Grundlagen und Nachweis zum Nachprüfen", "grounds and proof, to be verified")),
    ]
  }

  var allocationSheet: String { say("Verteilung", "Allocation") }
  var corridorSheet: String { say("Korridore", "Corridors") }
  var moneySheet: String { say("Mittel", "Money") }
  var resourceSheet: String { say("Verwaltung", "Administration") }
  var headSheet: String { say("Vorlage", "Paper") }
  var round: String { say("Förderrunde", "Funding round") }
  var entry: String { say("Angabe", "Entry") }
  var program: String { say("Berechnet mit", "Computed with") }
  var letterSheet: String { say("Begründungen", "Reasons") }

  // MARK: Not for the public

  var confidential: String { say("Nicht öffentlicher Teil", "Not for the public") }

  var notForThePublic: String {
    say(
      "Dieser Teil enthält personenbezogene Angaben und ist nicht zur Veröffentlichung bestimmt.",
      "This part holds personal data and is not to be published.")
  }

  var contacts: String { say("Kontaktangaben", "Contacts") }
  var recusalsCaption: String { say("Anzeigen der Befangenheit", "Recusals") }
  var member: String { say("Mitglied", "Member") }
  var recusedFrom: String { say("befangen bei", "recused from") }
  var singlePoints: String { say("Vergebene Punkte", "Points given") }
}
