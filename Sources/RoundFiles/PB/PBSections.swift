// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// One section of a `.pb` file: its name, and the table below it.
struct PBSection {
  enum Name: String, CaseIterable {
    case meta = "META"
    case projects = "PROJECTS"
    case votes = "VOTES"
  }

  /// Where its name stands.
  var line: Int
  /// Header and rows; of the votes the header only, for nothing is read from them.
  var table: Table
  /// Rows that have as many cells as the header, the votes' too.
  var rowCount = 0
  /// False after a header that cannot be read: its rows mean nothing then.
  var isReadable = true
}

/// The sections of a `.pb` file.
///
/// A section begins with a line that holds nothing but its name, and goes on with a table whose
/// cells are separated by semicolons.
struct PBSections {
  private(set) var sections: [PBSection.Name: PBSection] = [:]

  private let file: String
  /// The section to which the next row belongs.
  private var current: PBSection.Name?
  /// Whether rows stand below a name that is none: they have their message already.
  private var isSkipping = false
  /// Whether a missing section has its message already: a name was mistyped, or an open quote has
  /// swallowed the rest of the file.
  private var explainsMissing = false

  /// Splits `text`; reports what is wrong with its shape.
  init(_ text: String, file: String, log: inout DiagnosticLog) {
    self.file = file
    let rows = TableRows(of: text, .semicolon, innerQuote: .literal)
    for row in rows where !rows.isBlank(row) {
      if let name = Self.possibleName(row, rows) {
        begin(name, at: row.line, &log)
      } else if !isSkipping {
        add(row, of: rows, &log)
      }
    }
    let missing = PBSection.Name.allCases.filter { sections[$0] == nil }
    if !missing.isEmpty, !explainsMissing {
      log.report(.pb(.missingSections(missing.map(\.rawValue))), at: Place(file: file))
    }
    for name in PBSection.Name.allCases {
      guard var section = sections[name], section.isReadable, section.table.header.isEmpty
      else { continue }
      section.isReadable = false
      sections[name] = section
      log.report(
        .pb(.emptySection), at: Place(file: file, row: section.line), value: name.rawValue)
    }
  }

  /// nil where the section is missing or broken, which was reported.
  subscript(name: PBSection.Name) -> PBSection? {
    sections[name].flatMap { $0.isReadable ? $0 : nil }
  }

  /// The rows of a readable section, once more: of the votes none was kept.
  ///
  /// - Parameter body: takes the cells of a row, as many as the header has, and its line.
  func forEachRow(
    of section: PBSection, in text: String, _ body: (_ cells: [String], _ line: Int) -> Void
  ) {
    let rows = TableRows(of: text, .semicolon, innerQuote: .literal)
    for row in rows where row.line > section.table.headerRow && !rows.isBlank(row) {
      if Self.possibleName(row, rows) != nil { return }
      guard row.cellCount == section.table.header.count, let cells = rows.cells(of: row) else {
        continue
      }
      body(cells, row.line)
    }
  }

  /// The text of a row that can only be the name of a section: a known one, or a single word in
  /// capitals.
  private static func possibleName(_ row: TableRows.Row, _ rows: TableRows) -> String? {
    guard row.cellCount == 1, !row.hasQuotes, row.range.count <= 64 else { return nil }
    let word = rows.text(of: row).trimmed
    if PBSection.Name(rawValue: word.uppercased()) != nil { return word.uppercased() }
    let isInCapitals =
      !word.isEmpty && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x5F }
    return isInCapitals ? word : nil
  }

  private mutating func begin(_ word: String, at line: Int, _ log: inout DiagnosticLog) {
    let place = Place(file: file, row: line)
    guard let name = PBSection.Name(rawValue: word) else {
      let names = PBSection.Name.allCases.map(\.rawValue)
      let nearest = log.suggestion(for: word, among: names)
      log.report(.pb(.unknownSection(nearest: nearest, known: names)), at: place, value: word)
      isSkipping = true
      explainsMissing = explainsMissing || nearest != nil
      return
    }
    if let first = sections[name] {
      log.report(.pb(.sectionTwice(firstLine: first.line)), at: place, value: word)
      isSkipping = true
      return
    }
    let table = Table(file: file, header: [], headerRow: line, rows: [], isComplete: true)
    sections[name] = PBSection(line: line, table: table)
    current = name
    isSkipping = false
  }

  private mutating func add(
    _ row: TableRows.Row, of rows: TableRows, _ log: inout DiagnosticLog
  ) {
    let place = Place(file: file, row: row.line)
    guard let current, var section = sections[current] else {
      log.report(.pb(.textBeforeSections), at: place, value: rows.text(of: row))
      isSkipping = true
      return
    }
    sections[current] = nil
    defer { sections[current] = section }
    guard row.isClosed else {
      log.report(.table(.brokenQuotes), at: place)
      explainsMissing = true
      section.table.isComplete = false
      return
    }
    section.add(row, of: rows, isKept: current != .votes, log: &log)
  }
}

extension PBSection {
  /// More rows than any section needs but the votes, which are not kept.
  static let mostRows = ApplicationsReader.mostApplications

  fileprivate mutating func add(
    _ row: TableRows.Row, of rows: TableRows, isKept: Bool, log: inout DiagnosticLog
  ) {
    guard isReadable else { return }
    let place = Place(file: table.file, row: row.line)
    if table.header.isEmpty {
      readHeader(row, rows, place, &log)
      return
    }
    guard row.cellCount == table.header.count else {
      log.report(
        .table(.ragged(cells: row.cellCount, columns: table.header.count)), at: place)
      table.isComplete = false
      return
    }
    rowCount += 1
    guard isKept else { return }
    guard rowCount <= Self.mostRows else {
      if rowCount == Self.mostRows + 1 {
        log.report(
          .table(.tooManyRows(limit: Self.mostRows)), at: Place(file: table.file, row: line))
      }
      table.isComplete = false
      return
    }
    guard let cells = cells(of: row, rows, place, &log) else { return }
    table.append(Table.Row(number: row.line, cells: cells), log: &log)
  }

  private mutating func readHeader(
    _ row: TableRows.Row, _ rows: TableRows, _ place: Place, _ log: inout DiagnosticLog
  ) {
    isReadable = false
    guard row.cellCount <= Table.mostColumns else {
      log.report(.table(.tooManyColumns(limit: Table.mostColumns)), at: place)
      return
    }
    guard let header = cells(of: row, rows, place, &log) else { return }
    table.header = header.map(\.trimmed)
    table.headerRow = row.line
    isReadable = true
  }

  /// nil, after a report, where quotes are broken.
  private mutating func cells(
    of row: TableRows.Row, _ rows: TableRows, _ place: Place, _ log: inout DiagnosticLog
  ) -> [String]? {
    guard let cells = rows.cells(of: row) else {
      log.report(.table(.brokenQuotesInRow), at: place)
      table.isComplete = false
      return nil
    }
    return cells
  }
}
