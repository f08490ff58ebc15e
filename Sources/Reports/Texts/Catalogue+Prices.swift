// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

extension Catalogue {
  package func report(_ price: BalancePrice) -> PriceReport {
    PriceReport(
      key: "balance", points: Decimal(price.givenUp), text: sentence(price),
      without: price.decision.change.isEmpty ? nil : price.decision,
      figures: [
        "scores": JSONValue(price.points),
        "scores_without": JSONValue(price.pointsWithout),
        "imbalance_pp": .decimal(Decimal(tenths: price.imbalance)),
        "imbalance_pp_without": .decimal(Decimal(tenths: price.imbalanceWithout)),
      ])
  }

  package func report(_ price: RulePrice) -> PriceReport {
    switch price.finding {
    case .nothing:
      PriceReport(
        key: price.rule.key(in: round), points: 0,
        text: say(
          "\(statement(price.rule).capitalised). Das kostet nichts.",
          "\(statement(price.rule).capitalised). That costs nothing."),
        without: nil, figures: [:])
    case .costs(let points, let decision):
      PriceReport(
        key: price.rule.key(in: round), points: Decimal(thousandths: points),
        text: sentence(price, points: Decimal(thousandths: points), decision), without: decision,
        figures: [:])
    case .notProved:
      PriceReport(
        key: price.rule.key(in: round), points: nil,
        text: say(
          "\(statement(price.rule).capitalised). Was das kostet, wurde nicht fertig berechnet, weil die "
            + "Zeitgrenze erreicht war.",
          "\(statement(price.rule).capitalised). What that costs was not worked out because the time "
            + "limit was reached."),
        without: nil, figures: [:])
    }
  }

  private func sentence(
    _ price: RulePrice, points: Decimal, _ decision: ChangedDecision
  ) -> String {
    let rule = statement(price.rule).capitalised
    let others = consequences(of: decision)
    return say(
      "\(rule). Ohne diese Regel läge das Gesamtergebnis um \(say.points(points)) höher: \(others)",
      "\(rule). Without this rule the overall result would be \(say.points(points)) higher: "
        + "\(others)")
  }

  private func sentence(_ price: BalancePrice) -> String {
    guard price.givenUp > .zero || !price.decision.change.isEmpty else {
      return say(
        "Die Ausgeglichenheit kostet nichts: Auch wenn nur Punkte zählten, wäre die Verteilung "
          + "dieselbe.",
        "Balance costs nothing: if only points counted, the allocation would be the same.")
    }
    let (now, without) = (say.number(price.points), say.number(price.pointsWithout))
    let (missing, worse) = (
      say.percent(Hundredths(10 * price.imbalance)),
      say.percent(Hundredths(10 * price.imbalanceWithout))
    )
    let measure =
      round.balance.measure == .total
      ? say("fehlen den Korridoren zusammen", "corridors together fall short by")
      : say(
        "fehlen dem Korridor, dem am meisten fehlt,", "the corridor furthest behind falls short by")
    let cost = say(
      "Die Ausgeglichenheit kostet \(say.points(Decimal(price.givenUp))): Zählten nur Punkte, kämen "
        + "die Geförderten auf \(without) statt \(now).",
      "Balance costs \(say.points(Decimal(price.givenUp))): if only points counted, what is funded "
        + "would reach \(without) instead of \(now).")
    let benefit = say(
      "Dafür \(measure) \(missing) statt \(worse) der Mittel zum Ziel.",
      "In return \(measure) \(missing) instead of \(worse) of the money.")
    return [cost, benefit, corridorsOfBalance(price)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What each corridor gains by the balance: the opposite of what doing without it would bring.
  private func corridorsOfBalance(_ price: BalancePrice) -> String {
    let parts = price.decision.change.corridors.map { change in
      let amount = say.money(max(change.money, .zero - change.money))
      let gains = change.money <= .zero
      let projects = -change.projects
      let money =
        change.money == .zero
        ? say("gleich viel Geld", "as much money")
        : gains
          ? say("\(amount) mehr", "\(amount) more") : say("\(amount) weniger", "\(amount) less")
      let count =
        projects == 0
        ? ""
        : projects > 0
          ? say(" und \(projects) Vorhaben mehr", " and \(projects) more \(word(projects))")
          : say(" und \(-projects) Vorhaben weniger", " and \(-projects) fewer \(word(-projects))")
      return say("Korridor ", "corridor ") + "\(change.id) \(money)\(count)"
    }
    guard !parts.isEmpty else { return "" }
    let several =
      price.decision.isOneOfSeveral
      ? say(" (verglichen mit einer von mehreren gleich guten)", " (compared with one of several)")
      : ""
    return say(
      "Dadurch bekommt \(parts.joined(separator: "; "))\(several).",
      "That gives \(parts.joined(separator: "; "))\(several).")
  }

  private func word(_ projects: Int) -> String { say.plural(projects, "project", "projects") }
}
