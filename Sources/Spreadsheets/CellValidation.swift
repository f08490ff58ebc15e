// SPDX-License-Identifier: GPL-3.0-or-later
import CXLSXWriter
import Foundation

/// What a cell of an `.xlsx` file warns of when something else is typed into it.
struct CellValidation {
  private enum Kind {
    case choice([String])
    case number(ClosedRange<Double>)
  }

  /// A list that stands in a sheet has at most so many characters.
  private static let longestList = 255
  /// A warning has at most so many.
  private static let longestWarning = 255
  private static let greatestAmount = 10_000_000_000.0

  private let kind: Kind
  private let warning: String

  static func choice(_ choices: [String]) -> CellValidation {
    CellValidation(kind: .choice(choices), warning: "")
  }

  /// nil where a field takes anything, or where a day may be written in more ways than one.
  init?(_ field: Sheet.Field) {
    switch field.content {
    case .text, .day: return nil
    case .choice(let choices): kind = .choice(choices)
    case .number(let most): kind = .number(0...(Cell.binary(most) ?? Self.greatestAmount))
    case .amount: kind = .number(0...Self.greatestAmount)
    }
    warning = String(field.warning.prefix(Self.longestWarning))
  }

  private init(kind: Kind, warning: String) {
    (self.kind, self.warning) = (kind, warning)
  }

  func add(
    to worksheet: UnsafeMutablePointer<lxw_worksheet>, rows: ClosedRange<Int>, column: Int
  ) {
    var validation = lxw_data_validation()
    // A warning lets whoever insists go on: a number in the manner of another country is a text here.
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    var texts: [UnsafeMutablePointer<CChar>?] = []
    if case .choice(let choices) = kind {
      let length = choices.reduce(0) { $0 + $1.utf16.count + 1 }
      // In such a list commas would divide.
      guard length <= Self.longestList, !choices.contains(where: { $0.contains(",") }) else {
        return
      }
      texts = choices.map { strdup($0) }
    }
    let message = warning.isEmpty ? nil : strdup(warning)
    defer { for text in texts + [message] { free(text) } }
    validation.error_message = message
    if case .number(let range) = kind {
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      (validation.minimum_number, validation.maximum_number) = (range.lowerBound, range.upperBound)
    } else {
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    }
    texts.append(nil)
    texts.withUnsafeMutableBufferPointer { list in
      if list.count > 1 { validation.value_list = list.baseAddress }
      worksheet_data_validation_range(
        worksheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound),
        UInt16(column), &validation)
    }
  }
}
