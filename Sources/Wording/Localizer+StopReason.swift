// SPDX-License-Identifier: GPL-3.0-or-later
import Solving

extension Localizer {
  /// Why not all is proved, as part of a sentence; nil: of several limits some one.
  package func why(_ reason: StopReason?) -> String {
    switch reason {
    case nil:
      self(
        "eine Grenze war erreicht (die Zeit oder der Umfang der Suche)",
        "a limit was reached (of time or of the search's size)")
    case .timeLimit: self("die Zeitgrenze war erreicht", "the time limit was reached")
    case .interrupted: self("der Lauf wurde abgebrochen", "the run was interrupted")
    case .sizeLimit: self("die Suche wurde zu groß", "the search grew too large")
    case .unreliable:
      self(
        "der Löser fand keine sicher richtige Antwort",
        "the solver found no answer that is certain")
    }
  }
}
