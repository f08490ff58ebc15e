// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The applications of a round, and what later checks need to know of them.
struct ApplicationsReading {
  var applications: [Application] = []
  var known = Registry(.application, isComplete: false)
  /// Columns that limits can name: by folded spelling, the key in `Application.attributes`.
  var limitColumns: [String: String] = [:]
  /// Whether applications.csv could be read at all.
  var isRead = false
  var amounts = ReadAmounts()
  /// What the file calls a column, by the name under which limits know it.
  var headers: [String: String] = [:]
  /// The cells of all finished scores, also of rows with other mistakes.
  var finishedScores: [ApplicationID: ApplicationCells.Cell] = [:]

  /// Whether an applicant that is missing here applied for nothing. Where the column is missing, or a name, that was
  /// said already and nothing follows.
  var namesAllApplicants: Bool {
    known.namesAll && applications.allSatisfy { !$0.applicant.isEmpty }
  }
}

/// Reads the rows of applications.csv, with what overlays change in them.
struct ApplicationsReader {
  static let mostApplications = 20_000

  /// The columns that name an application; a row of sums lacks some of them.
  private static let names = ["id", "title", "applicant", "corridor"]

  let table: Table
  let columns: [Column]
  let rules: Rules
  let changes: [CellChange]

  func read(log: inout DiagnosticLog) -> ApplicationsReading {
    var reading = ApplicationsReading()
    guard table.rows.count <= Self.mostApplications else {
      log.report(
        .table(.tooManyRows(limit: Self.mostApplications)), at: Place(file: table.file))
      return reading
    }
    if table.rows.isEmpty, table.isComplete {
      log.report(.table(.noRows), at: Place(file: table.file))
    }
    let schema = ApplicationSchema(table: table, columns: columns, rules: rules, log: &log)
    reading.isRead = true
    reading.limitColumns = schema.limitColumns
    reading.headers = schema.columns.indices.mapValues { table.header[$0].trimmed }
    reading.known = Registry(.application, of: table, hasIDs: schema.columns["id"] != nil)
    let changesByID = accepted(changes, schema, &log)
    let notation = schema.notation(of: table, style: rules.numberStyle)
    var count = 0
    for row in table.rows {
      let plain = TableCells(table: table, row: row, columns: schema.columns)
      if SumRow(plain, names: Self.names).report(&log) { continue }
      count += 1
      let cells = ApplicationCells(
        table: table, row: row, schema: schema, notation: notation, changesByID: changesByID)
      read(cells, schema, &reading, &log)
    }
    log.understand(
      table, schema.columns, schema: columns.filter { !TableColumns.isPrivate($0.name) },
      rows: count,
      sums: reading.amounts.sums)
    // Cities' votes have costs of every size, and nobody typed them into this file.
    if FileName.ending(table.file) != PBSource.ending { reading.amounts.warn(&log) }
    ColumnDemands(rules: rules, table: table, schema: schema)
      .report(for: reading.applications, &log)
    for change in changes {
      reading.known.check(change.application.id, at: change.application.place, log: &log)
    }
    reading.applications.sort { $0.id < $1.id }
    return reading
  }

  /// The changes whose column exists, by application and column.
  private func accepted(
    _ changes: [CellChange], _ schema: ApplicationSchema, _ log: inout DiagnosticLog
  ) -> [ApplicationID: [String: CellChange]] {
    var byID: [ApplicationID: [String: CellChange]] = [:]
    for change in changes {
      if let column = schema.column(named: change.column), column != "id" {
        if let other = byID[change.application.id]?[column], other.isSpelledOtherwise(than: change)
        {
          log.report(.yaml(.duplicateKey), at: change.place, value: change.column)
        }
        byID[change.application.id, default: [:]][column] = change
      } else {
        let known = schema.changeable
        let nearest = log.suggestion(for: change.column, among: known)
        log.report(
          .yaml(.unknownKey(nearest: nearest, known: known)), at: change.place,
          value: change.column)
      }
    }
    return byID
  }

