// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads scores.csv into points, in its long form (one row a point) or its wide one (one column a
/// criterion); the header tells them apart.
struct ScoresReader {
  let table: Table
  let rules: Rules
  let applications: Registry

  /// A criterion may be named by its id or by its name, as a form prints it.
  private var criteria: [String: CriterionID] {
    var found: [String: CriterionID] = [:]
    for criterion in rules.round.criteria { found[Column.folded(criterion.name)] = criterion.id }
    for criterion in rules.round.criteria { found[Column.folded(criterion.id)] = criterion.id }
    return found
  }

  func read(into points: inout PointsReader, log: inout DiagnosticLog) {
    if rules.isRead, hasRows, let problem = contradiction {
      log.report(.row(problem), at: Place(file: table.file))
      return
    }
    if isLong { readLong(&points, &log) } else { readWide(&points, &log) }
  }

  private var hasRows: Bool { !table.rows.isEmpty }

  /// Where nobody is on the committee or nothing is judged, every row would be wrong: said once.
  private var contradiction: RowProblem? {
    if rules.round.committee.isEmpty, rules.members.isComplete { return .pointsWithoutCommittee }
    if rules.round.criteria.isEmpty, rules.criteria.isComplete { return .pointsWithoutCriteria }
    return nil
  }

  private var isLong: Bool {
    let headers = Set(table.header.map(Column.folded))
    let longOnly = TableColumns.scores.filter { !TableColumns.wideScores.contains($0) }
    let hasLongColumn = longOnly.contains { column in
      column.spellings.contains { headers.contains(Column.folded($0)) && criteria[$0] == nil }
    }
    let hasCriterion = headers.contains { criteria[$0] != nil }
    return hasLongColumn || (rules.isRead && !hasCriterion)
  }

  private func readLong(_ points: inout PointsReader, _ log: inout DiagnosticLog) {
    let columns = ColumnMap(table, schema: TableColumns.scores, log: &log)
    columns.reportUnknown(table, schema: TableColumns.scores, log: &log)
    log.understand(table, columns, schema: TableColumns.scores)
    guard let member = columns["member"], let application = columns["application"],
      let criterion = columns["criterion"], let value = columns["points"]
    else { return }
    let criteria = criteria
    let names = names(member, application, criterion)
    for row in table.rows where !isSums(row, columns, &log) {
      guard let memberName = mention(row, member, &log),
        let applicationName = mention(row, application, &log),
        var criterionName = mention(row, criterion, &log)
      else { continue }
      let written = criterionName.id
      criterionName.id = criteria[Column.folded(criterionName.id)] ?? criterionName.id
      points.add(
        PointsReader.Entry(
          member: memberName, application: applicationName, criterion: criterionName,
          points: Mention(id: row.cells[value], place: table.place(row, value)),
          takenMembers: names.members(besides: applicationName.id, criterion: written),
          takenApplications: names.applications(besides: memberName.id, criterion: written)),
        log: &log)
    }
  }

  private func readWide(_ points: inout PointsReader, _ log: inout DiagnosticLog) {
    let schema =
      TableColumns.wideScores
      + rules.round.criteria.map { criterion in
        criterion.name == criterion.id
          ? Column(criterion.id) : Column(criterion.id, criterion.name)
      }
    let columns = ColumnMap(table, schema: schema, log: &log)
    if rules.criteria.isComplete { columns.reportUnknown(table, schema: schema, log: &log) }
    log.understand(table, columns, schema: schema)
    guard let member = columns["member"], let application = columns["application"] else { return }
    let criterionColumns = rules.round.criteria.compactMap { criterion in
      columns[criterion.id].map { (criterion.id, $0) }
    }
    let names = names(member, application, nil)
    for row in table.rows where !isSums(row, columns, &log) {
      guard let memberName = mention(row, member, &log),
        let applicationName = mention(row, application, &log)
      else { continue }
      let takenMembers = names.members(besides: applicationName.id, criterion: "")
      let takenApplications = names.applications(besides: memberName.id, criterion: "")
      for (criterion, column) in criterionColumns {
        let place = table.place(row, column)
        points.add(
          PointsReader.Entry(
            member: memberName, application: applicationName,
            criterion: Mention(id: criterion, place: place),
            points: Mention(id: row.cells[column], place: place), takenMembers: takenMembers,
            takenApplications: takenApplications), log: &log)
      }
    }
  }

  private func names(_ member: Int, _ application: Int, _ criterion: Int?) -> ScoreNames {
    ScoreNames(in: table, member: member, application: application, criterion: criterion) {
      rules.members.contains($0) && applications.contains($1)
    }
  }

  private func isSums(
    _ row: Table.Row, _ columns: ColumnMap, _ log: inout DiagnosticLog
  ) -> Bool {
    let cells = TableCells(table: table, row: row, columns: columns)
    return SumRow(cells, names: ["member", "application"]).report(&log)
  }

  /// The name in a cell; nil, after a report, where there is none.
  private func mention(
    _ row: Table.Row, _ column: Int, _ log: inout DiagnosticLog
  ) -> Mention? {
    let place = table.place(row, column)
    let name = row.cells[column].trimmed
    if name.isEmpty { log.report(.value(.missing), at: place, value: "") }
    return name.isEmpty ? nil : Mention(id: name, place: place)
  }
}
