// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// The words of the page on which what-ifs are tried.
package struct PageTexts: Sendable {
  package let say: Localizer

  package init(_ language: Round.Language) {
    say = Localizer(language)
  }

  // MARK: Frame

  package var proposal: String { say("Vorschlag", "Proposal") }
  package var whatIf: String { say("Was wäre, wenn …", "What if …") }
  package var weights: String { say("Gewichte", "Weights") }
  package var comparison: String { say("Vergleich", "Comparison") }
  package var paper: String { say("Vorlage", "Council paper") }
  package var saved: String { SavedTexts(say.language).heading }
  package var meeting: String { MeetingTexts(say.language).heading }
  package var decision: String { DecisionTexts(say.language).heading }
  package var history: String { HistoryTexts(say.language).heading }
  package var pages: String { say("Seiten", "Pages") }
  package var toApplications: String { say("Zu den Anträgen", "Skip to the applications") }
  package var cancel: String { say("Abbrechen", "Cancel") }
  package var close: String { say("Schließen", "Close") }
  package var toProposal: String { say("Zurück zum Vorschlag", "Back to the proposal") }
  package var toAllApplications: String {
    say("Zurück zu allen Anträgen", "Back to all applications")
  }
  /// The other language, in its own words.
  package var otherLanguage: String { say("English", "Deutsch") }

  // MARK: What changed

  package var whatChanged: String {
    say("Was sich gegenüber dem Vorschlag ändert", "What changes against the proposal")
  }

  package var isTheProposal: String {
    say(
      "Das ist der Vorschlag. Ändern Sie unten eine Zahl oder einen Antrag, und hier steht, was "
        + "dadurch anders wird.",
      "This is the proposal. Change a number or an application below, and here it says what becomes "
        + "different.")
  }

  package var nothingChanged: String {
    say(
      "Nichts ändert sich: Es werden dieselben Anträge mit denselben Beträgen gefördert.",
      "Nothing changes: the same applications are funded with the same amounts.")
  }

  package var entering: String { say("Kommt hinzu", "Enters") }
  package var leaving: String { say("Fällt heraus", "Leaves") }
  package var otherAward: String { say("Anderer Betrag", "Another amount") }
  package var undecided: String { say("Offen", "Undecided") }

  /// `P23 kommt hinzu, P06 und P09 fallen heraus.`: for those who only listen.
  package func sentence(_ change: AllocationChange) -> String {
    guard !change.isEmpty else { return nothingChanged }
    var clauses: [String] = []
    func add(_ ids: [ApplicationID], _ one: String, _ several: String) {
      guard !ids.isEmpty else { return }
      clauses.append(say.all(ids) + " " + say.plural(ids.count, one, several))
    }
    add(change.enters, say("kommt hinzu", "enters"), say("kommen hinzu", "enter"))
    add(change.leaves, say("fällt heraus", "leaves"), say("fallen heraus", "leave"))
    add(
      change.changes, say("bekommt einen anderen Betrag", "gets another amount"),
      say("bekommen andere Beträge", "get other amounts"))
    add(change.undecided, say("ist offen", "is undecided"), say("sind offen", "are undecided"))
    return clauses.joined(separator: ", ") + "."
  }

  /// `6.400,00 € statt 5.000,00 €`.
  package func award(_ now: Money, insteadOf before: Money) -> String {
    say(
      "\(say.money(now)) statt \(say.money(before))",
      "\(say.money(now)) instead of \(say.money(before))")
  }

  package var myProjects: String { say("Meine Anträge", "My applications") }
  package var pin: String { say("merken", "keep in view") }
  package var unpin: String { say("nicht mehr merken", "no longer keep in view") }

  // MARK: What can be changed

  package var controls: String { say("Was Sie ändern können", "What you can change") }
  package var calculate: String { say("Neu rechnen", "Calculate") }
  package var calculating: String { say("Es wird gerechnet …", "Calculating …") }
  package var reasonsFollow: String { say("Gründe folgen …", "Reasons follow …") }
  package var budget: String { say("Budget", "Budget") }
  package var inEuro: String { say("in Euro", "in euros") }
  package var balanceWeight: String { say("Gewicht der Ausgeglichenheit", "Balance weight") }

  package var balanceWeightMeaning: String {
    say(
      "So viele Punkte wiegt ein Prozentpunkt, der einem Korridor zum Ziel fehlt.",
      "So many points weighs a percentage point that a corridor lacks to its target.")
  }

  package var shares: String { say("Anteile der Themenkorridore", "Shares of the corridors") }
  package var inPercent: String { say("in Prozent", "in percent") }
  package var inParts: String { say("in Teilen", "in parts") }
  package var resources: String { say("Was sonst begrenzt ist", "What else is limited") }
  package var withoutPoints: String { say("Ohne die Punkte von", "Without the points of") }
  package var further: String { say("Außerdem geändert", "Changed besides") }

  package func inProposal(_ value: String) -> String {
    say("im Vorschlag \(value)", "in the proposal \(value)")
  }

  package var steps: String {
    say("Wo sich etwas ändert", "Where something changes")
  }

  /// `2 bis 3 3/7`: exact ends.
  package func interval(from: String, to: String?) -> String {
    guard let to else { return say("ab \(from)", "from \(from)") }
    return say("\(from) bis \(to)", "\(from) to \(to)")
  }

  // MARK: Applications

  package var find: String { say("Suchen", "Find") }
  package var show: String { say("Zeigen", "Show") }
  package var all: String { say("alle", "all") }
  package var onlyChanged: String { say("nur, was sich ändert", "only what changes") }
  package var onlyFunded: String { say("nur Geförderte", "only funded ones") }
  package var onlyNotFunded: String { say("nur nicht Geförderte", "only those not funded") }
  package var onlyPinned: String { say("nur meine", "only mine") }
  package var noneShown: String { say("Kein Antrag passt dazu.", "No application matches.") }
  package var choice: String { say("Vorgabe", "Demand") }
  package var free: String { say("frei", "free") }
  package var included: String { say("dabei", "in") }
  package var excluded: String { say("nicht dabei", "out") }

  package func choice(for id: ApplicationID) -> String {
    say("Vorgabe für \(id)", "Demand for \(id)")
  }

  package var margin: String { say("Abstand", "Margin") }
  package var requestedAmount: String { say("Beantragter Betrag", "Requested amount") }
  package var apply: String { say("Übernehmen", "Apply") }

  // MARK: Weights

  package var trySuchWeight: String { say("ausprobieren", "try it") }
  package var weightsWait: String {
    say("Die genauen Grenzen werden gesucht …", "The exact breakpoints are being found …")
  }

  // MARK: Problems

  package var problem: String { say("So geht es nicht", "This does not work") }

  package func unknownPage(_ path: String) -> String {
    say("Die Seite \(say.shown(path)) gibt es nicht.", "There is no page \(say.shown(path)).")
  }

  package func unknownKey(_ key: String) -> String {
    say(
      "\(say.shown(key)) gehört nicht in diese Adresse; möglich sind set, include, exclude, without, "
        + "requested, saved, explain und pin.",
      "\(say.shown(key)) has no place in this address; possible are set, include, exclude, without, "
        + "requested, saved, explain and pin.")
  }

  package func notADepth(_ value: String) -> String {
    say(
      "explain kann none, brief, full oder all sein, nicht \(say.shown(value)).",
      "explain can be none, brief, full or all, not \(say.shown(value)).")
  }

  package func notARequest(_ value: String) -> String {
    say(
      "requested braucht eine Kennung und einen Betrag, etwa requested=P03=2500, nicht \(say.shown(value)).",
      "requested needs an id and an amount, such as requested=P03=2500, not \(say.shown(value)).")
  }

  package func notForReader(_ item: String) -> String {
    say(
      "\(say.shown(item)) kann nur die Verwaltung ausprobieren: Aus den Antworten ließe sich schließen, welche Punkte "
        + "einzelne Mitglieder vergeben haben.",
      "\(say.shown(item)) can be tried by the administration only: the answers would tell which points single "
        + "members gave.")
  }

  package func recused(_ id: ApplicationID) -> String {
    say(
      "Beim Antrag \(id) sind Sie befangen; für ihn können Sie nichts vorgeben und keinen anderen Betrag annehmen.",
      "You are recused from application \(id): you can demand nothing of it and try no other amount for it."
    )
  }
}
