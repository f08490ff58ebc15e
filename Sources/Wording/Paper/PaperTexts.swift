// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What a council paper says besides the sentences of `Catalogue`, in one language.
package struct PaperTexts: Sendable {
  package let say: Localizer
  /// How those who apply are called.
  private let wording: Paper.Wording

  package init(_ language: Round.Language, wording: Paper.Wording = .plain) {
    say = Localizer(language)
    self.wording = wording
  }

  // MARK: Head

  package func kind(_ stage: PaperStage, _ readership: Readership) -> String {
    let kind =
      switch stage {
      case .proposal: say("Beschlussvorlage", "Proposal for decision")
      case .draft: say("Beschlussvorlage – Entwurf", "Proposal for decision – draft")
      case .withheld: say("Bericht zum Stand der Förderrunde", "Report on the funding round")
      case .decision: say("Beschluss", "Decision")
      case .decisionDraft: say("Beschluss – Entwurf", "Decision – draft")
      }
    return switch readership {
    case .everybody: kind
    case .administration: kind + say(" – nur für den Dienstgebrauch", " – internal")
    }
  }

  package func subject(_ round: Round) -> String {
    let subject =
      round.paper.giver == nil
      ? say("Vergabe der städtischen Fördermittel", "Allocation of the city’s funds")
      : say("Vergabe der Fördermittel", "Allocation of funds")
    return round.name.isEmpty ? subject : subject + ": " + round.name
  }

  package func mark(_ stage: PaperStage) -> String? {
    switch stage {
    case .proposal, .decision: nil
    case .draft, .decisionDraft: say("ENTWURF", "DRAFT")
    case .withheld: say("VORLÄUFIG", "PROVISIONAL")
    }
  }

  package var office: String { say("Amt", "Office") }
  package var route: String { say("Beratungsfolge", "Dealt with by") }
  package var account: String { say("Produkt/Konto", "Budget account") }
  package var cover: String { say("Deckung", "Covered by") }
  package var committee: String { say("Gremium", "Committee") }
  package var meeting: String { say("Sitzungstermin", "Meeting") }
  package var number: String { say("Drucksachennummer", "Paper number") }
  package var reference: String { say("Aktenzeichen", "File reference") }
  package var openness: String { say("Beratung", "Meeting item") }
  package var financialEffects: String { say("Finanzielle Auswirkungen", "Financial effects") }
  package var state: String { say("Stand", "State") }

  package var words: PaperWords {
    PaperWords(
      toBeFilledIn: say("bitte ergänzen", "to be filled in"), yes: say("ja", "yes"),
      no: say("nein", "no"), annex: say("Anlage", "Annex"))
  }

  package func openness(_ isPublic: Bool) -> String {
    isPublic ? say("öffentlich", "public") : say("nicht öffentlich", "not public")
  }

  package func effect(_ amount: Money) -> String {
    amount > .zero
      ? say("ja, \(say.money(amount))", "yes, \(say.money(amount))") : say("nein", "no")
  }

  package func state(_ stage: PaperStage) -> String {
    switch stage {
    case .proposal: say("Vorschlag", "proposal")
    case .draft: say("Entwurf", "draft")
    case .withheld: say("vorläufig, kein Vorschlag", "provisional, not a proposal")
    case .decision: say("Beschluss", "decision")
    case .decisionDraft: say("Beschluss, Entwurf", "decision, draft")
    }
  }

  package func otherScenario(_ name: String) -> String {
    say(
      "Dieser Vorlage liegt nicht die unveränderte Runde zugrunde, sondern das Szenario "
        + "\(say.quoted(name)).",
      "This paper does not rest on the round as it is, but on the scenario \(say.quoted(name)).")
  }

  // MARK: Columns

  package var application: String { say("Antrag", "Application") }
  package var project: String { say("Titel", "Title") }
  package var applicant: String {
    say(wording == .inclusive ? "Antragstellende" : "Antragsteller", "Applicant")
  }
  package var corridor: String { say("Korridor", "Corridor") }
  package var requested: String { say("Beantragt", "Requested") }
  package var award: String { say("Zuschuss", "Award") }
  package var level: String { say("Anteil in %", "Level in %") }
  package var score: String { say("Punktzahl", "Score") }
  package var reason: String { say("Begründung", "Reason") }
  package var decision: String { say("Entscheidung", "Decision") }
  package var total: String { say("Summe", "Total") }
}
