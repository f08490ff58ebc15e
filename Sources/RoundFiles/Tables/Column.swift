// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Workbooks

/// A column that a table may have, with every spelling of its header.
struct Column: Hashable, Sendable {
  /// The canonical name.
  var name: String
  /// Further accepted headers; German ones first.
  var otherSpellings: [String]
  /// Headers that mean this column where no other header does.
  var synonyms: [String]
  var isRequired = false

  init(
    _ name: String, _ otherSpellings: String..., synonyms: [String] = [], required: Bool = false
  ) {
    self.name = name
    self.otherSpellings = otherSpellings
    self.synonyms = synonyms
    isRequired = required
  }

  var spellings: [String] { [name] + otherSpellings }

  /// Headers are compared without case, and with blanks and underscores as hyphens.
  static func folded(_ header: String) -> String {
    String(header.trimmed.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  /// Headers and synonyms, folded: what tells a header from a row of values.
  static func knownHeaders(_ schema: [Column]) -> Set<String> {
    Set(schema.flatMap { $0.spellings + $0.synonyms }.map(folded))
  }
}

/// Which columns of a table are which.
struct ColumnMap: Sendable {
  /// The index of each column by canonical name.
  private(set) var indices: [String: Int] = [:]
  /// The headers that would go with the others, of columns that the table lacks, by canonical name.
  private(set) var absent: [String: String] = [:]
  /// Columns that the schema does not know, by index.
  private(set) var others: [Int] = []

  /// Matches a table's header against `schema` and reports duplicate and missing columns.
  init(_ table: Table, schema: [Column], log: inout DiagnosticLog) {
    var byHeader: [String: Column] = [:]
    for column in schema {
      for spelling in column.spellings { byHeader[Column.folded(spelling)] = column }
    }
    byHeader.merge(Self.synonyms(in: table, schema, byHeader)) { spelling, _ in spelling }
    var firstHeaders: [String: String] = [:]
    for (index, header) in table.header.enumerated() {
      if header.isEmpty {
        if table.rows.contains(where: { !$0.cells[index].isBlank }) {
          let letters = SheetGrid.letters(index)
          log.report(
            .table(.unnamedColumn(letters: letters, number: index + 1)),
            at: Place(file: table.file, row: table.headerRow))
        }
        continue
      }
      let place = Place(file: table.file, row: table.headerRow, column: header)
      // A header is shown like any text.
      let readable = log.reading(header, at: place) { () throws(Problem) in
        try TextReader.read(header)
      }
      guard readable != nil else { continue }
      let column = byHeader[Column.folded(header)]
      let name = column?.name ?? Column.folded(header)
      if let first = firstHeaders[name] {
        log.report(.table(.duplicateColumn(first: first)), at: place, value: header)
        continue
      }
      firstHeaders[name] = header
      if column != nil { indices[name] = index } else { others.append(index) }
    }
    let isGerman = indices.contains { Column.folded(table.header[$0.value]) != $0.key }
    for column in schema where indices[column.name] == nil {
      absent[column.name] = isGerman ? column.otherSpellings.first : column.name
    }
    reportMissing(table, schema, &log)
  }

  /// The header of a column, or what it would be called in this table.
  func header(of name: String, in table: Table) -> String {
    indices[name].map { table.header[$0].trimmed } ?? absent[name] ?? name
  }

  subscript(name: String) -> Int? { indices[name] }

  /// The headers that are synonyms of a column which no header names otherwise, and the only ones.
  private static func synonyms(
    in table: Table, _ schema: [Column], _ byHeader: [String: Column]
  ) -> [String: Column] {
    let headers = table.header.map(Column.folded)
    let named = Set(headers.compactMap { byHeader[$0]?.name })
    var found: [String: Column] = [:]
    for column in schema where !named.contains(column.name) {
      let synonyms = Set(column.synonyms.map(Column.folded))
      let meant = headers.filter { synonyms.contains($0) && byHeader[$0] == nil }
      if meant.count == 1 { found[meant[0]] = column }
    }
    return found
  }

  /// A missing column whose near miss is in the header is named there, and that header is spoken of
  /// no more; the others are named once for the table.
  private mutating func reportMissing(
    _ table: Table, _ schema: [Column], _ log: inout DiagnosticLog
  ) {
    var missing = schema.filter { $0.isRequired && indices[$0.name] == nil }
    for index in others {
      let header = table.header[index]
      guard let nearest = log.suggestion(for: header, among: missing.flatMap(\.spellings)) else {
        continue
      }
      log.report(
        .table(.unknownColumn(nearest: nearest, known: missing.map(\.name))),
        at: Place(file: table.file, row: table.headerRow, column: header), value: header)
      missing.removeAll { $0.spellings.contains(nearest) }
      others.removeAll { $0 == index }
    }
    if !missing.isEmpty {
      log.report(
        .table(.missingColumns(missing.map(\.spellings))),
        at: Place(file: table.file, row: table.headerRow))
    }
  }

  /// Reports every column that the schema does not know, for tables that have no use for others.
  ///
  /// - Parameter ignored: columns that may be there and are not read.
  func reportUnknown(
    _ table: Table, schema: [Column], besides ignored: [Column] = [], log: inout DiagnosticLog
  ) {
    let known = schema.map(\.name)
    let ignored = Set(ignored.flatMap(\.spellings).map(Column.folded))
    for index in others where !ignored.contains(Column.folded(table.header[index])) {
      let header = table.header[index]
      let nearest = log.suggestion(for: header, among: schema.flatMap(\.spellings))
      log.report(
        .table(.unknownColumn(nearest: nearest, known: known)),
        at: Place(file: table.file, row: table.headerRow, column: header), value: header)
    }
  }
}
