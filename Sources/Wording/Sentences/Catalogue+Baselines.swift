// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants

extension Catalogue {
  package func name(_ practice: Practice) -> String {
    switch practice {
    case .rankingList: say("Rangliste nach Punktzahl", "Ranking list by score")
    case .firstCome: say("Nach Eingang", "First come, first served")
    }
  }

  /// How the practice works and how far it came.
  package func text(_ baseline: Baseline) -> String {
    let order =
      switch baseline.practice {
      case .rankingList:
        say(
          "Der Antrag mit den meisten Punkten kommt zuerst, bei gleicher Punktzahl der früher "
            + "eingegangene, jeder mit vollem Betrag, bis das Geld für den nächsten nicht reicht",
          "The application with the highest score comes first, of equal scores the one received "
            + "earlier, each in full, until the money is not enough for the next")
      case .firstCome:
        say(
          "Der zuerst eingegangene Antrag kommt zuerst, jeder mit vollem Betrag, bis das Geld für den "
            + "nächsten nicht reicht",
          "The application received first comes first, each in full, until the money is not enough "
            + "for the next")
      }
    guard let stopped = baseline.stoppedAt else {
      return order + say("; es reicht für alle.", "; it is enough for all.")
    }
    return order + say(": Bei \(stopped) ist Schluss.", ": it ends at \(stopped).")
  }
}
