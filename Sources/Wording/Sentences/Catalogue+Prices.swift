// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// What a rule demands, and what that costs.
  package func sentence(_ price: RulePrice) -> String {
    let rule = statement(price.rule).capitalised
    return switch price.finding {
    case .nothing: say("\(rule). Das kostet nichts.", "\(rule). That costs nothing.")
    case .ties(let decision):
      say(
        "\(rule). Das kostet nichts; ohne diese Regel wäre unter gleich guten Verteilungen anders zu wählen: "
          + consequences(of: decision),
        "\(rule). That costs nothing; without this rule the choice among equally good allocations would be "
          + "another: \(consequences(of: decision))")
    case .costs(let points, let decision):
      sentence(rule, points: Decimal(points), decision)
    case .notProved:
      say(
        "\(rule). Was das kostet, wurde nicht fertig berechnet, weil eine Grenze erreicht war.",
        "\(rule). What that costs was not worked out because a limit was reached.")
    }
  }

  private func sentence(
    _ rule: String, points: Decimal, _ decision: ChangedDecision
  ) -> String {
    let others = consequences(of: decision)
    return say(
      "\(rule). Ohne diese Regel läge das Gesamtergebnis um \(say.points(points)) höher: \(others)",
      "\(rule). Without this rule the overall result would be \(say.points(points)) higher: "
        + "\(others)")
  }

  /// What balance costs, and what it brings.
  package func sentence(_ price: BalancePrice) -> String {
    guard price.givenUp > .zero || !price.decision.change.isEmpty else {
      guard !price.decision.isOneOfSeveral else {
        return say(
          "Die Ausgeglichenheit kostet nichts: Wenn nur Punkte zählten, wären mehrere Verteilungen gleich "
            + "gut, diese unter ihnen.",
          "Balance costs nothing: if only points counted, several allocations would be equally good, this one "
            + "among them.")
      }
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
