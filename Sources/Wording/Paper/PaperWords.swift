// SPDX-License-Identifier: GPL-3.0-or-later

/// Words that every rendering needs.
package struct PaperWords: Sendable {
  /// In place of what the head leaves open.
  package var toBeFilledIn: String
  package var yes: String
  package var no: String
  /// Before the number of an annex.
  package var annex: String

  /// `Anlage 3: Alternativen`.
  package func annex(_ number: Int, _ heading: String) -> String {
    "\(annex) \(number): \(heading)"
  }

  /// `☒ ja ☐ nein`; both boxes empty where the answer is left open.
  package func boxes(_ answer: Bool?) -> String {
    "\(answer == true ? "☒" : "☐") \(yes) \(answer == false ? "☒" : "☐") \(no)"
  }
}
