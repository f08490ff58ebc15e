// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads amounts of euro as people type them: `1.234,56`, `1234,56`, `1 234,56 €`, `1234.56`.
///
/// With both marks the last one is the decimal mark. One mark with one or two digits behind it is
/// a decimal mark. One mark with exactly three digits behind it groups thousands, unless the file
/// uses that mark as a decimal mark elsewhere: then only `files: {numbers: …}` settles it. Where the
/// other amounts of the file group with that mark, one or two digits behind it are an error. The Swiss
/// apostrophe groups like a blank, and `2.400,-` has no cents.
package enum AmountReader {
  /// - Returns: whole cents, 0 to `Money.largest`.
  package static func read(
    _ text: String, notation: NumberNotation = NumberNotation()
  ) throws(Problem) -> Money {
    if !text.isBlank, text.trimmed.allSatisfy(dashes.contains) { throw .value(.dashForNone) }
    let digits = try split(number(in: text))
    if digits.groups.count == 3, SpreadsheetDate.isOne(text) { throw .value(.turnedIntoADate) }
    if digits.isOpenQuestion { try settle(digits, notation) }
    let whole = try ungrouped(digits.groups)
    if digits.isShort, let mark = digits.decimalMark, notation.cutMarks.contains(mark) {
      let zeros = String(repeating: "0", count: 3 - digits.decimals.count)
      throw .value(
        .cutThousands(
          completed: try cents(whole: whole + digits.decimals + zeros, decimals: ""),
          decimal: try cents(whole: whole, decimals: digits.decimals)))
    }
    guard digits.decimals.count <= 2 else { throw .value(.tooManyDecimals) }
    return try cents(whole: whole, decimals: digits.decimals)
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "−"]

  /// What a text says of the notation of its file.
  enum Shape {
    /// A mark groups thousands, or three digits behind it leave that open; and the decimal mark, if there
    /// is one.
    case grouped(DecimalMark, decimalMark: DecimalMark?)
    /// A decimal mark beyond doubt; short where no more than three digits stand before it, and no other
    /// mark.
    case decimal(DecimalMark, isShort: Bool)
    /// No mark, or no amount.
    case other
  }

  static func shape(of text: String) -> Shape {
    guard let number = try? number(in: text), let digits = try? split(number) else {
      return .other
    }
    let grouping = number.first { character in
      DecimalMark(rawValue: character).map { $0 != digits.decimalMark || digits.decimals.isEmpty }
        ?? false
    }
    if let mark = grouping.flatMap({ DecimalMark(rawValue: $0) }) {
      return .grouped(mark, decimalMark: digits.decimals.isEmpty ? nil : digits.decimalMark)
    }
    guard let mark = digits.decimalMark, !digits.decimals.isEmpty else { return .other }
    return .decimal(mark, isShort: digits.isShort)
  }

  private struct Digits {
    /// The digits before the decimal mark, between the grouping marks.
    var groups: [Substring]
    var decimals: Substring
    var decimalMark: DecimalMark?
    /// One lone mark with exactly three digits behind it; `groups` takes it as a grouping mark.
    var isOpenQuestion: Bool

    /// At most three digits, a mark, and one or two digits.
    var isShort: Bool {
      groups.count == 1 && groups[0].count <= 3 && (1...2).contains(decimals.count)
    }
  }

  /// The text without blanks around it and without its currency.
  private static func number(in text: String) throws(Problem) -> Substring {
    var number = trimmed(text[...])
    let suffix = currencies.first { number.lowercased().hasSuffix($0) }
    if let suffix { number = trimmed(number.dropLast(suffix.count)) }
    let prefix = suffix == nil ? currencies.first { number.lowercased().hasPrefix($0) } : nil
    if let prefix { number = trimmed(number.dropFirst(prefix.count)) }
    if let noCents = noCents.first(where: { number.hasSuffix($0) }) {
      number = number.dropLast(noCents.count)
    }
    guard let first = number.first, let last = number.last, isDigit(first), isDigit(last),
      number.allSatisfy({ isDigit($0) || isSpace($0) || DecimalMark(rawValue: $0) != nil })
    else { throw .value(SpreadsheetDate.isOne(text) ? .turnedIntoADate : .notAnAmount) }
    return number
  }

  /// The longer one of two that begin alike comes first.
  private static let currencies = ["€", "euro", "eur"]
  /// How offices write that there are no cents.
  private static let noCents = [",--", ",-", ",—", ",–"]

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
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  /// What groups beside the two marks: a blank, or the apostrophe of Swiss offices.
  private static func isSpace(_ character: Character) -> Bool {
    isBlank(character) || character == "'" || character == "’"
  }

  /// A blank, or one of the no-break and thin spaces that German offices group with.
  private static func isBlank(_ character: Character) -> Bool {
    [" ", "\u{A0}", "\u{202F}", "\u{2009}"].contains(character)
  }
}
