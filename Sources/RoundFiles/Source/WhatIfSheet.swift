// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Workbooks

/// Reads what-ifs from a sheet: the name of one in the first column, a line of its YAML in the second.
struct WhatIfSheet {
  /// No what-ifs have more lines together.
  private static let mostLines = 100_000

  private let sheet: WorkbookSheet
  private let workbook: String

  init(_ sheet: WorkbookSheet, in workbook: String) {
    (self.sheet, self.workbook) = (sheet, workbook)
  }

  /// Sorted by name.
  func read(_ log: inout DiagnosticLog) -> [WhatIfFile] {
    log.place(
      sheet.name,
      in: SheetPlace(workbook: workbook, sheet: sheet.name, columns: ["name": "A"]))
    var lines: [String: [String]] = [:]
    var current: String?
    var last = 0
    for row in sheet.rows.prefix(Self.mostLines) where !isHeader(row) {
      if let name = row.text(in: 0), name != current {
        guard isName(name, at: row.number, &log) else { continue }
        current = name
      } else if let current {
        // A blank row is a blank line.
        let blanks = min(row.number - last - 1, Self.mostLines)
        lines[current, default: []] += Array(repeating: "", count: max(blanks, 0))
      }
      last = row.number
      guard let current else { continue }
      lines[current, default: []].append(row.cell(in: 1)?.value.text ?? "")
    }
    return lines.sorted { $0.key < $1.key }.map { name, lines in
      WhatIfFile(
        name: name + FolderSource.whatIfEnding,
        bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  private func isHeader(_ row: SheetRow) -> Bool {
    row.number == 1 && row.text(in: 1)?.lowercased() == "yaml"
  }

  /// Whether a file could have this name: it may become one, and must not lead anywhere else.
  private func isName(_ name: String, at row: Int, _ log: inout DiagnosticLog) -> Bool {
    let isPlain = (try? TextReader.readLine(name)) != nil && name.utf8.count <= 200
    if isPlain, !name.hasPrefix("."), !name.contains(where: { "/\\:".contains($0) }) { return true }
    log.report(
      .value(.notAnIdentifier), at: Place(file: sheet.name, row: row, column: "name"), value: name)
    return false
  }
}
