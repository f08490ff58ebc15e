// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension PaperTexts {
  package func resolution(_ stage: PaperStage) -> String {
    switch stage {
    case .proposal: say("Beschlussvorschlag", "Proposed decision")
    case .draft: say("Beschlussvorschlag (Entwurf)", "Proposed decision (draft)")
    case .withheld: say("Noch kein Beschlussvorschlag", "No proposed decision yet")
    case .decision: say("Beschluss", "Decision")
    case .decisionDraft: say("Beschluss (Entwurf)", "Decision (draft)")
    }
  }

  package func resolves(_ committee: String?, round: String) -> String {
    let who = committee.map { say("Das Gremium \(say.quoted($0))", "The \($0)") }
    let funds =
      round.isEmpty
      ? say("der Förderrunde", "the funding round")
      : say("der Förderrunde \(say.quoted(round))", "the funding round \(say.quoted(round))")
    return say(
      "\(who ?? "Das Gremium") beschließt, aus den Mitteln \(funds) die folgenden Zuschüsse zu "
        + "bewilligen:",
      "\(who ?? "The committee") decides to award the following amounts from \(funds):")
  }

  package var awards: String { say("Zuschüsse, die bewilligt werden", "Awards") }
  package var provisionalAwards: String {
    say("Vorläufiges Rechenergebnis, kein Vorschlag", "Provisional result, not a proposal")
  }

  package func awarded(_ count: Int, _ amount: Money) -> String {
    say(
      "\(count) \(say.plural(count, "Antrag erhält", "Anträge erhalten")) zusammen \(say.money(amount)).",
      "\(count) \(say.plural(count, "application receives", "applications receive")) "
        + "\(say.money(amount)) in all.")
  }

  package func refused(_ count: Int) -> String {
    say.plural(
      count,
      say(
        "1 weiterer Antrag wird abgelehnt; der Grund steht unter „Abgelehnte Anträge“.",
        "1 further application is refused; the reason is under “Refused applications”."),
      say(
        "\(count) weitere Anträge werden abgelehnt; die Gründe stehen unter „Abgelehnte Anträge“.",
        "\(count) further applications are refused; the reasons are under “Refused applications”."))
  }

  package func refusedApplications(_ stage: PaperStage) -> String {
    stage == .withheld
      ? say("Vorläufig ohne Zuschuss", "Provisionally without an award")
      : say("Abgelehnte Anträge", "Refused applications")
  }

  package var refusedCaption: String {
    say("Anträge ohne Zuschuss und der Grund", "Applications without an award, and why")
  }
  package var scoreColumn: String { say("Punkte", "Score") }

  package func unchanged(_ count: Int, _ amount: Money) -> String {
    say(
      "Unverändert \(say.plural(count, "bleibt 1 bereits bewilligter Antrag", "bleiben \(count) bereits bewilligte Anträge")) "
        + "mit \(say.money(amount)).",
      "\(count) \(say.plural(count, "application", "applications")) already granted "
        + "\(say.plural(count, "stays", "stay")) as before, with \(say.money(amount)).")
  }

  package func left(_ amount: Money) -> String {
    amount > .zero
      ? say(
        "\(say.money(amount)) der verfügbaren Mittel werden nicht vergeben.",
        "\(say.money(amount)) of the available money is not awarded.")
      : say("Die verfügbaren Mittel sind damit vergeben.", "All available money is awarded.")
  }

  package var withheldForDuplicates: String {
    say(
      "Ein Beschluss wird noch nicht vorgeschlagen: Es besteht der Verdacht, dass ein Vorhaben zweimal "
        + "beantragt wurde. Sobald entschieden ist, ob es dasselbe Vorhaben ist, folgt der Vorschlag.",
      "No decision is proposed yet: a project is suspected of having been entered twice. The proposal "
        + "follows once a person has decided whether it is the same project.")
  }

  package var firstApplication: String { say("Ein Antrag", "One application") }
  package var secondApplication: String { say("Der andere Antrag", "The other application") }

  package var withheldForSuspicion: String {
    say(
      "Ein Beschluss wird noch nicht vorgeschlagen: Es besteht der Verdacht, dass ein Vorhaben "
        + "doppelt bezuschusst würde. Sobald entschieden ist, ob es dasselbe Vorhaben ist, folgt "
        + "der Vorschlag.",
      "No decision is proposed yet: a project is suspected of double funding. The proposal follows "
        + "once a person has decided whether it is the same project.")
  }

  package func withheldForMissingList(_ round: Round) -> String {
    round.associationName.map { name in
      say(
        "Ein Beschluss wird noch nicht vorgeschlagen: Ob \(name) etwas davon schon fördert, wurde nicht "
          + "geprüft. Sobald eine Liste vorliegt, folgt der Vorschlag.",
        "No decision is proposed yet: whether \(name) funds any of this already was not checked. The "
          + "proposal follows once there is a list.")
    }
      ?? say(
        "Ein Beschluss wird noch nicht vorgeschlagen: Ob der Partnerschaftsverein etwas davon schon fördert, "
          + "wurde nicht geprüft. Sobald seine Liste vorliegt, folgt der Vorschlag.",
        "No decision is proposed yet: whether the partnership association funds any of this already was not "
          + "checked. The proposal follows once there is a list of its projects.")
  }

  package var withheldForStatus: String {
    say(
      "Ein Beschluss wird noch nicht vorgeschlagen, denn das Ergebnis steht noch nicht fest.",
      "No decision is proposed yet, because the result is not settled.")
  }

  package func ofTheApplication(_ round: Round) -> String {
    round.paper.giver.map { say("Antrag (\($0))", "Application (\($0))") }
      ?? say("Antrag an die Stadt", "Application to the city")
  }
  package func ofTheAssociation(_ round: Round) -> String {
    round.associationName.map { say("Förderung (\($0))", "Funded by \($0)") }
      ?? say("Förderung des Partnerschaftsvereins", "Funded by the partnership association")
  }
  package var similarity: String { say("Ähnlichkeit", "Similarity") }

  // MARK: Applications

  package var applicationsAndReasons: String {
    say("Anträge und Begründungen", "Applications and reasons")
  }

  package func decision(_ decision: Decision) -> String {
    switch decision {
    case .funded: say("gefördert", "funded")
    case .partlyFunded: say("teilweise gefördert", "partly funded")
    case .granted: say("bereits bewilligt", "already granted")
    case .notFunded: say("nicht gefördert", "not funded")
    case .undecided: say("offen", "undecided")
    case .ineligible: say("nicht förderfähig", "not eligible")
    }
  }

  package func group(_ decision: Decision, count: Int) -> String {
    let name =
      switch decision {
      case .funded: say("Gefördert", "Funded")
      case .partlyFunded: say("Teilweise gefördert", "Partly funded")
      case .granted: say("Bereits bewilligt", "Already granted")
      case .notFunded: say("Nicht gefördert", "Not funded")
      case .undecided: say("Offen", "Undecided")
      case .ineligible: say("Nicht förderfähig", "Not eligible")
      }
    return "\(name) (\(say.number(count)))"
  }

  package func requested(_ amount: Money) -> String {
    say("beantragt \(say.money(amount))", "requested \(say.money(amount))")
  }

  package func awarded(_ amount: Money) -> String {
    say("Zuschuss \(say.money(amount))", "award \(say.money(amount))")
  }

  package func score(_ score: String) -> String { say("Punktzahl \(score)", "score \(score)") }
}
