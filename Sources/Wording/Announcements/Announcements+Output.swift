// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

extension Announcements {
  /// What stands for standard output where a path is named.
  package var standardOutput: String { say("Standardausgabe", "standard output") }

  /// Rules that a format cannot say, by their keys.
  package func omitted(_ keys: [String]) -> String {
    let list = keys.joined(separator: ", ")
    return say(
      "Hinweis: Das Format kann nicht ausdrücken und lässt weg: \(list)",
      "note: the format cannot say, and leaves out: \(list)")
  }

  /// Nobody has anything to score: there is no sheet to be sent out.
  package var nothingToScore: String {
    say(
      "Fehler: Es gibt nichts zu bewerten; erwartet: Kriterien, Mitglieder und offene Anträge ohne fertige "
        + "Punktzahl; „criteria“ und „committee“ in round.yaml und die Anträge prüfen",
      "error: there is nothing to score; expected: criteria, members, and open applications without a finished "
        + "score; check “criteria” and “committee” in round.yaml, and the applications")
  }

  /// What a round has taken over.
  ///
  /// - Parameter files: that have changed, those of a folder by their names in it.
  package func taken(_ files: [String], into round: String) -> String {
    guard !files.isEmpty else {
      return say(
        "\(round.visible): nichts Neues\n", "\(round.visible): nothing new\n")
    }
    return say(
      "\(round.visible): übernommen, geschrieben: \(files.joined(separator: ", "))\n",
      "\(round.visible): taken over, written: \(files.joined(separator: ", "))\n")
  }

  /// Something could not be written.
  package func notWritten(_ path: String, _ obstacle: WriteObstacle) -> String {
    say("Fehler: \(path.visible): ", "error: \(path.visible): ") + sentence(obstacle)
  }

  private func sentence(_ obstacle: WriteObstacle) -> String {
    switch obstacle {
    case .noSuchFolder:
      say(
        "Den Ordner dafür gibt es nicht; den Pfad prüfen oder den Ordner anlegen",
        "there is no folder for it; check the path, or make the folder")
    case .notAllowed:
      say(
        "Hier dürfen Sie nicht schreiben; einen anderen Ordner nennen oder die Rechte ändern",
        "you may not write here; name another folder, or change the permissions")
    case .readOnly:
      say(
        "Hier lässt sich nur lesen; einen anderen Ordner nennen",
        "this can only be read; name another folder")
    case .notAFolder:
      say(
        "Das ist eine Datei und kein Ordner; einen Ordner nennen",
        "this is a file, not a folder; name a folder")
    case .isAFolder:
      say(
        "Das ist ein Ordner; den Namen einer Datei nennen",
        "this is a folder; give the name of a file")
    case .notAFile:
      say(
        "Das ist ein Gerät oder eine Leitung; den Namen einer gewöhnlichen Datei nennen",
        "this is a device or a pipe; give the name of an ordinary file")
    case .isAnInput:
      say(
        "Aus dieser Datei wird die Runde gelesen; einen anderen Namen nennen",
        "the round is read from this file; give another name")
    case .isThere:
      say(
        "Diese Datei gibt es schon, und sie wird nicht ersetzt; einen leeren Ordner nennen",
        "there is such a file already, and it is not replaced; name an empty folder")
    case .noRoom:
      say(
        "Es ist kein Platz mehr; Platz schaffen oder anderswohin schreiben",
        "there is no room left; make room, or write elsewhere")
    case .nobodyReads:
      say("Niemand nimmt die Ausgabe an", "nobody takes the output")
    case .other(let words):
      say("Es lässt sich nicht schreiben (\(words))", "it cannot be written (\(words))")
    }
  }
}
