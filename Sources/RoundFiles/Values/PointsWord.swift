// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What committees write where they give no points.
enum PointsWord {
  private static let abstentions: Set<String> = [
    "-", "--", "---", "–", "—", "/", "?", "x", ".", "e", "enth", "enthaltung", "enthalten",
    "enthält sich", "na", "n/a", "n.a", "n. a", "#nv", "#n/a", "ka", "k.a", "k. a", "keine angabe",
    "keine angaben", "keine", "keine wertung", "keine bewertung", "keine punkte", "ohne",
    "ohne wertung", "ohne bewertung", "o.w", "o. w", "o.b", "nb", "n.b", "n. b", "nicht bewertet",
    "nicht gewertet", "entfällt", "entf", "abwesend", "fehlt", "abstention", "abstain", "abstained",
    "abstains", "none", "no score", "not scored", "null", "nil", "tbd", "offen",
  ]

  private static let recusals: Set<String> = [
    "b", "bef", "befangen", "befangenheit", "ist befangen", "§ 31", "§31", "§ 31 go", "§ 31 go nrw",
    "mitwirkungsverbot", "ausgeschlossen", "recused", "recusal", "conflict", "conflict of interest",
    "coi",
  ]

  /// The problem with points that are such a word; nil for any other text.
  static func problem(with text: String) -> Problem? {
    var word = text.trimmed.lowercased()
    if word.hasPrefix("("), word.hasSuffix(")") { word = word.dropFirst().dropLast().trimmed }
    if word.count > 1, word.hasSuffix(".") { word.removeLast() }
    if abstentions.contains(word) { return .value(.abstentionWord) }
    return recusals.contains(word) ? .value(.recusalWord) : nil
  }
}
