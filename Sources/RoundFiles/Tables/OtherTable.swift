// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension Table {
  /// Whether it is another of the round's tables, under this one's name, which is reported: nothing in it can be
  /// understood then.
  func isReportedAsOther(than file: RoundFile, log: inout DiagnosticLog) -> Bool {
    let headers = Set(header.map(Column.folded))
    func present(_ columns: [Column]) -> Int {
      columns.count { column in
        (column.spellings + column.synonyms).contains { headers.contains(Column.folded($0)) }
      }
    }
    let own = file.requiredColumns
    let found = present(own)
    guard found < own.count else { return false }
    let others = RoundFile.allCases.filter { other in
      let columns = other.requiredColumns
      return other != file && columns.count > found && present(columns) == columns.count
    }
    guard let other = others.max(by: { $0.requiredColumns.count < $1.requiredColumns.count }) else {
      return false
    }
    log.report(
      .table(.otherTable(other.rawValue)), at: Place(file: self.file, row: headerRow))
    return true
  }
}

extension RoundFile {
  /// What tells its table from others.
  fileprivate var requiredColumns: [Column] {
    let columns =
      switch self {
      case .rules: [Column]()
      case .applications: TableColumns.applications
      case .scores: TableColumns.wideScores
      case .association: TableColumns.association
      case .recusals: [TableColumns.member]
      case .duplicates: TableColumns.duplicates
      case .received: TableColumns.received
      }
    return columns.filter(\.isRequired)
  }
}
