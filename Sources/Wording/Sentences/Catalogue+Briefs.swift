// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

/// Why an application gets nothing, in a few words for a line of a table.
extension Catalogue {
  /// nil: the sentence is short enough.
  package func brief(_ reason: Reason, status: AllocationStatus) -> String? {
    switch reason {
    case .finding(let finding): brief(finding)
    case .displaced(let swap, let missing): brief(swap, missing)
    case .leftOut:
      say("die beste Verteilung kommt ohne ihn aus", "the best allocation does without it")
    case .cannotFit(let rules):
      say("die Regeln lassen es nicht zu: ", "the rules leave no way: ")
        + rules.map(statement).joined(separator: "; ")
    case .tieLost(let rule):
      say("gleich gut; dagegen entschied ", "equally good; against it decided ") + name(rule)
    case .tied: say("noch offen: gleich gut", "still open: equally good")
    case .lifted, .granted, .forced, .fundedOnScore, .fundedForBalance, .fundedInCombination,
      .fundedByRules, .partlyFunded, .awardCeiling, .tieWon, .tiesNotSettled, .notProved:
      nil
    }
  }

  package func brief(_ finding: Finding) -> String {
    switch finding.evidence {
    case .withdrawn, .associationTask, .unscored, .excluded: label(finding.code)
    case .outsideCall(let received, let opens, let closes):
      arrived(received, opens: opens, closes: closes)
    case .associationFunded(let row, _, _, _):
      round.associationName.map {
        say("schon gefördert: \($0) (\(row))", "funded already: \($0) (\(row))")
      }
        ?? say(
          "fördert schon der Partnerschaftsverein (\(row))",
          "the partnership association funds it (\(row))")
    case .scoreBelowMinimum(_, let minimum):
      say("nötig sind \(say.number(minimum)) Punkte", "\(say.number(minimum)) points are needed")
    case .criterionBelowMinimum(let id, let aggregate, let minimum):
      "\(criterion(id)): "
        + say(
          "\(say.points(Decimal(aggregate))), nötig sind \(say.number(minimum))",
          "\(say.points(Decimal(aggregate))), \(say.number(minimum)) are needed")
    case .underOwnMinimum(_, let largest, let minimum?):
      say(
        "höchstens \(say.money(largest)) möglich, nötig sind \(say.money(minimum))",
        "at most \(say.money(largest)) possible, \(say.money(minimum)) needed")
    case .underOwnMinimum(_, _, nil):
      say("nach dem Abrunden bleibt kein Zuschuss", "no award remains after rounding down")
    case .nothingAvailable: say("keine Mittel verfügbar", "no money available")
    case .exceedsAvailable(let smallest, let remaining):
      say(
        "mindestens \(say.money(smallest)), verfügbar \(say.money(remaining))",
        "at least \(say.money(smallest)), available \(say.money(remaining))")
    case .duplicate(let original): say("derselbe wie \(original)", "the same as \(original)")
    }
  }

  private func arrived(_ received: LocalTime, opens: Day?, closes: Day?) -> String {
    let arrival = say.time(received)
    if let opens, received.day < opens {
      return say(
        "Eingang \(arrival), Beginn am \(say.day(opens))",
        "received \(arrival), opened \(say.day(opens))")
    }
    guard let closes else {
      return say(
        "Eingang \(arrival), außerhalb der Frist", "received \(arrival), outside the phase")
    }
    return say(
      "Eingang \(arrival), Ende am \(say.day(closes))",
      "received \(arrival), closed \(say.day(closes))")
  }

  private func brief(_ swap: Swap, _ missing: PointsMissing) -> String {
    let leaves = swap.change.leaves
    let others =
      leaves.isEmpty
      ? say("eine andere Auswahl erreicht mehr", "another selection reaches more")
      : say(
        "dafür \(say.plural(leaves.count, "fiele", "fielen")) \(say.all(leaves)) heraus",
        "\(say.all(leaves)) would drop out for it")
    guard swap.gap > .zero else { return others }
    switch missing {
    case .points(let points, _):
      let verb = say.plural(Decimal(points), "fehlt", "fehlen")
      return others
        + say(
          "; es \(verb) \(say.points(Decimal(points)))", "; \(say.points(Decimal(points))) short")
    case .notReachable:
      return others
        + say("; auch volle Punktzahl reicht nicht", "; even a full score is not enough")
    }
  }
}
