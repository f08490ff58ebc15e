// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell of an `.ods` file warns of when something else is typed into it.
struct OpenDocumentValidation {
  /// - Source: OpenDocument 1.3, part 3, 19.602 (`table:condition`).
  private let condition: String
  private let warning: String

  init(_ choices: [String]) {
    let list = choices.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
    (condition, warning) = ("of:cell-content-is-in-list(\(list))", "")
  }

  /// nil where a field takes anything, or where a day may be written in more ways than one.
  init?(_ field: Sheet.Field) {
    switch field.content {
    case .text, .day: return nil
    case .choice(let choices): condition = Self(choices).condition
    case .number(let most): condition = Self.numbers(upTo: "\(most)")
    case .amount: condition = Self.numbers(upTo: "10000000000")
    }
    warning = field.warning
  }

  static func all(of sheet: Sheet) -> [OpenDocumentValidation] {
    sheet.columns.filter { !$0.choices.isEmpty }.map { OpenDocumentValidation($0.choices) }
      + sheet.fields.compactMap { OpenDocumentValidation($0) }
  }

  private static func numbers(upTo most: String) -> String {
    "of:cell-content-is-decimal-number() and cell-content-is-between(0,\(most))"
  }

  /// The same for the same validation.
  var name: String {
    let sum = (condition + "\n" + warning).utf8.reduce(UInt32(2_166_136_261)) {
      ($0 ^ UInt32($1)) &* 16_777_619
    }
    return "list\(sum)"
  }

  /// A cell is told what is expected, and may hold something else.
  var text: String {
    let message =
      warning.isEmpty
      ? "/>" : "><text:p>\(OpenDocumentWriter.escaped(warning))</text:p></table:error-message>"
    return "<table:content-validation table:name=\"\(name)\" "
      + "table:condition=\"\(OpenDocumentWriter.escaped(condition))\" table:allow-empty-cell=\"true\" "
      + "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\">"
      + "<table:error-message table:message-type=\"warning\" table:display=\"true\"\(message)"
      + "</table:content-validation>"
  }
}
