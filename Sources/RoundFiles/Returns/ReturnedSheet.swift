// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants
import Workbooks

/// What one member says on a score sheet that came back.
package struct ReturnedSheet: Sendable {
  package struct Answer: Hashable, Sendable {
    package var mark: SheetMark?
    package var points: [CriterionID: Hundredths]
    /// What the member wrote beside it; private.
    package var remark: String?
  }

  package var file: String
  package var sha256: String
  /// When the file was saved; nil where it does not say.
  package var saved: LocalTime?
  package var member: MemberID
  package var answers: [ApplicationID: Answer]
  /// The row and the columns of each answer, for messages.
  var places: [ApplicationID: Int]
  var columnNames: [String: String]
}

extension ReturnedSheet {
  func place(_ application: ApplicationID, _ key: String? = nil) -> Place {
    Place(file: file, row: places[application], column: key.flatMap { columnNames[$0] })
  }
}
