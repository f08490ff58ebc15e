// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads points, scores, weights, percentages and needs: no grouping, `7,5` or `7.5`, at most two
/// decimals, never a sign or an exponent.
package enum DecimalReader {
  package static func read(
    _ text: String, in range: DecimalRange = .any
  ) throws(Problem) -> Hundredths {
    let number = text.trimmed
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.isDigits }) else {
      throw .value(SpreadsheetDate.isOne(number) ? .turnedIntoADate : .notADecimal)
    }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 2 else { throw .value(.tooManyDecimals) }
    let padded = decimals + String(repeating: "0", count: 2 - decimals.count)
    guard let count = Int64(parts[0] + padded), range.contains(Hundredths(count)) else {
      throw .value(.outside(range))
    }
    return Hundredths(count)
  }

  /// The mark that a number without grouping uses.
  static func decimalMark(in text: String) -> DecimalMark? {
    text.lazy.compactMap { DecimalMark(rawValue: $0) }.first
  }
}

/// Reads counts such as a quorum or a year: digits only.
package enum WholeNumberReader {
  package static func read(_ text: String, in range: ClosedRange<Int>) throws(Problem) -> Int {
    let number = text.trimmed
    guard !number.isEmpty, number.isDigits else { throw .value(.notAWholeNumber) }
    guard let value = Int(number), range.contains(value) else {
      throw .value(
        .outside(
          DecimalRange(
            from: Hundredths(whole: Int64(range.lowerBound)),
            through: Hundredths(whole: Int64(range.upperBound)))))
    }
    return value
  }
}
