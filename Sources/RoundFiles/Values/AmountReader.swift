// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads amounts of euro as people type them: `1.234,56`, `1234,56`, `1 234,56 €`, `1234.56`.
///
/// With both marks the last one is the decimal mark. One mark with one or two digits behind it is
/// a decimal mark. One mark with exactly three digits behind it groups thousands, unless the file
/// uses that mark as a decimal mark elsewhere: then only `files: {numbers: …}` settles it.
package enum AmountReader {
  /// - Returns: whole cents, 0 to `Money.largest`.
  package static func read(
    _ text: String, notation: NumberNotation = NumberNotation()
  ) throws(Problem) -> Money {
    let digits = try split(number(in: text))
    if digits.isOpenQuestion { try settle(digits, notation) }
    let whole = try ungrouped(digits.groups)
    guard digits.decimals.count <= 2 else { throw .value(.tooManyDecimals) }
    return try cents(whole: whole, decimals: digits.decimals)
  }

  /// The decimal mark that `text` uses beyond doubt; nil where there is none, or where three digits
  /// behind a lone mark leave it open.
  package static func decimalMark(in text: String) -> DecimalMark? {
    guard let number = try? number(in: text), let digits = try? split(number),
      !digits.isOpenQuestion, !digits.decimals.isEmpty
    else { return nil }
    return digits.decimalMark
  }

  private struct Digits {
    /// The digits before the decimal mark, between the grouping marks.
    var groups: [Substring]
    var decimals: Substring
    var decimalMark: DecimalMark?
    /// One lone mark with exactly three digits behind it; `groups` takes it as a grouping mark.
    var isOpenQuestion: Bool
  }

  /// The text without blanks around it and without its currency.
  private static func number(in text: String) throws(Problem) -> Substring {
    var number = trimmed(text[...])
    let suffix = ["€", "eur", "euro"].first { number.lowercased().hasSuffix($0) }
    if let suffix { number = trimmed(number.dropLast(suffix.count)) }
    guard let first = number.first, let last = number.last, isDigit(first), isDigit(last),
      number.allSatisfy({ isDigit($0) || isSpace($0) || DecimalMark(rawValue: $0) != nil })
    else { throw .value(.notAnAmount) }
    return number
  }

  private static func split(_ number: Substring) throws(Problem) -> Digits {
    let marks = number.filter { !isDigit($0) }
    let kinds = Set(marks.map { isSpace($0) ? " " : $0 })
    guard let last = marks.last, let lastIndex = number.lastIndex(of: last) else {
      return Digits(groups: [number], decimals: "", decimalMark: nil, isOpenQuestion: false)
    }
    let tail = number[number.index(after: lastIndex)...]
    let mark = DecimalMark(rawValue: last)
    let isOpen = marks.count == 1 && mark != nil && tail.count == 3
    let isOnlyGrouping = kinds.count == 1 && (marks.count > 1 || mark == nil)
    if isOpen || isOnlyGrouping {
      let groups = number.split(omittingEmptySubsequences: false) { !isDigit($0) }
      return Digits(groups: groups, decimals: "", decimalMark: mark, isOpenQuestion: isOpen)
    }
    let head = number[..<lastIndex]
    // The decimal mark stands once, and a single kind of mark groups.
    guard let mark, kinds.count <= 2, !head.contains(last) else {
      throw .value(.badGrouping)
    }
    return Digits(
      groups: head.split(omittingEmptySubsequences: false) { !isDigit($0) },
      decimals: tail, decimalMark: mark, isOpenQuestion: false)
  }

  private static func settle(_ digits: Digits, _ notation: NumberNotation) throws(Problem) {
    guard let mark = digits.decimalMark else { return }
    let grouped = try cents(whole: ungrouped(digits.groups), decimals: "")
    let decimal = digits.groups.joined(separator: ".")
    if notation.isYaml { throw .value(.thousandsInYaml(grouped: grouped, decimal: decimal)) }
    if let style = notation.style {
      if style.decimalMark == mark { throw .value(.tooManyDecimals) }
    } else if notation.decimalMarks.contains(mark) {
      let settledBy: NumberStyle = mark == .point ? .de : .en
      throw .value(.ambiguousAmount(grouped: grouped, decimal: decimal, settledBy: settledBy))
    }
  }

  private static func ungrouped(_ groups: [Substring]) throws(Problem) -> String {
    guard groups.count > 1 else { return groups.joined() }
    let isWellFormed =
      (1...3).contains(groups[0].count) && groups[0].first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    guard isWellFormed else { throw .value(.badGrouping) }
    return groups.joined()
  }

  private static func cents(whole: String, decimals: Substring) throws(Problem) -> Money {
    let padded = decimals + String(repeating: "0", count: 2 - decimals.count)
    guard let cents = Int64(whole + padded), cents <= Money.largest.cents else {
      throw .value(.amountTooLarge)
    }
    return Money(cents: cents)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// A blank, or one of the no-break and thin spaces that German offices group with.
  private static func isSpace(_ character: Character) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(character)
  }
}
