// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What a person answers where two texts may be one project.
package struct SuspicionAnswer: Hashable, Sendable {
  package enum Pair: Hashable, Sendable {
    /// An application and a row of the association, by id.
    case association(ApplicationID, row: String)
    /// Two applications of the round.
    case applications(ApplicationID, ApplicationID)
  }

  package let pair: Pair
  package let decision: Sameness

  package init(_ pair: Pair, _ decision: Sameness) { (self.pair, self.decision) = (pair, decision) }
}

extension ParsedRound {
  /// The file of the round's folder in which the answer stands, with it. All other cells stay the texts that they
  /// were.
  ///
  /// - Returns: nil where it cannot stand there: no such file can be read, or the association's row names another
  ///   application already.
  package func file(with answer: SuspicionAnswer) -> RoundContents.File? {
    guard let parts else { return nil }
    switch answer.pair {
    case .association(let application, let row):
      guard case .read(let table) = parts.association else { return nil }
      return RoundContents.Table(table, .association, TableColumns.association)
        .answering(row: row, application, answer.decision)?.asFile
    case .applications(let first, let second):
      var table: RoundContents.Table
      switch parts.duplicates {
      case .read(let known):
        table = RoundContents.Table(known, .duplicates, TableColumns.duplicates)
      case .missing:
        table = RoundContents.Table(
          file: .duplicates, columns: TableColumns.duplicates.map(RoundContents.Column.init),
          rows: [])
      case .unknown, .broken: return nil
      }
      table.add([
        "first": first, "second": second, "decision": answer.decision.rawValue,
      ])
      return table.asFile
    }
  }

  /// As it was read; nil: it was not there.
  package func digest(of file: String) -> String? {
    parts?.inputs.first { $0.file == file }?.sha256
  }
}

extension RoundContents.Column {
  fileprivate init(_ column: Column) {
    self.init(header: column.name, name: column.name, kind: .text)
  }
}

extension RoundContents.Table {
  /// With each cell as the text that it is.
  fileprivate init(_ table: Table, _ file: RoundFile, _ schema: [Column]) {
    var unheard = DiagnosticLog(fileOrder: [])
    let map = ColumnMap(table, schema: schema, log: &unheard)
    let names = Dictionary(
      map.indices.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    self.init(
      file: file,
      columns: table.header.indices.map {
        RoundContents.Column(
          header: table.header[$0], name: names[$0] ?? table.header[$0], kind: .text)
      },
      rows: table.rows.map { $0.cells.map(RoundContents.Value.text) })
  }

  /// nil where the row names another application, or is not there.
  fileprivate func answering(
    row id: String, _ application: ApplicationID, _ decision: Sameness
  ) -> RoundContents.Table? {
    var table = self
    for name in ["application", "decision"] where table.index(of: name) == nil {
      table.columns.append(RoundContents.Column(header: name, name: name, kind: .text))
      for row in table.rows.indices { table.rows[row].append(.text("")) }
    }
    guard let ids = table.index(of: "id"), let applications = table.index(of: "application"),
      let decisions = table.index(of: "decision"),
      let row = table.rows.firstIndex(where: { $0[ids].trimmed == id }),
      ["", application].contains(table.rows[row][applications].trimmed)
    else { return nil }
    table.rows[row][applications] = .text(application)
    table.rows[row][decisions] = .text(decision.rawValue)
    return table
  }

  fileprivate mutating func add(_ cells: [String: String]) {
    rows.append(columns.map { .text(cells[$0.name] ?? "") })
  }

  private func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension RoundContents.Value {
  fileprivate var trimmed: String {
    if case .text(let text) = self { text.trimmed } else { "" }
  }
}
