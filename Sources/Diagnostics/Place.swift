// SPDX-License-Identifier: GPL-3.0-or-later

/// Where something stands.
package struct Place: Hashable, Sendable {
  /// The file inside the round, the overlay, or the option of the command line.
  package var file: String
  /// The row as a spreadsheet shows it, or the line of a text.
  package var row: Int?
  /// The column's header, or a dotted key.
  package var column: String?

  package init(file: String, row: Int? = nil, column: String? = nil) {
    (self.file, self.row, self.column) = (file, row, column)
  }
}
