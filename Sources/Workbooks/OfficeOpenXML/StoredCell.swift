// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell as an `.xlsx` file stores it.
struct StoredCell {
  let type: String?
  let style: Int?
  var value = ""
  var formula = ""
  var hasFormula = false
  var inline = RichText()

  /// Whether somebody computes something here. LibreOffice writes a truth value as a formula that does
  /// not.
  var isComputed: Bool { hasFormula && !["TRUE()", "FALSE()"].contains(formula) }
}

/// What stored cells mean, which depends on the texts and formats of their workbook.
struct StoredValues {
  struct Broken: Error {}

  let strings: [String]
  let styles: CellStyles
  let epoch: Epoch

  /// nil where a cell holds nothing.
  func value(of cell: StoredCell) throws(Broken) -> CellValue? {
    if cell.type == "inlineStr" {
      return text(EscapedCharacters.undone(cell.inline.text))
    }
    if cell.type == "str" {
      if cell.value.isEmpty, cell.hasFormula { return nil }
      return text(EscapedCharacters.undone(cell.value))
    }
    guard !cell.value.isEmpty else { return cell.isComputed ? .uncomputed : nil }
    switch cell.type {
    case "s":
      guard let index = Int(cell.value), strings.indices.contains(index) else { throw Broken() }
      return text(strings[index])
    case "b": return try truth(cell.value)
    case "e": return .error(cell.value)
    case "d": return .moment(IsoMoment.plain(cell.value))
    case nil, "n": return try number(cell)
    default: throw Broken()
    }
  }

  private func text(_ text: String) -> CellValue? { text.isEmpty ? nil : .text(text) }

  private func truth(_ value: String) throws(Broken) -> CellValue {
    switch value {
    case "1", "true": .truth(true)
    case "0", "false": .truth(false)
    default: throw Broken()
    }
  }

  private func number(_ cell: StoredCell) throws(Broken) -> CellValue {
    guard let number = CellNumber(cell.value) else { throw Broken() }
    switch styles.format(cell.style) {
    case .plain: return .number(number.text)
    case .percentage: return .percentage(number.shifted(by: 2).text)
    case .moment:
      return SerialMoment.text(number, since: epoch).map { .moment($0) } ?? .number(number.text)
    case .padded(let digits):
      let text = number.text
      guard number.isWhole, !number.isNegative, text.count < digits else { return .number(text) }
      return .text(String(repeating: "0", count: digits - text.count) + text)
    }
  }
}

/// Days and times that are stored in the manner of ISO 8601.
enum IsoMoment {
  /// Without a midnight that nobody typed, without fractions of seconds, with a blank for the `T`.
  static func plain(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return text }
    var clock = parts[1].prefix { $0 != "." && $0 != "," && $0 != "Z" }
    if clock.hasSuffix(":00"), clock.count == 8 { clock = clock.dropLast(3) }
    return clock == "00:00" ? String(parts[0]) : "\(parts[0]) \(clock)"
  }
}
