// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

extension Labels {
  package var readable: String {
    say(
      "Gelesen und geprüft, ohne Fehler. Berechnet wurde nichts.",
      "Read and checked without errors. Nothing was solved.")
  }

  package var files: String { say("Dateien", "Files") }
  package var filesRead: String { say("Gelesen: ", "Read: ") }
  package var overlaysChecked: String {
    say("Mitgeprüft aus what-if/: ", "Checked too, from what-if/: ")
  }
  package var warning: String { say("Warnung: ", "warning: ") }
  package var verdict: String { say("Prüfung", "verdict") }
  package var requested: String { say("beantragt", "requested") }
  package var offsets: String {
    say(
      "Zu- und Abschläge, die strenge und milde Bewertungen ausgleichen",
      "Offsets that even out strict and generous members")
  }

  package var turnout: String {
    say("Was die Mitglieder bewertet haben", "What the members have scored")
  }

  package var given: String { say("bewertet", "scored") }
  package var abstained: String { say("Enthaltung", "abstained") }
  package var missing: String { say("offen", "missing") }

  package func missing(of member: String) -> String {
    say("Von \(member) fehlen noch:", "Still missing from \(member):")
  }

  package var suspectedMatches: String {
    say("Verdacht auf doppelte Bezuschussung", "Suspected double funding")
  }

  /// - Parameter inputs: what the round rests on: files of a folder, or a workbook with its sheets.
  package func toBeDecided(in inputs: [InputFile]) -> String {
    SheetNames(ofRoundIn: inputs, say: say).naming(toBeDecided)
  }

  private var toBeDecided: String {
    say(
      "Ein Mensch muss entscheiden, ob es jeweils dasselbe Vorhaben ist: in association.csv die "
        + "Spalten application und decision (same oder different) ausfüllen.",
      "A person has to decide whether each is the same project: fill in the columns application and "
        + "decision (same or different) of association.csv.")
  }

  package var suspectedDuplicates: String {
    say("Verdacht auf doppelte Anträge", "Suspected duplicate applications")
  }

  package func duplicatesToBeDecided(in inputs: [InputFile]) -> String {
    SheetNames(ofRoundIn: inputs, say: say).naming(duplicatesToBeDecided)
  }

  private var duplicatesToBeDecided: String {
    say(
      "Ein Mensch muss entscheiden, ob es jeweils derselbe Antrag ist: in duplicates.csv je Paar eine "
        + "Zeile mit first, second und decision (same oder different) anlegen.",
      "A person has to decide whether each is the same application: add a row to duplicates.csv for "
        + "each pair, with first, second and decision (same or different).")
  }

  package func counts(of all: Int, eligible: Int, granted: Int, ineligible: Int) -> String {
    say(
      "\(all) \(say.plural(all, "Antrag", "Anträge")): \(eligible) förderfähig, "
        + "\(granted) schon bewilligt, \(ineligible) nicht förderfähig",
      "\(all) \(say.plural(all, "application", "applications")): \(eligible) eligible, "
        + "\(granted) already granted, \(ineligible) not eligible")
  }

  package func standing(_ standing: Verdict.Standing) -> String {
    switch standing {
    case .eligible: say("✓ förderfähig", "✓ eligible")
    case .granted: say("✓ bewilligt", "✓ granted")
    case .ineligible: say("× nicht förderfähig", "× not eligible")
    }
  }
}
