// SPDX-License-Identifier: GPL-3.0-or-later

/// What `check` wants looked at.
extension Catalogue {
  package func corridorsWithoutApplications(_ names: [String]) -> String {
    say(
      "Korridore ohne Antrag: \(say.all(names)); stimmt die Spalte „Korridor“ der Anträge?",
      "corridors without any application: \(say.all(names)); is the column “corridor” of the applications right?"
    )
  }

  package func criteriaWithoutPoints(_ names: [String]) -> String {
    say(
      "Kriterien, für die niemand Punkte gegeben hat: \(say.all(names)); so bekommt kein Antrag eine Punktzahl",
      "criteria for which nobody gave points: \(say.all(names)); so no application gets a score")
  }

  package func pointsNeverVary(_ member: String) -> String {
    say(
      "\(member) gibt jedem Antrag dieselben Punkte; das unterscheidet keinen vom anderen",
      "\(member) gives every application the same points, which tells none from another")
  }

  package func nothingFrom(_ members: [String]) -> String {
    say(
      "weder Punkte noch Enthaltungen von \(say.all(members))",
      "neither points nor abstentions from \(say.all(members))")
  }
}
