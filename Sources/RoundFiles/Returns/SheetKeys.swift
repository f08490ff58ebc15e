// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The hidden row of a workbook that is sent out, by which it is recognised and read when it comes back: names of
/// files and sheets, headers and the order of rows and columns may have changed by then.
package enum SheetKeys {
  /// What a returned sheet is, in the hidden row and the hidden column.
  package enum Kind: String, Sendable {
    case scores = "korridor/score-sheet/1"
    case form = "korridor/form/1"
  }

  package static let application = "application"
  package static let mark = "mark"
  package static let remark = "remark"
  package static let value = "value"

  package static func criterion(_ id: CriterionID) -> String { criterionStart + id }

  static let criterionStart = "criterion:"

  /// The key above the hidden column of ids.
  ///
  /// - Parameters:
  ///   - basis: the hash of what the sheet was made for.
  ///   - member: whose sheet it is; nil for a form.
  package static func stamp(_ kind: Kind, basis: String, member: MemberID? = nil) -> String {
    ([kind.rawValue, basis] + [member].compactMap(\.self)).joined(separator: " ")
  }
}
