// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension Announcements {
  /// A share was asked for of a corridor that the round does not have.
  public func unknownCorridor(_ id: CorridorID, known: [CorridorID]) -> String {
    say(
      "Fehler: --shares: Den Korridor „\(id)“ gibt es nicht; erwartet: einer von "
        + known.joined(separator: ", "),
      "error: --shares: there is no corridor “\(id)”; expected: one of "
        + known.joined(separator: ", "))
  }
}
