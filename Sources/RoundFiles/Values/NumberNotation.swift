// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension NumberStyle {
  var decimalMark: DecimalMark { self == .de ? .comma : .point }
}

/// The character between the euro and the cents.
public enum DecimalMark: Character, Sendable, CaseIterable {
  case comma = ","
  case point = "."

  var other: DecimalMark { self == .comma ? .point : .comma }
}

/// What is known about the way in which one file writes amounts.
public struct NumberNotation: Hashable, Sendable {
  /// Marks that some number of the file uses as its decimal mark.
  public var decimalMarks: Set<DecimalMark>
  /// What `files: {numbers: …}` says.
  public var style: NumberStyle?
  /// YAML reads `10.000` as ten, so there three digits behind a mark are always an error.
  public var isYaml: Bool

  public init(
    decimalMarks: Set<DecimalMark> = [], style: NumberStyle? = nil, isYaml: Bool = false
  ) {
    self.decimalMarks = decimalMarks
    self.style = style
    self.isYaml = isYaml
  }

  public static let yaml = NumberNotation(isYaml: true)
}
