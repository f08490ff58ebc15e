// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The projects of a `.pb` file, on their way to a table of applications.
struct PBProjects {
  /// The cost that marks a project as withdrawn.
  static let costOfWithdrawn = Money(cents: 999_999_999_00)

  private let table: Table
  private let columns: ColumnMap
  /// The column with the finished scores: `score`, else `votes`, else one of what was counted.
  private let score: Column?
  /// What the votes add up to, by project; nil where the projects state it.
  private let counted: [String: Hundredths]?

  /// Reports missing columns.
  init(_ section: PBSection, counted: [String: Hundredths]?, log: inout DiagnosticLog) {
    table = section.table
    self.counted = counted
    columns = ColumnMap(table, schema: Self.columns, log: &log)
    let scoreName = Self.scores.first { [columns] in columns[$0] != nil }
    let stated = scoreName.map { $0 == "score" ? Column($0) : Column("score", $0) }
    score = stated ?? counted.map { _ in Column("score") }
    if score == nil {
      log.report(
        .table(.missingColumns([["score", "votes"]])),
        at: Place(file: table.file, row: table.headerRow))
    }
  }

  /// Columns that state what the votes add up to, the better one first.
  private static let scores = ["score", "votes"]

  static func stateScores(_ section: PBSection) -> Bool {
    section.table.header.contains { scores.contains(Column.folded($0)) }
  }

  static func ids(_ section: PBSection) -> Set<String> {
    guard let index = section.table.header.firstIndex(where: { Column.folded($0) == "project-id" })
    else { return [] }
    return Set(section.table.rows.map { $0.cells[index].trimmed })
  }

  private static let columns = [
    Column("project_id", required: true), Column("cost", required: true), Column("name"),
    Column("category"), Column("score"), Column("votes"),
  ]

  /// What the columns of `applications` mean.
  var applicationColumns: [Column] {
    [
      Column("id", "project_id", required: true), Column("title", "name"),
      Column("corridor", "category"), Column("requested", "cost", required: true),
      score ?? Column("score"), Column("status"),
    ]
  }

  /// The names of all categories that projects have; reports those that cannot be read.
  func categoryNames(_ log: inout DiagnosticLog) -> Set<String> {
    if let category = columns["category"] {
      for row in table.rows {
        let name = PBCategories.first(of: row.cells[category])
        _ = log.reading(name, at: table.place(row, category)) { () throws(Problem) in
          try TextReader.read(name)
        }
      }
    }
    return Set(table.rows.map(category))
  }

  /// One row a project, under the headers that the file has.
  ///
  /// - Returns: nil where a column is missing that must be there.
  func applications(_ categories: PBCategories, log: inout DiagnosticLog) -> Table? {
    guard let id = columns["project_id"], let cost = columns["cost"], let score else { return nil }
    let scoreIndex = columns[score.spellings.last ?? score.name]
    guard scoreIndex != nil || counted != nil else { return nil }
    let others = otherColumns
    var applications = table
    applications.header =
      [table.header[id], header("name"), header("category"), table.header[cost]]
      + [scoreIndex.map { table.header[$0] } ?? "score", "status"]
      + others.map { table.header[$0] }
    applications.rows = table.rows.map { row in
      let isWithdrawn = (try? PBMeta.amount(row.cells[cost])) == Self.costOfWithdrawn
      if let scoreIndex { checkScore(of: row, at: scoreIndex, isRequired: !isWithdrawn, &log) }
      let result =
        scoreIndex.map { row.cells[$0] }
        ?? (counted?[row.cells[id].trimmed] ?? .zero).description
      let name = columns["name"].map { row.cells[$0] } ?? ""
      let corridor = categories[category(of: row)] ?? PBCategories.none
      return Table.Row(
        number: row.number,
        cells: [row.cells[id], name.isBlank ? row.cells[id] : name, corridor, row.cells[cost]]
          + [result, isWithdrawn ? "withdrawn" : ""] + others.map { row.cells[$0] })
    }
    return applications
  }

  /// Further columns, but for those whose name means something else in a round.
  private var otherColumns: [Int] {
    let unused = score?.name == score?.spellings.last ? columns["votes"] : nil
    return (columns.others + [unused].compactMap { $0 }).sorted().filter {
      !TableColumns.isKnownInApplications(table.header[$0])
    }
  }

  private func header(_ name: String) -> String { columns[name].map { table.header[$0] } ?? name }

  private func category(of row: Table.Row) -> String {
    let name = columns["category"].map { PBCategories.first(of: row.cells[$0]) }
    return name.flatMap { try? TextReader.read($0) } ?? PBCategories.none
  }

  /// Reports what an application's finished score may be, but a project's may not.
  private func checkScore(
    of row: Table.Row, at index: Int, isRequired: Bool, _ log: inout DiagnosticLog
  ) {
    let text = row.cells[index]
    if text.isBlank {
      if isRequired { log.report(.value(.missing), at: table.place(row, index), value: "") }
    } else if index == columns["votes"], let votes = try? DecimalReader.read(text),
      votes.count % 100 != 0
    {
      log.report(.value(.notAWholeNumber), at: table.place(row, index), value: text)
    }
  }
}
