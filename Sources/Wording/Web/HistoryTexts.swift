// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import PageExchange

/// What was saved and decided, in words.
package struct HistoryTexts: Sendable {
  package let say: Localizer

  package init(_ language: Round.Language) { say = Localizer(language) }

  package var heading: String { say("Verlauf", "History") }

  /// `28.11.2026 um 14:03 Uhr (UTC)`.
  ///
  /// - Parameter moment: seconds since 1970.
  package func time(_ moment: Int) -> String {
    var time = LocalTime(secondsSince1970: moment)
    time.secondOfDay -= time.secondOfDay % 60
    return say.time(time) + " (UTC)"
  }

  /// - Parameter title: nil: it was erased, or there is none.
  package func sentence(_ event: ArchiveEvent, title: String?) -> String {
    let name = title.map { " " + say.shown($0) } ?? ""
    return switch event {
    case .saved(let query, _):
      say("Was-wäre-wenn\(name) gespeichert: ", "what-if\(name) saved: ") + whatIf(query) + "."
    case .removed(let entry):
      say(
        "Was-wäre-wenn\(name) aus Nr. \(entry) gelöscht.",
        "what-if\(name) of no. \(entry) deleted.")
    case .restored(let entry):
      say(
        "Was-wäre-wenn\(name) aus Nr. \(entry) wiederhergestellt.",
        "what-if\(name) of no. \(entry) restored.")
    case .decided(let query, _, let files):
      say("Beschluss, ausgehend von: ", "decision, made from: ") + whatIf(query)
        + say(" (\(files.count) Dateien).", " (\(files.count) files).")
    case .shown(let query):
      say("In der Sitzung gezeigt: ", "shown in the meeting: ") + whatIf(query) + "."
    case .judged(let first, let second, let decision):
      decision == "same"
        ? say(
          "\(first) und \(second) sind dasselbe Vorhaben.",
          "\(first) and \(second) are one project.")
        : say(
          "\(first) und \(second) sind verschiedene Vorhaben.",
          "\(first) and \(second) are different projects.")
    }
  }

  /// A what-if in a few words: `Budget 25.000, mit P12, ohne P03`.
  package func whatIf(_ query: String) -> String {
    guard !query.isEmpty else { return say("Vorschlag", "proposal") }
    return query.split(separator: "&").map { item in
      VisibleText.show(change(item.removingPercentEncoding ?? String(item)))
    }.joined(separator: ", ")
  }

  private func change(_ item: String) -> String {
    let parts = item.split(separator: "=", maxSplits: 2).map(String.init)
    switch (parts.first, parts.count) {
    case ("include", 2): return say("mit \(parts[1])", "with \(parts[1])")
    case ("exclude", 2): return say("ohne \(parts[1])", "without \(parts[1])")
    case ("without", 2):
      return say("ohne die Punkte von \(parts[1])", "without the points of \(parts[1])")
    case ("requested", 3):
      return say("\(parts[1]) mit \(number(parts[2])) €", "\(parts[1]) with €\(number(parts[2]))")
    case ("set", 3):
      let value = number(parts[2])
      return switch parts[1] {
      case "budget": say("Budget \(value) €", "budget €\(value)")
      case "balance.weight": say("Gewicht der Ausgeglichenheit \(value)", "balance weight \(value)")
      default: "\(parts[1])=\(parts[2])"
      }
    default: return item
    }
  }

  /// In the notation of the language, where it is one.
  private func number(_ setting: String) -> String {
    let isPlain = setting.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 }
    guard isPlain, let number = Decimal(string: setting, locale: nil) else { return setting }
    return say.number(number)
  }

  package func summary(entries: Int, flaws: Int) -> String {
    guard entries > 0 else {
      return say(
        "Noch wurde nichts gespeichert und nichts beschlossen.",
        "Nothing was saved or decided yet.")
    }
    let count = say.plural(
      entries, say("1 Eintrag", "1 entry"), say("\(entries) Einträge", "\(entries) entries"))
    guard flaws > 0 else {
      return say(
        "\(count), jeder unverändert und an den vorigen gebunden.",
        "\(count), each unchanged and linked to the one before.")
    }
    return say(
      "\(count); das Archiv ist nicht mehr, was es war: Es wurde an Korridor vorbei geändert.",
      "\(count); the archive is not what it was: somebody changed it behind Korridor's back.")
  }

  package func sentence(_ flaw: ArchiveFlaw) -> String {
    switch flaw {
    case .gap(let before):
      say("Vor Nr. \(before) fehlen Einträge.", "Entries are missing before no. \(before).")
    case .unlinked(let entry):
      say(
        "Nr. \(entry) ist nicht an den vorigen Eintrag gebunden.",
        "No. \(entry) is not linked to the entry before.")
    case .altered(let entry):
      say("Nr. \(entry) wurde geändert.", "No. \(entry) was changed.")
    case .renamed(let entry):
      say("Die Namen von Nr. \(entry) wurden geändert.", "The names of no. \(entry) were changed.")
    case .file(let entry, let name):
      say(
        "Die Datei \(say.shown(name)) von Nr. \(entry) fehlt oder wurde geändert.",
        "The file \(say.shown(name)) of no. \(entry) is missing or was changed.")
    }
  }

  package func digest(_ head: String) -> String {
    say("Prüfsumme des letzten Eintrags: \(head)", "Digest of the last entry: \(head)")
  }

  package var digestName: String { say("Prüfsumme", "Digest") }
  package var files: String { say("Dateien", "Files") }
  package var you: String { say("Sie", "you") }

  package var explained: String {
    say(
      "Einträge kommen nur hinzu. Jeder trägt die Prüfsumme des vorigen; wer die letzte kennt, merkt, wenn davor etwas "
        + "geändert wird. Sie steht auch in der Beschlussvorlage.",
      "Entries are only added. Each holds the digest of the one before; whoever knows the last one notices when "
        + "something before it is changed. It stands in the final paper, too.")
  }

  /// What an entry's names say of who made it; nil where that was erased.
  package func author(_ author: String?) -> String {
    switch author {
    case nil: say("Name gelöscht", "name erased")
    case "administration": say("Verwaltung", "administration")
    case "member": say("ein Mitglied", "a member")
    case .some(let author): VisibleText.show(author.replacing("member:", with: ""))
    }
  }

  // MARK: Erasing

  package func erased(_ number: Int) -> String {
    say(
      "Nr. \(number): Namen gelöscht; die Prüfsummen gelten weiter",
      "no. \(number): names erased; the digests still hold")
  }

  package func nothingToErase(_ number: Int) -> String {
    say(
      "Fehler: --erase-names \(number): dieser Eintrag hat keine Namen",
      "error: --erase-names \(number): this entry has no names")
  }
}
