// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The cells of one application: those of its row, with what overlays change.
struct ApplicationCells {
  struct Cell {
    var text: String
    var place: Place
    var notation: NumberNotation
    var isFromOverlay: Bool
  }

  private let table: Table
  private let row: Table.Row
  private let schema: ApplicationSchema
  private let notation: NumberNotation
  private let changes: [String: CellChange]

  init(
    table: Table, row: Table.Row, schema: ApplicationSchema, notation: NumberNotation,
    changesByID: [ApplicationID: [String: CellChange]]
  ) {
    (self.table, self.row, self.schema, self.notation) = (table, row, schema, notation)
    let id = schema.columns["id"].map { row.cells[$0].trimmed }
    changes = id.flatMap { changesByID[$0] } ?? [:]
  }

  /// nil where neither the file nor an overlay has the column.
  func cell(_ column: String) -> Cell? {
    if let change = changes[column] {
      return Cell(text: change.text, place: change.place, notation: .yaml, isFromOverlay: true)
    }
    return schema.index(column).map {
      Cell(
        text: row.cells[$0], place: table.place(row, $0),
        notation: row.numbers.contains($0) ? .workbook : notation, isFromOverlay: false)
    }
  }

  func place(_ column: String) -> Place {
    cell(column)?.place
      ?? Place(
        file: table.file, row: row.number, column: schema.columns.header(of: column, in: table))
  }

  func isBlank(_ column: String) -> Bool { cell(column)?.text.isBlank ?? true }

  /// nil where the cell is blank or, after a report, cannot be read.
  func read<Value>(
    _ column: String, _ log: inout DiagnosticLog, _ reader: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let cell = cell(column), !cell.text.isBlank else { return nil }
    return log.reading(cell.text, at: cell.place) { () throws(Problem) in try reader(cell.text) }
  }

  func identifier(_ log: inout DiagnosticLog) -> ApplicationID? {
    guard let cell = cell("id") else { return nil }
    return log.reading(cell.text, at: cell.place) { () throws(Problem) in
      try TextReader.readIdentifier(cell.text)
    }
  }

  func text(_ column: String, _ log: inout DiagnosticLog) -> String? {
    let text = read(column, &log) { text throws(Problem) in try TextReader.read(text) }
    if let text { log.warnIfGarbled(text, at: place(column)) }
    return text
  }

  func requiredText(_ column: String, _ log: inout DiagnosticLog) -> String? {
    reportIfBlank(column, &log)
    return text(column, &log)
  }

  func amount(_ column: String, _ log: inout DiagnosticLog) -> Money? {
    guard let notation = cell(column)?.notation else { return nil }
    return read(column, &log) { text throws(Problem) in
      try AmountReader.read(text, notation: notation)
    }
  }

  func requiredAmount(_ column: String, _ log: inout DiagnosticLog) -> Money? {
    reportIfBlank(column, &log)
    return amount(column, &log)
  }

  func choice<Choice>(
    _ column: String, among choices: KeyValuePairs<String, Choice>, _ log: inout DiagnosticLog
  ) -> Choice? {
    read(column, &log) { text throws(Problem) in try ChoiceReader.read(text, among: choices) }
  }

  /// The texts of those columns that are not blank.
  func texts(_ columns: [String], _ log: inout DiagnosticLog) -> [String: String] {
    var texts: [String: String] = [:]
    for column in columns { texts[column] = text(column, &log) }
    return texts
  }

  /// The status together with the amount already granted, which only a granted one has.
  func status(_ log: inout DiagnosticLog) -> Application.Status {
    enum Word { case open, withdrawn, granted }
    let word = choice(
      "status",
      among: [
        "open": Word.open, "withdrawn": .withdrawn, "granted": .granted, "offen": .open,
        "zurückgezogen": .withdrawn, "bewilligt": .granted,
      ], &log)
    let amount = amount("granted", &log)
    if word == .granted {
      if isBlank("granted") {
        log.report(.row(.grantedWithoutAmount), at: placeOfGrant, value: "")
      }
      return .granted(amount ?? .zero)
    }
    let isStatusReadable = word != nil || isBlank("status")
    if let amount, amount > .zero, isStatusReadable {
      log.report(.row(.amountWithoutGrant), at: placeOfGrant, value: cell("granted")?.text)
    }
    return word == .withdrawn ? .withdrawn : .open
  }

  /// Where status and amount contradict each other: in the amount, unless a what-if changed the status
  /// alone.
  private var placeOfGrant: Place {
    changes["granted"] == nil ? changes["status"]?.place ?? place("granted") : place("granted")
  }

  private func reportIfBlank(_ column: String, _ log: inout DiagnosticLog) {
    guard let cell = cell(column), cell.text.isBlank else { return }
    log.report(.value(.missing), at: cell.place, value: "")
  }
}
