// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension Catalogue {
  func tieWon(_ rule: TieRule) -> String {
    say(
      "Mehrere Verteilungen sind gleich gut; für diesen Antrag entschied: \(name(rule)).",
      "Several allocations are equally good; what decided for this one: \(name(rule)).")
  }

  func tieLost(_ rule: TieRule) -> String {
    say(
      "Mehrere Verteilungen sind gleich gut; gegen diesen Antrag entschied: \(name(rule)).",
      "Several allocations are equally good; what decided against this one: \(name(rule)).")
  }

  func name(_ rule: TieRule) -> String {
    switch rule {
    case .moreProjects: say("mehr geförderte Vorhaben", "more funded projects")
    case .smallerSpend: say("die geringere Ausgabe", "the smaller spend")
    case .earlierReceived: say("der frühere Eingang", "the earlier receipt")
    case .lot: say("das Los", "the lot")
    }
  }
}
