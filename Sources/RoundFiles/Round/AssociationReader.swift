// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads association.csv: what the partnership association already funds.
struct AssociationReader {
  let table: Table
  let rules: Rules
  let applications: ApplicationsReading

  /// - Returns: the rows, sorted by id, and the ids that overlays can withdraw.
  func read(log: inout DiagnosticLog) -> (projects: [AssociationProject], known: Registry) {
    let schema = TableColumns.association
    let columns = ColumnMap(table, schema: schema, log: &log)
    columns.reportUnknown(table, schema: schema, log: &log)
    var known = Registry(.associationRow, of: table, hasIDs: columns["id"] != nil)
    let notation = NumberNotation(
      ofAmounts: table.typedCells(in: [columns["amount"]].compactMap(\.self)),
      style: rules.numberStyle)
    let named = Set(table.cells(in: [columns["application"]].compactMap(\.self)).map(\.trimmed))
    var projects: [AssociationProject] = []
    for row in table.rows {
      let cells = TableCells(table: table, row: row, columns: columns)
      if SumRow(cells, names: ["id", "title", "applicant"]).report(&log) { continue }
      let project = project(cells, notation, besides: named, &log)
      if project.id.isEmpty {
        known.leaveOut(cells.raw("id") ?? "")
      } else {
        known.register(project.id, at: cells.place("id"), log: &log)
      }
      projects.append(project)
    }
    let years = projects.map(\.year)
    if let year = rules.round.year, !years.isEmpty, years.allSatisfy({ $0 != nil && $0 != year }) {
      log.report(.table(.noRowOfYear(year)), at: Place(file: table.file))
    }
    log.understand(
      table, columns, schema: schema, rows: projects.count,
      sums: [("amount", projects.compactMap(\.amount))])
    return (projects.sorted { $0.id < $1.id }, known)
  }

  private func project(
    _ cells: TableCells, _ notation: NumberNotation, besides named: Set<String>,
    _ log: inout DiagnosticLog
  ) -> AssociationProject {
    if cells.columns["id"] != nil, cells.raw("id") == nil {
      log.report(.value(.missing), at: cells.place("id"), value: "")
    }
    var project = AssociationProject(
      id: cells.read("id", &log) { text throws(Problem) in try TextReader.readIdentifier(text) }
        ?? "",
      title: cells.requiredText("title", &log) ?? "",
      applicant: cells.requiredText("applicant", &log) ?? "")
    project.amount = cells.read("amount", &log) { text throws(Problem) in
      try AmountReader.read(text, notation: cells.notation("amount", else: notation))
    }
    project.year = cells.read("year", &log) { text throws(Problem) in
      try WholeNumberReader.read(text, in: 1900...9999)
    }
    project.application = cells.text("application", &log)
    if let application = project.application {
      applications.known.check(
        application, at: cells.place("application"), besides: named, log: &log)
    }
    project.decision = cells.read("decision", &log) { text throws(Problem) in
      try ChoiceReader.read(
        text,
        among: [
          "same": .same, "different": .different, "gleich": .same, "verschieden": .different,
        ])
    }
    if project.decision == .same, cells.raw("application") == nil {
      log.report(
        .row(.sameWithoutApplication), at: cells.place("decision"), value: cells.raw("decision"))
    }
    return project
  }
}
