// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The words of the page that everybody looks at in a meeting.
package struct MeetingTexts: Sendable {
  let say: Localizer

  package init(_ language: Round.Language) { say = Localizer(language) }

  package var heading: String { say("Sitzung", "Meeting") }
  package var show: String { say("In der Sitzung zeigen", "Show in the meeting") }
  package var showProposal: String { say("Wieder den Vorschlag zeigen", "Show the proposal again") }

  package var intro: String {
    say(
      "Diese Seite zeigt allen dasselbe und folgt von selbst, wenn die Verwaltung etwas anderes zeigt.",
      "This page shows everybody the same and follows by itself when the administration shows something else."
    )
  }
}
