// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The words of the page with saved what-ifs.
package struct SavedTexts: Sendable {
  let say: Localizer

  package init(_ language: Round.Language) { say = Localizer(language) }

  package var heading: String { say("Gespeichert", "Saved") }

  package var intro: String {
    say(
      "Was Sie und andere ausprobiert und unter einem Namen gespeichert haben. Der Name öffnet es; was angekreuzt "
        + "ist, wird mit dem Vorschlag verglichen.",
      "What you and others tried and saved under a name. The name opens it; those that are ticked are compared "
        + "with the proposal.")
  }

  package var none: String {
    say(
      "Noch ist nichts gespeichert. Ändern Sie beim Vorschlag eine Zahl oder einen Antrag; neben dem, was dadurch "
        + "anders wird, können Sie es unter einem Namen speichern.",
      "Nothing is saved yet. Change a number or an application of the proposal; beside what becomes different you "
        + "can save it under a name.")
  }

  package var name: String { say("Name", "Name") }
  package var changes: String { say("Was geändert ist", "What is changed") }
  package var savedBy: String { say("Gespeichert", "Saved") }
  package var choose: String { say("Vergleichen", "Compare") }
  package var compare: String { say("Angekreuzte vergleichen", "Compare those ticked") }
  package var delete: String { say("Löschen", "Delete") }
  package var restore: String { say("Wiederherstellen", "Restore") }
  package var removed: String { say("Gelöscht", "Deleted") }
  package var files: String { say("Dateien", "Files") }
  package var asFile: String { say("Was-wäre-wenn (YAML)", "What-if (YAML)") }
  package var asPaper: String { say("Vorlage mit Bildern (HTML)", "Paper with pictures (HTML)") }
  package var asWorkbook: String { say("Arbeitsmappe (XLSX)", "Workbook (XLSX)") }
  package var asTable: String { say("Zuteilung (CSV)", "Allocation (CSV)") }
  package var asReasons: String { say("Begründungen (CSV)", "Reasons (CSV)") }
  package var decide: String { say("Als Beschluss", "As the decision") }
  package var saveAgain: String { say("Für jetzt speichern", "Save for now") }
  package var save: String { say("Speichern", "Save") }
  package var nameIt: String { say("Unter diesem Namen speichern", "Save under this name") }
  package var longAddress: String {
    say(
      "Die Adresse dieser Seite ist sehr lang; manche Programme schneiden sie beim Verschicken ab. Unter einem Namen "
        + "gespeichert, hat es eine kurze.",
      "The address of this page is very long; some programs cut it off when it is sent. Saved under a name, it has "
        + "a short one.")
  }

  package func draftKept(_ time: String) -> String {
    say("Gespeichert um \(time), nur in diesem Browser.", "Saved at \(time), in this browser only.")
  }

  package func draftOffered(_ time: String) -> String {
    say("Weiter mit dem, was Sie um \(time) versucht haben", "Go on with what you tried at \(time)")
  }

  package var you: String { say("Sie", "you") }

  package var erased: String { say("(Name gelöscht)", "(name erased)") }

  package var outdated: String {
    say("für eine frühere Fassung der Runde", "for an earlier version of the round")
  }

  // MARK: Problems

  package func unknown(_ name: String) -> String {
    say(
      "Unter \(say.shown(name)) ist nichts gespeichert.",
      "Nothing is saved as \(say.shown(name)).")
  }

  package func isOutdated(_ name: String) -> String {
    say(
      "\(say.shown(name)) wurde für eine frühere Fassung der Runde gespeichert; deren Dateien haben sich seither "
        + "geändert.",
      "\(say.shown(name)) was saved for an earlier version of the round, whose files have changed since."
    )
  }

  package var tryNow: String {
    say("Mit der jetzigen Fassung rechnen", "Try it on the present version")
  }

  package var notForEverybody: String {
    say(
      "Gespeichertes und der Verlauf sind den Mitgliedern und der Verwaltung vorbehalten. Bitte öffnen Sie Ihren Link.",
      "What is saved and the history are for members and the administration. Please open your link."
    )
  }

  package func noName(longest: Int) -> String {
    say(
      "Zum Speichern braucht es einen Namen mit höchstens \(longest) sichtbaren Zeichen.",
      "To save it takes a name of at most \(longest) visible characters.")
  }

  package func nameTaken(_ name: String) -> String {
    say(
      "Unter \(say.shown(name)) hat schon jemand anders etwas gespeichert; bitte wählen Sie einen anderen Namen.",
      "Somebody else has saved something as \(say.shown(name)); please choose another name.")
  }

  package var nothingToSave: String {
    say(
      "Das ist der Vorschlag selbst; er ist ohnehin da.",
      "That is the proposal itself; it is there anyway.")
  }
}
