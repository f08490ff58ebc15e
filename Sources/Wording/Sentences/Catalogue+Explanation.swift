// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import Scoring

extension Catalogue {
  package func eligibility(_ verdict: Verdict) -> String {
    switch verdict.standing {
    case .granted:
      return say(
        "Schon bewilligt; geprüft wird nichts mehr.", "Granted before; nothing is examined.")
    case .ineligible:
      return say(
        "Nicht förderfähig: \(say.all(verdict.findings.map(\.code).map(label))).",
        "Not eligible: \(say.all(verdict.findings.map(\.code).map(label))).")
    case .eligible where !verdict.lifted.isEmpty:
      return say(
        "Förderfähig nur, weil das Szenario es verlangt: "
          + "\(say.all(verdict.lifted.map(\.code).map(label))).",
        "Eligible only because the scenario demands it: "
          + "\(say.all(verdict.lifted.map(\.code).map(label))).")
    case .eligible:
      return say(
        "Förderfähig: Alle Voraussetzungen sind erfüllt.", "Eligible: all conditions are met.")
    }
  }

  package func without(_ consequences: String) -> String {
    say("Ohne ihn: \(consequences)", "Without it: \(consequences)")
  }

  /// What all decisions are compared by.
  package var overallResult: String {
    let points =
      switch round.funding.value {
      case .project:
        say(
          "die Punkte aller Geförderten zusammen (wer nur einen Teil bekommt, zählt zu diesem Teil)",
          "the points of all funded applications together (one funded in part counts in part)")
      case .euro:
        say(
          "die Punkte aller Geförderten zusammen, jeder mit der Größe seines Zuschusses gewichtet",
          "the points of all funded applications together, each weighted by the size of its award")
      }
    let weight = say.points(Decimal(round.balance.weight))
    let gap =
      switch round.balance.measure {
      case .total:
        say(
          "\(weight) für jedes Prozent der verfügbaren Mittel ab, das den Korridoren zu ihren Zielen fehlt",
          "\(weight) for each percent of the available money that the corridors lack to their targets"
        )
      case .worst:
        say(
          "\(weight) für jedes Prozent der verfügbaren Mittel ab, das dem Korridor mit der größten Lücke "
            + "zu seinem Ziel fehlt",
          "\(weight) for each percent of the available money that the corridor farthest behind lacks "
            + "to its target")
      }
    let less = round.balance.weight == .zero ? "" : say("; davon gehen \(gap)", ", less \(gap)")
    return say(
      "Gesamtergebnis: \(points)\(less). Vorgeschlagen ist die Verteilung mit dem höchsten "
        + "Gesamtergebnis, das die Regeln erlauben.",
      "Overall result: \(points)\(less). The proposal is the allocation with the highest overall result "
        + "that the rules allow.")
  }

  // MARK: What decided

  package func firmness(_ firmness: Firmness, margin: ObjectiveValue) -> String {
    let points = say.points(Decimal(margin.magnitude))
    guard margin != .zero else {
      return say(
        "Sehr knapp: Die andere Entscheidung wäre für das Gesamtergebnis gleich gut.",
        "Very close: the other decision would be as good for the overall result.")
    }
    let label =
      switch firmness {
      case .firm: say("Deutlich", "Firm")
      case .close: say("Knapp", "Close")
      case .veryClose: say("Sehr knapp", "Very close")
      }
    return say(
      "\(label): Die andere Entscheidung würde \(points) im Gesamtergebnis kosten.",
      "\(label): the other decision would cost \(points) of the overall result.")
  }

  /// - Parameters:
  ///   - role: of the application if only points counted.
  ///   - effect: what other weights would do, up to the round's own.
  package func balanceDecided(_ role: RoleInChange, _ effect: BalanceEffect) -> String {
    switch effect {
    case .none: return balanceDecided(role)
    case .from(let weight):
      return balanceDecided(role) + " " + asProposed(from: weight)
    case .between(let other, let weight):
      return say(
        "Die Ausgeglichenheit gibt bei anderen Gewichten den Ausschlag: Zählten nur Punkte, bliebe es dabei, "
          + "aber ab einem Gewicht von \(rounded(other)) fiele die Entscheidung anders aus. ",
        "Balance decides at other weights: if only points counted, nothing would change here, but from a weight "
          + "of \(rounded(other)) on the decision would be another. ") + asProposed(from: weight)
    case .unknown where role == .none:
      return say(
        "Zählten nur Punkte, bliebe es dabei; andere Gewichte der Ausgeglichenheit wurden nicht untersucht.",
        "If only points counted, nothing would change here; other weights of balance were not examined."
      )
    case .unknown: return balanceDecided(role)
    }
  }

  private func asProposed(from weight: Fraction) -> String {
    say(
      "Wie vorgeschlagen wird ab einem Gewicht von \(rounded(weight)) entschieden.",
      "The decision is as proposed from a weight of \(rounded(weight)) on.")
  }

