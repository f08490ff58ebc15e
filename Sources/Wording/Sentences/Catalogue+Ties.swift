// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
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

  private func name(_ rule: TieRule) -> String {
    switch rule {
    case .moreProjects: say("die größere Zahl der Vorhaben", "the larger number of projects")
    case .smallerSpend: say("die geringere Ausgabe", "the smaller spend")
    case .earlierReceived: say("der frühere Eingang", "the earlier receipt")
    case .lot: say("das Los", "the lot")
    }
  }
}
