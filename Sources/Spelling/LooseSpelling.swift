// SPDX-License-Identifier: GPL-3.0-or-later

/// An id without what people and spreadsheets change in it unnoticed: capitals, blanks, and zeros before a
/// number. Ids that are alike in this are most likely meant to be the same one.
package struct LooseSpelling: Hashable, Sendable {
  private let text: String

  package init(_ id: String) {
    var kept = String.UnicodeScalarView()
    // Zeros that count only if no other digit follows: `P0`, `7.00`.
    var hasZero = false
    var isInNumber = false
    for scalar in id.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, !isInNumber, scalar == "0" {
        hasZero = true
        continue
      }
      if hasZero, !isDigit { kept.append("0") }
      hasZero = false
      isInNumber = isDigit
      kept.append(scalar)
    }
    if hasZero { kept.append("0") }
    text = String(kept)
  }

  /// Whether both are the same number and the first has more zeros before it.
  package static func hasMoreZeros(_ id: String, than other: String) -> Bool {
    isNumber(id) && isNumber(other) && id.utf8.count > other.utf8.count
      && LooseSpelling(id) == LooseSpelling(other)
  }

  package static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
