// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// What an application would need, and what would be best then.
  package func sentence(_ opportunity: Opportunity, _ application: Application) -> String {
    let award = opportunity.offer
    let level =
      award.level < Hundredths(whole: 100)
      ? say(" (\(say.percent(award.level)))", " (\(say.percent(award.level)))") : ""
    let title = say.quoted(application.title)
    let lacking = missing(opportunity.missing)
    let given =
      award.award > .zero
      ? say(
        "der Zuschuss wäre \(say.money(award.award))\(level)",
        "the award would be \(say.money(award.award))\(level)")
      : say("Geld braucht es dazu nicht", "no money is needed for it")
    let possible = say(
      "\(title) wird mit \(lacking) mehr möglich, ohne dass jemand etwas verliert; \(given).",
      "\(title) becomes possible with \(lacking) more, and nobody loses anything; \(given).")
    return possible + " " + whatIsBest(opportunity)
  }

  private func whatIsBest(_ opportunity: Opportunity) -> String {
    switch opportunity.best {
    case .thisApplication:
      return say(
        "Besser ließe sich das nicht verwenden: Keine Verteilung wäre dann besser als diese mit ihm.",
        "Nothing better could be done with it: no allocation would then be better than this one with it."
      )
    case .another(let points, let change):
      let gain = say.points(Decimal(points))
      let others = consequences(of: change)
      return change.enters.contains(opportunity.application)
        ? say(
          "Noch \(gain) mehr brächte damit eine Verteilung, die ihn einschließt: \(others).",
          "Another \(gain) would come from an allocation that includes it: \(others).")
        : say(
          "Die beste Verteilung nähme damit aber anderes und käme \(gain) höher: \(others).",
          "But the best allocation would use it otherwise and come \(gain) higher: \(others).")
    case .notAsked:
      return say(
        "Ob es dafür eine bessere Verwendung gäbe, wurde nur für die ersten "
          + "\(Opportunity.mostSolved) berechnet.",
        "Whether there were a better use was worked out for the first "
          + "\(Opportunity.mostSolved) only.")
    case .notProved:
      return say(
        "Ob es dafür eine bessere Verwendung gäbe, wurde nicht fertig berechnet, weil eine Grenze "
          + "erreicht war.",
        "Whether there were a better use was not worked out because a limit was reached.")
    }
  }

  /// `1.649,00 € und 12 Personalstunden`.
  package func missing(_ means: ExtraMeans) -> String {
    let money = means.money > .zero ? [say.money(means.money)] : []
    let others = round.resources.compactMap { resource in
      means.resources[resource.id].map { "\(say.number($0)) \(resource.name)" }
    }
    return say.all(money + others)
  }
}
