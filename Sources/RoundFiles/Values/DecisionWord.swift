// SPDX-License-Identifier: GPL-3.0-or-later

/// What allocation.csv, and whoever edits it, calls a decision.
enum DecisionWord {
  private static let funded: Set<String> = [
    "gefördert", "teilweise gefördert", "bewilligt", "bereits bewilligt", "ja", "funded",
    "partly funded", "already granted", "granted", "yes",
  ]

  private static let notFunded: Set<String> = [
    "nicht gefördert", "nicht förderfähig", "abgelehnt", "nein", "not funded", "not eligible",
    "rejected", "no",
  ]

  /// nil for any other text.
  static func isFunded(_ text: String) -> Bool? {
    let word = text.trimmed.lowercased()
    if funded.contains(word) { return true }
    return notFunded.contains(word) ? false : nil
  }
}
