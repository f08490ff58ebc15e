// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

extension Catalogue {
  package func tieWon(_ rule: TieRule) -> String {
    say(
      "Unter gleich guten Verteilungen entschied \(name(rule)) für diesen Antrag.",
      "Among equally good allocations \(name(rule)) decided for this application.")
  }

  package func tieLost(_ rule: TieRule) -> String {
    say(
      "Unter gleich guten Verteilungen entschied \(name(rule)) gegen diesen Antrag.",
      "Among equally good allocations \(name(rule)) decided against this application.")
  }

  /// Proved, and chosen among several by these rules.
  package func chosen(by rules: [TieRule]) -> String {
    let names = say.all(rules.map(name))
    return say(
      "Nachgewiesen optimal; unter gleich guten Verteilungen "
        + "\(say.plural(rules.count, "entschied", "entschieden")) \(names).",
      "Proved optimal; among equally good allocations \(names) decided.")
  }

  /// With its article.
  func name(_ rule: TieRule) -> String {
    switch rule {
    case .moreProjects: say("die größere Zahl der Vorhaben", "the larger number of projects")
    case .smallerSpend: say("die geringere Ausgabe", "the smaller spend")
    case .earlierReceived: say("der frühere Eingang", "the earlier receipt")
    case .criterion(let id):
      say("die ", "the ") + say.criterionResult(id, in: round)
    case .lot: say("das Los", "the lot")
    }
  }
}

extension Localizer {
  /// What a tie rule compares, without its article.
  func criterionResult(_ id: CriterionID, in round: Round) -> String {
    let name = quoted(round.criteria.first { $0.id == id }?.name ?? id)
    return self(
      "höhere Summe der Ergebnisse beim Kriterium \(name)",
      "higher sum of results for the criterion \(name)")
  }

  /// How many allocations two are shown of.
  package func tied(_ count: OptimaCount) -> String {
    let number = number(Decimal(count.value))
    return count.isExact
      ? self(
        "\(number) Verteilungen haben das höchste Gesamtergebnis; zwei, zwischen denen keine Regel wählt:",
        "\(number) allocations have the highest overall result; two between which no rule chooses:")
      : self(
        "Mindestens \(number) Verteilungen haben das höchste Gesamtergebnis; zwei, zwischen denen keine "
          + "Regel wählt:",
        "At least \(number) allocations have the highest overall result; two between which no rule "
          + "chooses:")
  }
}