  private func read(
    _ cells: ApplicationCells, _ schema: ApplicationSchema, _ reading: inout ApplicationsReading,
    _ log: inout DiagnosticLog
  ) {
    let id = cells.identifier(&log)
    if let id {
      if let place = cells.cell("id")?.place { reading.known.register(id, at: place, log: &log) }
    } else {
      reading.known.leaveOut(cells.cell("id")?.text ?? "")
    }
    let title = cells.requiredText("title", &log)
    let applicant = cells.requiredText("applicant", &log)
    let corridor = cells.requiredText("corridor", &log)
    let corridorID = corridor.flatMap {
      rules.corridors.id($0, at: cells.place("corridor"), log: &log)
    }
    let requested = cells.requiredAmount("requested", &log)
    var application = Application(
      id: id ?? "", title: title ?? "", applicant: applicant ?? "",
      applicantKind: cells.choice(
        "applicant-kind",
        among: [
          "organisation": .organisation, "person": .person, "verein": .organisation,
          "privatperson": .person, "einzelperson": .person, "natürliche person": .person,
        ], &log) ?? .organisation,
      corridor: corridorID ?? corridor ?? "", partner: cells.text("partner", &log),
      requested: requested ?? .zero, totalCost: cells.amount("total-cost", &log),
      minimum: cells.amount("minimum", &log),
      task: cells.choice(
        "task",
        among: [
          "new": .new, "association": .association, "neu": .new, "verein": .association,
        ], &log) ?? .new,
      received: cells.read("received", &log) { text throws(Problem) in try TimeReader.read(text) },
      status: cells.status(&log),
      finishedScore: cells.read("score", &log) { text throws(Problem) in
        try DecimalReader.read(text)
      })
    application.needs = needs(cells, &log)
    application.privateAttributes = cells.texts(TableColumns.privateApplications.map(\.name), &log)
    application.attributes = cells.texts(schema.others, &log)
    if application.finishedScore != nil, let id { reading.finishedScores[id] = cells.cell("score") }
    reading.amounts.add(application, cells)
    warn(application, cells, &log)
    reading.applications.append(application)
  }

  private func needs(
    _ cells: ApplicationCells, _ log: inout DiagnosticLog
  ) -> [ResourceID: Hundredths] {
    var needs: [ResourceID: Hundredths] = [:]
    for resource in rules.round.resources {
      guard let cell = cells.cell(resource.id) else { continue }
      if cell.text.isBlank {
        // Where a what-if brings the resource in, the round's own file is not wrong.
        log.report(
          .row(.blankNeed(resource: resource.id)),
          at: rules.demand("resources.\(resource.id)") ?? cell.place, value: "")
      }
      needs[resource.id] = cells.read(resource.id, &log) { text throws(Problem) in
        try DecimalReader.read(text)
      }
    }
    return needs
  }

  private func warn(
    _ application: Application, _ cells: ApplicationCells, _ log: inout DiagnosticLog
  ) {
    guard application.status == .open else { return }
    if let cost = application.totalCost, application.requested > cost {
      log.report(
        .row(.requestAboveTotalCost(cost)), at: cells.place("requested"),
        value: cells.cell("requested")?.text)
    }
    // Of a column that is missing something is said once.
    if rules.round.call != nil, !rules.round.isPilot, cells.cell("received")?.text.isBlank == true {
      log.report(.row(.blankReceipt), at: cells.place("received"), value: "")
    }
    if rules.round.funding.maxRate != nil, cells.cell("total-cost")?.text.isBlank == true {
      log.report(.row(.blankTotalCost), at: cells.place("total-cost"), value: "")
    }
  }
}

extension CellChange {
  /// Whether one overlay names the same cell twice, once in English and once in German.
  fileprivate func isSpelledOtherwise(than other: CellChange) -> Bool {
    place.file == other.place.file && column != other.column
  }
}