  private func rounded(_ weight: Fraction) -> String { Labels(say.language).rounded(weight) }

  private func balanceDecided(_ role: RoleInChange) -> String {
    switch role {
    case .leaves:
      say(
        "Die Ausgeglichenheit gab den Ausschlag: Zählten nur Punkte, wäre der Antrag nicht dabei.",
        "Balance decided: if only points counted, the application would not be funded.")
    case .enters:
      say(
        "Die Ausgeglichenheit gab den Ausschlag: Zählten nur Punkte, wäre der Antrag dabei.",
        "Balance decided: if only points counted, the application would be funded.")
    case .changes:
      say(
        "Die Ausgeglichenheit bestimmt den Betrag: Zählten nur Punkte, bekäme der Antrag einen anderen.",
        "Balance decided the amount: if only points counted, the application would get another one."
      )
    case .none:
      say(
        "Die Ausgeglichenheit gab nicht den Ausschlag: Zählten nur Punkte, bliebe es dabei.",
        "Balance did not decide: if only points counted, nothing would change here.")
    case .open:
      say(
        "Die Ausgeglichenheit gab den Ausschlag: Zählten nur Punkte, bliebe die Entscheidung offen.",
        "Balance decided: if only points counted, the decision would be open.")
    }
  }

  /// - Parameter isContested: nil where the best allocation is the only one.
  package func tie(isContested: Bool?) -> String {
    switch isContested {
    case nil:
      say(
        "Kein Gleichstand, kein Los: Die beste Verteilung ist die einzige.",
        "No tie and no lot: the best allocation is the only one.")
    case false?:
      say(
        "Es gab einen Gleichstand, aber in allen gleich guten Verteilungen ist dieser Antrag gleich "
          + "entschieden.",
        "There was a tie, but all equally good allocations agree on this application.")
    case true?:
      say(
        "Es gab einen Gleichstand, der auch diesen Antrag betraf.",
        "There was a tie, and it concerned this application too.")
    }
  }

  // MARK: Rules

  package func ruleDecides(_ rule: Rule, _ role: RoleInChange) -> String {
    let effect =
      switch role {
      case .enters: say("wäre er dabei", "it would be funded")
      case .leaves: say("wäre er nicht dabei", "it would not be funded")
      case .changes: say("bekäme er einen anderen Betrag", "it would get another amount")
      case .none: say("bliebe es dabei", "nothing would change")
      case .open:
        say("bliebe die Entscheidung über ihn offen", "the decision on it would be open")
      }
    return say(
      "\(statement(rule).capitalised). Ohne diese Regel \(effect).",
      "\(statement(rule).capitalised). Without this rule \(effect).")
  }

  package func noRuleDecides(isComplete: Bool) -> String {
    isComplete
      ? say(
        "Keine einzelne Regel neben dem Budget gibt den Ausschlag.",
        "No single rule besides the budget decides.")
      : say(
        "Soweit berechnet, gibt keine einzelne Regel neben dem Budget den Ausschlag; nicht bei jeder "
          + "Regel wurde zu Ende gerechnet.",
        "As far as worked out, no single rule besides the budget decides; not every rule was worked out "
          + "to the end."
      )
  }

  // MARK: What would change it

  package func missing(_ missing: PointsMissing, from score: Decimal?) -> String {
    switch missing {
    case .points(let rise, let winning):
      let now = score ?? 0
      let (low, high) = (say.number(now), say.number(now + Decimal(rise)))
      guard winning != rise else {
        return say(
          "Läge seine Punktzahl bei \(high) statt \(low), wäre er dabei.",
          "If its score were \(high) instead of \(low), it would be funded.")
      }
      let beyond = winning.map { say.number(now + Decimal($0)) }
      return say(
        "Läge seine Punktzahl bei \(high) statt \(low), wäre er gleichauf"
          + (beyond.map { "; ab \($0) wäre er dabei." } ?? "."),
        "If its score were \(high) instead of \(low), it would tie"
          + (beyond.map { "; from \($0) on it would be funded." } ?? "."))
    case .notReachable:
      return say(
        "Mehr Punkte helfen nicht: Auch mit 100 Punkten wäre er nicht dabei.",
        "More points do not help: even with 100 points it would not be funded.")
    }
  }

  package var lotWouldDecide: String {
    say(
      "Ein öffentlich gezogenes Los würde entscheiden; es wird als lot in round.yaml eingetragen.",
      "A lot drawn in public would decide; it is entered as lot in round.yaml.")
  }

