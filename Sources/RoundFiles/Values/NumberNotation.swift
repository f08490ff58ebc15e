// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension NumberStyle {
  var decimalMark: DecimalMark { self == .de ? .comma : .point }
}

/// The character between the euro and the cents.
package enum DecimalMark: Character, Sendable, CaseIterable {
  case comma = ","
  case point = "."
}

/// What is known about the way in which one file writes amounts.
package struct NumberNotation: Hashable, Sendable {
  /// Marks that some number of the file uses as its decimal mark.
  package var decimalMarks: Set<DecimalMark>
  /// Marks that group thousands in the file, though some of its amounts have one or two digits behind
  /// them: of those a digit was cut, as spreadsheets do with zeros.
  package var cutMarks: Set<DecimalMark> = []
  /// What `files: {numbers: …}` says.
  package var style: NumberStyle?
  /// YAML reads `10.000` as ten, so there three digits behind a mark are always an error.
  package var isYaml: Bool

  package init(
    decimalMarks: Set<DecimalMark> = [], style: NumberStyle? = nil, isYaml: Bool = false
  ) {
    self.decimalMarks = decimalMarks
    self.style = style
    self.isYaml = isYaml
  }

  package static let yaml = NumberNotation(isYaml: true)
  /// Numbers of a workbook's cells, which never group.
  package static let workbook = NumberNotation(style: .en)
}
