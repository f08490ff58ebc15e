// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// Why an application is decided as it is.
  ///
  /// - Parameter status: of the run, which says what a missing proof means.
  package func sentence(_ reason: Reason, status: AllocationStatus) -> String {
    switch reason {
    case .finding(let finding): sentence(finding)
    case .lifted(let finding): lifted(finding)
    case .granted(let amount):
      say(
        "Bereits mit \(say.money(amount)) bewilligt; das wird nicht mehr geändert.",
        "Already granted \(say.money(amount)); that is not revised.")
    case .forced:
      say(
        "Das Szenario verlangt die Förderung dieses Antrags.",
        "The scenario demands that this application be funded.")
    case .fundedOnScore(let cushion):
      say("Gefördert wegen seiner Punktzahl", "Funded on its score") + without(cushion)
    case .fundedForBalance(let cushion, let corridor):
      fundedForBalance(self.corridor(corridor)) + without(cushion)
    case .fundedInCombination(let cushion): fundedInCombination + without(cushion)
    case .fundedByRules(let rules): fundedByRules(rules)
    case .partlyFunded(let level, let next): partlyFunded(level: level, next: next)
    case .awardCeiling(let most, let requested):
      say(
        "Beantragt waren \(say.money(requested)); ein Antrag erhält höchstens \(say.money(most)).",
        "\(say.money(requested)) was requested; no application gets more than \(say.money(most)).")
    case .displaced(let swap, let missing): displaced(swap, missing: missing)
    case .leftOut:
      say(
        "Nicht gefördert: Die beste Verteilung kommt ohne diesen Antrag aus.",
        "Not funded: the best allocation does without this application.")
    case .cannotFit(let rules):
      say(
        "Nicht förderbar, weil die Regeln es nicht zulassen: \(statements(rules)).",
        "Cannot be funded because the rules leave no way: \(statements(rules)).")
    case .tieWon(let rule): tieWon(rule)
    case .tieLost(let rule): tieLost(rule)
    case .tied:
      say(
        "Noch offen: Mehrere Verteilungen sind gleich gut, und keine Regel entscheidet zwischen "
          + "ihnen.",
        "Still open: several allocations are equally good, and no rule chooses between them.")
    case .tiesNotSettled:
      say(
        "So in einer Verteilung, über der keine bessere liegt; ob andere gleich gut sind, blieb offen.",
        "So in an allocation that none surpasses; whether others are equally good was left open.")
    case .notProved: notProved(status)
    }
  }

  /// A rule of eligibility that fails, but does not count in the scenario.
  package func lifted(_ finding: Finding) -> String {
    say(
      "Das Szenario setzt sich darüber hinweg: \(sentence(finding))",
      "The scenario overrides this: \(sentence(finding))")
  }

  // MARK: Funded

  private var fundedInCombination: String {
    say(
      "Gefördert, weil er zu der Auswahl mit dem höchsten Gesamtergebnis gehört; zählten nur Punkte, wäre "
        + "eine andere Auswahl die beste und der Antrag nicht dabei",
      "Funded because it belongs to the selection with the highest overall result; if only points "
        + "counted, another selection would be best and it would not be funded")
  }

  private func fundedByRules(_ rules: [Rule]) -> String {
    let text = say(
      "Gefördert, weil die Regeln ohne diesen Antrag nicht einzuhalten sind",
      "Funded because the rules cannot be kept without it")
    return rules.isEmpty ? text + "." : "\(text): \(statements(rules))."
  }

  private func fundedForBalance(_ corridor: String) -> String {
    say(
      "Gefördert, damit Korridor \(corridor) nicht zurückfällt; zählten nur Punkte, wäre der Antrag "
        + "nicht dabei",
      "Funded so that corridor \(corridor) does not fall behind; if only points counted, it would "
        + "not be funded")
  }

  /// What the whole would lose without the application.
  private func without(_ cushion: Cushion?) -> String {
    guard let cushion else { return "." }
    guard cushion.points > .zero else {
      return say(
        "; ohne ihn wäre das Gesamtergebnis gleich hoch.",
        "; without it the overall result would be the same.")
    }
    let points = say.points(Decimal(cushion.points))
    return say(
      "; ohne ihn verlöre das Gesamtergebnis \(points).",
      "; without it the overall result would lose \(points).")
  }

  private func partlyFunded(level: Hundredths, next: HigherLevel) -> String {
    let part = say(
      "Gefördert werden \(say.percent(level)) des förderfähigen Betrags",
      "\(say.percent(level)) of the eligible amount is funded")
    switch next {
    case .costs(let higher, let loss) where loss > .zero:
      let points = say.points(Decimal(loss))
      return say(
        "\(part); mit \(say.percent(higher)) verlöre das Gesamtergebnis \(points).",
        "\(part); with \(say.percent(higher)) the overall result would lose \(points).")
    case .costs(let higher, _):
      return say(
        "\(part); mit \(say.percent(higher)) wäre das Gesamtergebnis gleich hoch.",
        "\(part); with \(say.percent(higher)) the overall result would be the same.")
    case .cannotFit(let higher, let rules):
      return say(
        "\(part); \(say.percent(higher)) sind mit den Regeln nicht vereinbar: \(statements(rules)).",
        "\(part); \(say.percent(higher)) cannot be reconciled with the rules: \(statements(rules))."
      )
    case .notProved(let higher):
      return say(
        "\(part); was \(say.percent(higher)) kosten würden, wurde nicht fertig gerechnet, weil eine "
          + "Grenze erreicht war.",
        "\(part); what \(say.percent(higher)) would cost was not worked out because a limit was "
          + "reached.")
    }
  }

  // MARK: Not funded

  private func statements(_ rules: [Rule]) -> String {
    rules.map(statement).joined(separator: "; ")
  }

  private func notProved(_ status: AllocationStatus) -> String {
    status == .feasible
      ? say(
        "So in der besten gefundenen Verteilung; nachgewiesen ist sie nicht.",
        "So in the best allocation found; it is not proved.")
      : say(
        "Die Begründung wurde nicht fertig berechnet, weil eine Grenze erreicht war.",
        "The reason was not worked out in full because a limit was reached.")
  }

  // MARK: Nothing to explain

  /// Why an application is undecided where there is no allocation at all.
  package func undecided(_ status: AllocationStatus) -> String {
    status == .infeasible
      ? say(
        "Nicht entschieden, weil die Regeln einander widersprechen.",
        "Not decided, because the rules contradict each other.")
      : say(
        "Nicht entschieden, weil keine Verteilung gefunden wurde.",
        "Not decided, because no allocation was found.")
  }
}