  /// What would make an application eligible: of the codes that nobody can override, or else the what-if.
  ///
  /// - Parameter mayScore: how many members may give it points; nil where that is not known.
  package func remedies(
    _ findings: [Finding], of id: ApplicationID, mayScore: Int?
  ) -> [String] {
    let firm = findings.compactMap { remedy($0, mayScore: mayScore) }
    guard firm.isEmpty else { return firm }
    return [
      say(
        "Der Ausschuss kann sich darüber hinwegsetzen; was dann geschähe, zeigt --include \(id).",
        "The committee can override this; --include \(id) shows what would happen then.")
    ]
  }

  /// What comes of funding an application although the committee has to override a rule for it.
  ///
  /// - Parameter difference: of the overall result.
  package func overriding(_ difference: Decimal, _ change: AllocationChange) -> String {
    let who = Labels(say.language).compact(change)
    let others = who.isEmpty ? "" : " (\(who))"
    if difference == 0 {
      return say(
        "Würde er trotzdem gefördert, bliebe das Gesamtergebnis gleich\(others).",
        "If it were funded all the same, the overall result would stay the same\(others).")
    }
    let points = say.points(abs(difference))
    return difference > 0
      ? say(
        "Würde er trotzdem gefördert, läge das Gesamtergebnis um \(points) höher\(others).",
        "If it were funded all the same, the overall result would be \(points) higher\(others).")
      : say(
        "Würde er trotzdem gefördert, läge das Gesamtergebnis um \(points) niedriger\(others).",
        "If it were funded all the same, the overall result would be \(points) lower\(others).")
  }

  package var overridingContradicts: String {
    say(
      "Würde er trotzdem gefördert, widersprächen die Regeln einander.",
      "If it were funded all the same, the rules would contradict each other.")
  }

  private func unscored(quorum: Int, mayScore: Int?) -> String {
    guard !round.criteria.isEmpty else {
      return say(
        "Über ihn wird entschieden, sobald er eine Punktzahl hat.",
        "It takes part as soon as it has a score.")
    }
    if let mayScore, mayScore < quorum {
      return say(
        "So kann über ihn nicht entschieden werden: Für jedes Kriterium sind mindestens \(quorum) "
          + "Bewertungen verlangt, und nur \(mayScore) "
          + "\(say.plural(mayScore, "Mitglied darf", "Mitglieder dürfen")) ihn bewerten.",
        "As things are it cannot take part: every criterion needs points from at least \(quorum) members, "
          + "and only \(mayScore) may score it.")
    }
    return say(
      "Über ihn wird entschieden, sobald für jedes Kriterium mindestens \(quorum) Bewertungen vorliegen.",
      "It takes part as soon as every criterion has points from at least \(quorum) members.")
  }

  /// nil: a what-if can override it.
  private func remedy(_ finding: Finding, mayScore: Int?) -> String? {
    switch finding.evidence {
    case .withdrawn:
      say(
        "Ein zurückgezogener Antrag wird nicht entschieden.",
        "An application that was withdrawn is not decided.")
    case .associationFunded:
      round.associationName.map { name in
        say(
          "Solange \(name) das Vorhaben fördert, bleibt der Antrag ausgeschlossen; darüber wird dort "
            + "allein entschieden.",
          "As long as \(name) funds the project, the application stays excluded; that is decided there "
            + "alone.")
      }
        ?? say(
          "Solange der Partnerschaftsverein das Vorhaben fördert, bleibt der Antrag ausgeschlossen; darüber "
            + "entscheidet der Verein allein.",
          "As long as the association funds the project, the application stays excluded; that is for the "
            + "association alone to decide.")
    case .unscored(_, let quorum): unscored(quorum: quorum, mayScore: mayScore)
    case .underOwnMinimum(_, let largest, let minimum):
      minimum.map { _ in
        say(
          "Er käme in Betracht, wenn das Vorhaben mit höchstens \(say.money(largest)) möglich wäre.",
          "It could take part if the project were possible with at most \(say.money(largest)).")
      }
        ?? say(
          "Er käme in Betracht, wenn mehr beantragt wäre als ein Schritt der Zuschüsse.",
          "It could take part if more were requested than one step of the awards.")
    case .nothingAvailable:
      say(
        "Er käme in Betracht, wenn Geld verfügbar wäre.",
        "It could take part if there were money.")
    case .exceedsAvailable(let smallest, let remaining):
      say(
        "Er käme in Betracht, wenn mindestens \(say.money(smallest - remaining)) mehr verfügbar wären.",
        "It could take part if at least \(say.money(smallest - remaining)) more were available.")
    case .duplicate(let original):
      say(
        "Über das Vorhaben wird mit dem Antrag \(original) entschieden.",
        "The project is decided with the application \(original).")
    case .excluded:
      say(
        "Er käme in Betracht, wenn das Szenario ihn nicht ausschlösse.",
        "It could take part if the scenario did not exclude it.")
    case .outsideCall, .associationTask, .scoreBelowMinimum, .criterionBelowMinimum: nil
    }
  }
}
