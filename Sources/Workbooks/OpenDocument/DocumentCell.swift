// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// A cell as an `.ods` file stores it: for as many columns as it says.
struct DocumentCell {
  struct Broken: Error {}

  let columns: Int
  private let type: String?
  private let stored: String?
  private let isError: Bool
  private let formula: String?
  var paragraphs = ParagraphText()

  init(_ attributes: XMLAttributes) {
    columns = Self.repeated(attributes, "number-columns-repeated")
    let type = attributes[XMLName("office", "value-type")]
    self.type = type
    isError = attributes[XMLName("calcext", "value-type")] == "error"
    formula = attributes[XMLName("table", "formula")]
    let name =
      switch type {
      case "boolean": "boolean-value"
      case "date": "date-value"
      case "time": "time-value"
      case "string": "string-value"
      default: "value"
      }
    stored = attributes[XMLName("office", name)]
  }

  /// One at least, whatever is written there.
  static func repeated(_ attributes: XMLAttributes, _ name: String) -> Int {
    let stated = attributes[XMLName("table", name)].flatMap { Int($0) } ?? 1
    return min(max(stated, 1), SheetGrid.rows)
  }

  /// LibreOffice writes a truth value as a formula that computes nothing.
  private var truth: Bool? {
    switch formula?.split(separator: "=").last {
    case "TRUE()": true
    case "FALSE()": false
    default: nil
    }
  }

  var isComputed: Bool { formula != nil && truth == nil }

  /// nil where the cell holds nothing.
  func value() throws(Broken) -> CellValue? {
    if let truth { return .truth(truth) }
    let shown = paragraphs.text
    if isError { return .error(shown.isEmpty ? "#" : shown) }
    switch type {
    case nil:
      if isComputed, shown.isEmpty { return .uncomputed }
      return shown.isEmpty ? nil : .text(shown)
    case "string":
      let text = shown.isEmpty ? stored ?? "" : shown
      return text.isEmpty ? nil : .text(text)
    case "float", "currency": return try number(shown)
    case "percentage":
      guard let number = stored.flatMap({ CellNumber($0) }) else { throw Broken() }
      return .percentage(number.shifted(by: 2).text)
    case "boolean": return .truth(stored == "true")
    case "date": return .moment(IsoMoment.plain(stored ?? shown))
    case "time": return .moment(stored.flatMap(Self.clock) ?? shown)
    default: throw Broken()
    }
  }

  /// An id such as 007 is a number that is shown with zeros before it.
  private func number(_ shown: String) throws(Broken) -> CellValue {
    guard let number = stored.flatMap({ CellNumber($0) }) else { throw Broken() }
    let isPadded =
      shown.hasPrefix("0") && shown.count > 1
      && shown.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isPadded && CellNumber(shown) == number ? .text(shown) : .number(number.text)
  }

  /// `10:30` for `PT10H30M00S`; nil for what is no time of a day.
  private static func clock(_ duration: String) -> String? {
    guard duration.hasPrefix("PT"), duration.hasSuffix("S") else { return nil }
    let parts = duration.dropFirst(2).dropLast().split(omittingEmptySubsequences: false) {
      $0 == "H" || $0 == "M"
    }
    let numbers = parts.map { $0.prefix { $0 != "." && $0 != "," } }
    guard numbers.count == 3, numbers.allSatisfy({ $0.count == 2 && Int($0) != nil }),
      numbers[0] < "24"
    else { return nil }
    return numbers[2] == "00"
      ? "\(numbers[0]):\(numbers[1])" : "\(numbers[0]):\(numbers[1]):\(numbers[2])"
  }
}
