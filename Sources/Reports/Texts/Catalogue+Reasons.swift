// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// - Parameter status: of the run, which says what a missing proof means.
  func report(_ reason: Reason, status: AllocationReport.Status) -> ReasonReport {
    switch reason {
    case .finding(let finding): report(finding)
    case .lifted(let finding): lifted(finding)
    case .granted(let amount): granted(amount)
    case .forced:
      ReasonReport(
        code: "forced",
        text: say(
          "Das Szenario verlangt die Förderung dieses Antrags.",
          "The scenario demands that this application be funded."),
        figures: [:])
    case .fundedOnScore(let cushion): fundedOnScore(cushion: cushion)
    case .fundedForBalance(let cushion, let corridor):
      fundedForBalance(cushion: cushion, corridor: corridor)
    case .fundedInCombination(let cushion): fundedInCombination(cushion: cushion)
    case .fundedByRules(let rules): fundedByRules(rules)
    case .partlyFunded(let level, let next): partlyFunded(level: level, next: next)
    case .displaced(let swap, let missing): displaced(swap, missing: missing)
    case .leftOut:
      ReasonReport(
        code: "displaced",
        text: say(
          "Nicht gefördert: Die beste Verteilung kommt ohne diesen Antrag aus.",
          "Not funded: the best allocation does without this application."),
        figures: [:])
    case .cannotFit(let rules): cannotFit(rules)
    case .tieWon(let rule):
      ReasonReport(
        code: "tie-won", text: tieWon(rule), figures: ["rule": .string(rule.rawValue)])
    case .tieLost(let rule):
      ReasonReport(
        code: "tie-lost", text: tieLost(rule), figures: ["rule": .string(rule.rawValue)])
    case .tied:
      ReasonReport(
        code: "tied",
        text: say(
          "Noch offen: Mehrere Verteilungen sind gleich gut, und keine Regel entscheidet zwischen "
            + "ihnen.",
          "Still open: several allocations are equally good, and no rule chooses between them."),
        figures: [:])
    case .notProved: notProved(status)
    }
  }

  // MARK: Findings, commitments, demands

  func report(_ finding: Finding) -> ReasonReport {
    ReasonReport(code: finding.code.rawValue, text: sentence(finding), figures: figures(finding))
  }

  private func granted(_ amount: Money) -> ReasonReport {
    ReasonReport(
      code: "granted",
      text: say(
        "Bereits mit \(say.money(amount)) bewilligt; das wird nicht mehr geändert.",
        "Already granted \(say.money(amount)); that is not revised."),
      figures: ["granted_cents": JSONValue(amount)])
  }

  func lifted(_ finding: Finding) -> ReasonReport {
    ReasonReport(
      code: "lifted",
      text: say(
        "Das Szenario setzt sich darüber hinweg: \(sentence(finding))",
        "The scenario overrides this: \(sentence(finding))"),
      figures: figures(finding).merging(["rule": .string(finding.code.rawValue)]) { own, _ in own })
  }

  // MARK: Funded

  private func fundedOnScore(cushion: Cushion?) -> ReasonReport {
    let text = say("Gefördert wegen seiner Punktzahl", "Funded on its score")
    return ReasonReport(
      code: "funded-on-score", text: text + without(cushion), figures: figures(cushion: cushion))
  }

  private func fundedForBalance(cushion: Cushion?, corridor: CorridorID) -> ReasonReport {
    let name = self.corridor(corridor)
    let text = say(
      "Gefördert, damit Korridor \(name) nicht zurückfällt; zählten nur Punkte, wäre der Antrag "
        + "nicht dabei",
      "Funded so that corridor \(name) does not fall behind; if only points counted, it would "
        + "not be funded")
    return ReasonReport(
      code: "funded-for-balance", text: text + without(cushion),
      figures: figures(cushion: cushion).merging(["corridor": .string(corridor)]) { own, _ in own })
  }

  private func fundedInCombination(cushion: Cushion?) -> ReasonReport {
    let text = say(
      "Gefördert, weil er zu der Auswahl mit dem höchsten Gesamtergebnis gehört; zählten nur Punkte, wäre "
        + "eine andere Auswahl die beste und der Antrag nicht dabei",
      "Funded because it belongs to the selection with the highest overall result; if only points "
        + "counted, another selection would be best and it would not be funded")
    return ReasonReport(
      code: "funded-in-combination", text: text + without(cushion),
      figures: figures(cushion: cushion))
  }

  private func fundedByRules(_ rules: [Rule]) -> ReasonReport {
    let text = say(
      "Gefördert, weil die Regeln ohne diesen Antrag nicht einzuhalten sind",
      "Funded because the rules cannot be kept without it")
    return ReasonReport(
      code: "funded-by-rules", text: rules.isEmpty ? text + "." : "\(text): \(statements(rules)).",
      figures: ["rules": JSONValue(rules.map(key))])
  }

  private func figures(cushion: Cushion?) -> [String: JSONValue] {
    var figures = ["cushion": JSONValue(cushion.map { Decimal(thousandths: $0.points) })]
    if let cushion { figures["without"] = cushion.change.json }
    return figures
  }

  /// What the whole would lose without the application.
  private func without(_ cushion: Cushion?) -> String {
    guard let cushion else { return "." }
    guard cushion.points > 0 else {
      return say(
        "; ohne ihn wäre das Gesamtergebnis gleich hoch.",
        "; without it the overall result would be the same.")
    }
    let points = say.points(Decimal(thousandths: cushion.points))
    return say(
      "; ohne ihn verlöre das Gesamtergebnis \(points).",
      "; without it the overall result would lose \(points).")
  }

  private func partlyFunded(level: Hundredths, next: HigherLevel) -> ReasonReport {
    let part = say(
      "Gefördert werden \(say.percent(level)) des förderfähigen Betrags",
      "\(say.percent(level)) of the eligible amount is funded")
    var figures: [String: JSONValue] = ["level": JSONValue(level)]
    let text: String
    switch next {
    case .costs(let higher, let loss):
      let points = Decimal(thousandths: loss)
      figures["next_level"] = JSONValue(higher)
      figures["loss"] = .decimal(points)
      text =
        loss > 0
        ? say(
          "\(part); mit \(say.percent(higher)) verlöre das Gesamtergebnis \(say.points(points)).",
          "\(part); with \(say.percent(higher)) the overall result would lose "
            + "\(say.points(points)).")
        : say(
          "\(part); mit \(say.percent(higher)) wäre das Gesamtergebnis gleich hoch.",
          "\(part); with \(say.percent(higher)) the overall result would be the same.")
    case .cannotFit(let higher, let rules):
      figures["next_level"] = JSONValue(higher)
      figures["rules"] = JSONValue(rules.map(key))
      text = say(
        "\(part); \(say.percent(higher)) sind mit den Regeln nicht vereinbar: \(statements(rules)).",
        "\(part); \(say.percent(higher)) cannot be reconciled with the rules: \(statements(rules))."
      )
    case .notProved(let higher):
      figures["next_level"] = JSONValue(higher)
      text = say(
        "\(part); was \(say.percent(higher)) kosten würden, wurde nicht fertig gerechnet, weil die "
          + "Zeitgrenze erreicht war.",
        "\(part); what \(say.percent(higher)) would cost was not worked out because the time limit was "
          + "reached.")
    }
    return ReasonReport(code: "partly-funded", text: text, figures: figures)
  }

  // MARK: Not funded

  private func cannotFit(_ rules: [Rule]) -> ReasonReport {
    ReasonReport(
      code: "cannot-fit",
      text: say(
        "Nicht förderbar, weil die Regeln es nicht zulassen: \(statements(rules)).",
        "Cannot be funded because the rules leave no way: \(statements(rules))."),
      figures: ["rules": JSONValue(rules.map(key))])
  }

  func statements(_ rules: [Rule]) -> String {
    rules.map(statement).joined(separator: "; ")
  }

  private func notProved(_ status: AllocationReport.Status) -> ReasonReport {
    let text =
      status == .feasible
      ? say(
        "So in der besten gefundenen Verteilung; nachgewiesen ist sie nicht.",
        "So in the best allocation found; it is not proved.")
      : say(
        "Die Begründung wurde nicht fertig berechnet, weil die Zeitgrenze erreicht war.",
        "The reason was not worked out in full because the time limit was reached.")
    return ReasonReport(code: "not-proved", text: text, figures: [:])
  }

  // MARK: Nothing to explain

  /// Why an application is undecided where there is no allocation at all.
  func undecided(_ status: AllocationReport.Status) -> ReasonReport {
    status == .infeasible
      ? ReasonReport(
        code: "infeasible",
        text: say(
          "Nicht entschieden, weil die Regeln einander widersprechen.",
          "Not decided, because the rules contradict each other."),
        figures: [:])
      : ReasonReport(
        code: "not-proved",
        text: say(
          "Nicht entschieden, weil keine Verteilung gefunden wurde.",
          "Not decided, because no allocation was found."),
        figures: [:])
  }
}
