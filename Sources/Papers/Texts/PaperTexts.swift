// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports

/// What a council paper says besides the sentences of `Catalogue`, in one language.
struct PaperTexts: Sendable {
  let say: Wording

  // MARK: Head

  func kind(_ stage: CouncilPaper.Stage, _ readership: Readership) -> String {
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

  func subject(_ round: String) -> String {
    let subject = say("Vergabe der städtischen Fördermittel", "Allocation of the city’s funds")
    return round.isEmpty ? subject : subject + ": " + round
  }

  func mark(_ stage: CouncilPaper.Stage) -> String? {
    switch stage {
    case .proposal, .decision: nil
    case .draft, .decisionDraft: say("ENTWURF", "DRAFT")
    case .withheld: say("VORLÄUFIG", "PROVISIONAL")
    }
  }

  var committee: String { say("Gremium", "Committee") }
  var meeting: String { say("Sitzungstermin", "Meeting") }
  var number: String { say("Drucksachennummer", "Paper number") }
  var reference: String { say("Aktenzeichen", "File reference") }
  var openness: String { say("Beratung", "Meeting item") }
  var financialEffects: String { say("Finanzielle Auswirkungen", "Financial effects") }
  var state: String { say("Stand", "State") }

  var words: PaperWords {
    PaperWords(
      toBeFilledIn: say("bitte ergänzen", "to be filled in"), yes: say("ja", "yes"),
      no: say("nein", "no"))
  }

  func openness(_ isPublic: Bool) -> String {
    isPublic ? say("öffentlich", "public") : say("nicht öffentlich", "not public")
  }

  func effect(_ amount: Money) -> String {
    amount > .zero
      ? say("ja, \(say.money(amount))", "yes, \(say.money(amount))") : say("nein", "no")
  }

  func state(_ stage: CouncilPaper.Stage) -> String {
    switch stage {
    case .proposal: say("Vorschlag", "proposal")
    case .draft: say("Entwurf", "draft")
    case .withheld: say("vorläufig, kein Vorschlag", "provisional, not a proposal")
    case .decision: say("Beschluss", "decision")
    case .decisionDraft: say("Beschluss, Entwurf", "decision, draft")
    }
  }

  func otherScenario(_ name: String) -> String {
    say(
      "Dieser Vorlage liegt nicht die unveränderte Runde zugrunde, sondern das Szenario "
        + "\(say.quoted(name)).",
      "This paper does not rest on the round as it is, but on the scenario \(say.quoted(name)).")
  }

  // MARK: Columns

  var application: String { say("Antrag", "Application") }
  var project: String { say("Titel", "Title") }
  var applicant: String { say("Antragsteller", "Applicant") }
  var corridor: String { say("Korridor", "Corridor") }
  var requested: String { say("Beantragt", "Requested") }
  var award: String { say("Zuschuss", "Award") }
  var level: String { say("Anteil in %", "Level in %") }
  var score: String { say("Punktzahl", "Score") }
  var reason: String { say("Begründung", "Reason") }
  var decision: String { say("Entscheidung", "Decision") }
  var total: String { say("Summe", "Total") }
}
