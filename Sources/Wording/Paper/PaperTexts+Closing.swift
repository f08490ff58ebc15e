// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension PaperTexts {
  // MARK: Ties

  package var ties: String { say("Gleichstände", "Ties") }

  package func tieRules(of round: Round) -> String {
    let rules = round.ties
    guard !rules.isEmpty else {
      return say(
        "Für gleich gute Verteilungen ist keine Regel vorgesehen.",
        "No rule is provided for equally good allocations.")
    }
    let names = rules.map { name($0, in: round) }.joined(separator: say(", dann ", ", then "))
    return say(
      "Bei gleich guten Verteilungen entscheiden der Reihe nach: \(names).",
      "Among equally good allocations these decide, in this order: \(names).")
  }

  private func name(_ rule: TieRule, in round: Round) -> String {
    switch rule {
    case .moreProjects: say("mehr geförderte Vorhaben", "more funded projects")
    case .smallerSpend: say("geringere Ausgaben", "smaller spend")
    case .earlierReceived: say("früherer Eingang", "earlier receipt")
    case .criterion(let id): say.criterionResult(id, in: round)
    case .lot: say("das Los", "the lot")
    }
  }

  package func lot(seed: String, source: String?) -> String {
    let origin = source.map { " (\($0))" } ?? ""
    return say(
      "Grundlage des Loses: \(say.quoted(seed))\(origin). Damit lässt sich das Los nachrechnen.",
      "Seed of the lot: \(say.quoted(seed))\(origin). With it anyone can draw the lot again.")
  }

  package var noTie: String {
    say(
      "In dieser Runde gab es keinen Gleichstand: Das Ergebnis ist eindeutig.",
      "There was no tie in this round: the result is unique.")
  }

  package var tiesNotProved: String {
    say(
      "Ob es gleich gute Verteilungen gibt, wurde nicht nachgewiesen.",
      "Whether there are equally good allocations was not proved.")
  }

  package func contested(_ names: String) -> String {
    say(
      "Gleich gute Verteilungen unterscheiden sich bei: \(names).",
      "Equally good allocations differ on: \(names).")
  }

  package func decided(_ rule: TieRule, _ names: String, in round: Round) -> String {
    say(
      "Über \(names) entschied: \(name(rule, in: round)).",
      "\(names) were decided by: \(name(rule, in: round)).")
  }

  package func equallyGood(_ number: Int) -> String {
    say("Gleich gute Verteilung \(number)", "Equally good allocation \(number)")
  }

  // MARK: Verification

  package var verification: String { say("Nachprüfung", "Verification") }

  package var verificationExplained: String {
    say(
      "Die Anlage record.json enthält die Grundlagen der Entscheidung und den Nachweis. Dieser "
        + "Befehl prüft beides, ohne noch einmal nach einer Verteilung zu suchen:",
      "The annex record.json holds what the decision rests on, and the proof. This command checks "
        + "both without searching for an allocation again:")
  }

  package var inputs: String {
    say("Gelesene Dateien und ihre Prüfsummen", "Files read and their hashes")
  }
  package var file: String { say("Datei", "File") }

  package func program(version: String, scenario: String) -> String {
    let scenario =
      scenario == "base"
      ? say("ohne Änderungen an der Runde", "without changes to the round")
      : say("Szenario \(say.quoted(scenario))", "scenario \(say.quoted(scenario))")
    return say(
      "Berechnet mit Korridor \(version), \(scenario).",
      "Computed with Korridor \(version), \(scenario).")
  }

  // MARK: Closing block

  package var closing: String { say("Auswirkungen", "Effects") }
  package var staffEffects: String { say("Personelle Auswirkungen", "Effects on staff") }
  package var climateEffects: String { say("Auswirkungen auf das Klima", "Effects on the climate") }

  // MARK: Annexes

  package var annexes: String { say("Anlagen", "Annexes") }

  /// Files beside the paper, and what each is for.
  package var annexPurposes: [(file: String, purpose: String)] {
    [
      (
        file: "allocation.xlsx",
        purpose: say(
          "alle Anträge mit Beträgen und Begründungen, als Arbeitsmappe",
          "all applications with amounts and reasons, as a workbook")
      ),
      (
        file: "allocation.csv",
        purpose: say("dieselbe Liste als einfache Tabelle", "the same list as a plain table")
      ),
      (
        file: "reasons.csv",
        purpose: say("die Begründungen für die Bescheide", "the reasons for the letters")
      ),
      (
        file: "members.html",
        purpose: say(
          "wie aus Punkten Geld wird, auf einer Seite", "how points become money, on one page")
      ),
      (
        file: "record.json",
        purpose: say(
          "Grundlagen und Nachweis zum Nachprüfen", "grounds and proof, to be verified")
      ),
    ]
  }

  package var allocationSheet: String { say("Verteilung", "Allocation") }
  package var corridorSheet: String { say("Korridore", "Corridors") }
  package var moneySheet: String { say("Mittel", "Money") }
  package var resourceSheet: String { say("Verwaltung", "Administration") }
  package var headSheet: String { say("Vorlage", "Paper") }
  package var round: String { say("Förderrunde", "Funding round") }
  package var entry: String { say("Angabe", "Entry") }
  package var program: String { say("Berechnet mit", "Computed with") }
  package var letterSheet: String { say("Begründungen", "Reasons") }

  // MARK: Not for the public

  package var confidential: String { say("Nicht öffentlicher Teil", "Not for the public") }

  package var notForThePublic: String {
    say(
      "Dieser Teil enthält personenbezogene Angaben und ist nicht zur Veröffentlichung bestimmt.",
      "This part holds personal data and is not to be published.")
  }

  package var replacedNames: String {
    say("Namen, die für die Öffentlichkeit ersetzt sind", "Names that the public reads otherwise")
  }
  package var columnOfText: String { say("Spalte", "Column") }
  package var textAsEntered: String { say("Eingereicht", "As entered") }
  package var textForEverybody: String { say("Öffentlich", "For everybody") }
  package var contacts: String { say("Kontaktangaben", "Contacts") }
  package var recusalsCaption: String { say("Anzeigen der Befangenheit", "Recusals") }
  package var member: String { say("Mitglied", "Member") }
  package var recusedFrom: String { say("befangen bei", "recused from") }
  package var singlePoints: String { say("Vergebene Punkte", "Points given") }
}
