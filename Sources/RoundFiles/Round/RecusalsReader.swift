// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Names

/// Reads recusals.csv: who may not score what (§ 31 GO NRW).
struct RecusalsReader {
  let table: Table
  let rules: Rules
  let applications: ApplicationsReading
  /// How applicants are written, by their name.
  private let applicants: [NormalisedText: String]

  init(table: Table, rules: Rules, applications: ApplicationsReading) {
    (self.table, self.rules, self.applications) = (table, rules, applications)
    applicants = Dictionary(
      applications.applications.map { (NormalisedText($0.applicant), $0.applicant) },
      uniquingKeysWith: min)
  }

  /// - Returns: the recusals, sorted by member, subject and reason.
  func read(log: inout DiagnosticLog) -> [Recusal] {
    let schema = TableColumns.recusals
    let columns = ColumnMap(table, schema: schema, log: &log)
    columns.reportUnknown(table, schema: schema, log: &log)
    log.understand(table, columns, schema: schema)
    let recusals = table.rows.compactMap { row in
      recusal(TableCells(table: table, row: row, columns: columns), &log)
    }
    return recusals.sorted { Self.sortKey($0) < Self.sortKey($1) }
  }

  private func recusal(_ cells: TableCells, _ log: inout DiagnosticLog) -> Recusal? {
    let member = cells.requiredText("member", &log)
    let id = member.flatMap { rules.members.id($0, at: cells.place("member"), log: &log) }
    let reason = cells.text("reason", &log) ?? ""
    guard let subject = subject(cells, &log), let member else { return nil }
    return Recusal(member: id ?? member, subject: subject, reason: reason)
  }

  private func subject(_ cells: TableCells, _ log: inout DiagnosticLog) -> Recusal.Subject? {
    let rowPlace = Place(file: cells.table.file, row: cells.row.number)
    switch (cells.raw("application"), cells.raw("applicant")) {
    case (nil, nil):
      log.report(.row(.recusalNamesNobody), at: rowPlace)
      return nil
    case (.some, .some):
      log.report(.row(.recusalNamesBoth), at: rowPlace)
      return nil
    case (.some, nil):
      guard let id = cells.text("application", &log) else { return nil }
      applications.known.check(id, at: cells.place("application"), log: &log)
      return .application(id)
    case (nil, .some):
      guard let applicant = cells.text("applicant", &log) else { return nil }
      reportUnknown(applicant, cells, &log)
      return .applicant(applicant)
    }
  }

  /// A recusal that holds for nobody would let points count that must not.
  private func reportUnknown(
    _ applicant: String, _ cells: TableCells, _ log: inout DiagnosticLog
  ) {
    guard applications.namesAllApplicants, applicants[NormalisedText(applicant)] == nil else {
      return
    }
    let nearest = log.suggestion(for: applicant, among: applicants.values)
    log.report(
      .row(.recusedFromNobody(nearest: nearest)), at: cells.place("applicant"), value: applicant)
  }

  private static func sortKey(_ recusal: Recusal) -> (String, Int, String, String) {
    switch recusal.subject {
    case .application(let id): (recusal.member, 0, id, recusal.reason)
    case .applicant(let name): (recusal.member, 1, name, recusal.reason)
    }
  }
}
