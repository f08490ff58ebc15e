// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Which columns the applications of one round have: known ones, one a resource, and further ones.
struct ApplicationSchema {
  let columns: ColumnMap
  /// Further columns by their header in the file.
  let others: [String]
  /// The index of each further column by its header.
  let otherIndices: [String: Int]
  /// Every accepted spelling, folded, to the name under which `ApplicationCells` finds the column.
  private let names: [String: String]
  private let resources: [ResourceID]

  /// - Parameter tableColumns: the columns that this kind of table may have, with their headers;
  ///   overlays can name all that applications have.
  init(table: Table, columns tableColumns: [Column], rules: Rules, log: inout DiagnosticLog) {
    resources = rules.round.resources.map(\.id)
    let needs = rules.round.resources.map { resource in
      Column(resource.id, synonyms: resource.name == resource.id ? [] : [resource.name])
    }
    columns = ColumnMap(table, schema: tableColumns + needs, log: &log)
    for resource in resources where columns[resource] == nil {
      log.report(
        .row(.needColumnMissing(resource: resource)),
        at: rules.demand("resources.\(resource)")
          ?? Place(file: table.file, row: table.headerRow))
    }
    others = columns.others.map { table.header[$0] }
    otherIndices = Dictionary(uniqueKeysWithValues: columns.others.map { (table.header[$0], $0) })
    var names: [String: String] = [:]
    for header in others { names[Column.folded(header)] = header }
    let known = TableColumns.applications + TableColumns.privateApplications
    for column in known + tableColumns + needs {
      for spelling in column.spellings { names[Column.folded(spelling)] = column.name }
    }
    self.names = names
    warnOfNearMisses(table, tableColumns, &log)
  }

  /// The column that a key of an overlay means.
  func column(named key: String) -> String? { names[Column.folded(key)] }

  /// The keys that an overlay can name.
  var changeable: [String] {
    let known = TableColumns.applications + TableColumns.privateApplications
    return known.map(\.name).filter { $0 != "id" } + resources + others
  }

  func index(_ column: String) -> Int? { columns[column] ?? otherIndices[column] }

  /// Limits can name the known text columns that the file has, those with a default, and further
  /// ones; a required column that is missing has its own message.
  var limitColumns: [String: String] {
    var found: [String: String] = [:]
    for header in others { found[Column.folded(header)] = header }
    let withDefault = ["applicant-kind", "task", "status"]
    for column in TableColumns.applications where TableColumns.limitable.contains(column.name) {
      guard
        column.isRequired || columns[column.name] != nil || withDefault.contains(column.name)
      else { continue }
      for spelling in column.spellings { found[Column.folded(spelling)] = column.name }
    }
    return found
  }

  /// Which decimal marks the numbers of the file use.
  func notation(of table: Table, style: NumberStyle?) -> NumberNotation {
    let amounts = ["requested", "total-cost", "minimum", "granted"].compactMap { columns[$0] }
    let decimals = (["score"] + resources).compactMap { columns[$0] }
    return NumberNotation(
      ofAmounts: table.typedCells(in: amounts), decimals: table.typedCells(in: decimals),
      style: style)
  }

  /// A mistyped header of an optional column would otherwise be one more column without effect.
  private func warnOfNearMisses(
    _ table: Table, _ tableColumns: [Column], _ log: inout DiagnosticLog
  ) {
    let absent = tableColumns.filter { !$0.isRequired && columns[$0.name] == nil }
    // Synonyms are near to each other, and what they mean is not certain.
    for index in columns.others {
      let header = table.header[index]
      guard let nearest = log.suggestion(for: header, among: absent.flatMap(\.spellings)) else {
        continue
      }
      log.report(
        .table(.similarColumn(nearest: nearest)),
        at: Place(file: table.file, row: table.headerRow, column: header), value: header)
    }
  }
}

extension TableColumns {
  /// Whether a header already means something else in applications.csv.
  static func isKnownInApplications(_ header: String) -> Bool {
    (applications + privateApplications).contains { column in
      column.spellings.contains { Column.folded($0) == Column.folded(header) }
    }
  }
}
