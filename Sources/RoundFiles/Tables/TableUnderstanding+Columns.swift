// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

extension TableUnderstanding {
  /// - Parameters:
  ///   - sums: the amounts that were read, by column; of columns that the table lacks nothing is said.
  ///   - rows: how many rows were taken as such; nil: all of the table.
  init(
    _ table: Table, _ columns: ColumnMap, schema: [Column], rows: Int? = nil,
    sums: [(column: String, amounts: [Money])] = []
  ) {
    let names = Dictionary(
      columns.indices.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let understood = names.keys.sorted().map { index in
      (header: table.header[index], name: names[index] ?? "")
    }
    self.init(
      rows: rows ?? table.rows.count,
      columns: understood.map { NamedHeader(header: $0.header, name: $0.name) },
      further: columns.others.map { table.header[$0] },
      absent: schema.filter { !$0.isRequired && columns[$0.name] == nil }.map {
        columns.header(of: $0.name, in: table)
      },
      sums: sums.compactMap { sum in
        columns[sum.column].map {
          Sum(header: table.header[$0], sum: sum.amounts.sum())
        }
      })
  }
}

extension DiagnosticLog {
  mutating func understand(
    _ table: Table, _ columns: ColumnMap, schema: [Column], rows: Int? = nil,
    sums: [(column: String, amounts: [Money])] = []
  ) {
    understand(
      TableUnderstanding(table, columns, schema: schema, rows: rows, sums: sums),
      file: table.file)
  }
}
