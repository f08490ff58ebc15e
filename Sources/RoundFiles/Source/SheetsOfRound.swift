// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Spelling
import Workbooks

/// Which sheets of a workbook are which parts of a round.
struct SheetsOfRound {
  private let workbook: String
  private let found: [String]
  private var sheets: [RoundFile: WorkbookSheet] = [:]
  private var whatIfSheet: WorkbookSheet?
  /// Whether its sheets have German names.
  private let isGerman: Bool

  /// - Parameter name: the file's name.
  init(_ workbook: OpenedWorkbook, in name: String, log: inout DiagnosticLog) {
    self.workbook = name
    found = workbook.sheets.map(\.name)
    isGerman = found.contains { sheet in
      RoundFile.allCases.contains {
        $0.germanNames.contains { Self.folded($0) == Self.folded(sheet) }
      }
    }
    for sheet in workbook.sheets {
      if Self.isWhatIfs(sheet.name) {
        whatIfSheet = sheet
      } else if let file = Self.file(sheet.name) {
        take(sheet, as: file, &log)
      }
    }
    for sheet in workbook.sheets where !sheet.rows.isEmpty {
      guard Self.file(sheet.name) == nil, !Self.isWhatIfs(sheet.name) else { continue }
      report(unread: sheet, &log)
    }
  }

  private mutating func take(
    _ sheet: WorkbookSheet, as file: RoundFile, _ log: inout DiagnosticLog
  ) {
    if let first = sheets[file] {
      log.report(
        .workbook(.sheetTwice(first: first.name)), at: Place(file: workbook), value: sheet.name)
      return
    }
    sheets[file] = sheet
    log.place(file.rawValue, in: SheetPlace(workbook: workbook, sheet: sheet.name))
    if sheet.isHidden { log.report(.workbook(.hiddenSheet), at: file.place) }
  }

  private func report(unread sheet: WorkbookSheet, _ log: inout DiagnosticLog) {
    let absent = RoundFile.allCases.filter { sheets[$0] == nil }
    let near = absent.flatMap { [$0.stem] + $0.germanNames }.first { name in
      let (one, other) = (Self.folded(sheet.name), Self.folded(name))
      return editDistance(
        Array(one.unicodeScalars), Array(other.unicodeScalars), atMost: 2) != nil
        || one.hasPrefix(other)
    }
    log.report(.workbook(.unreadSheet(meant: near)), at: Place(file: workbook), value: sheet.name)
  }

  func rules(_ log: inout DiagnosticLog) -> YamlNode? {
    guard let sheet = required(.rules, &log) else { return nil }
    var reader = PartsReader(log)
    let rules = RulesSheet(sheet, in: workbook).read(&reader.log).map {
      reader.withoutOverlayKeys($0)
    }
    log = reader.log
    return rules
  }

  func applications(_ columns: [Column], _ log: inout DiagnosticLog) -> Table? {
    required(.applications, &log).flatMap { table($0, .applications, columns, &log) }
  }

  /// A table that may be missing.
  func part(
    _ file: RoundFile, _ schema: [Column], _ log: inout DiagnosticLog
  ) -> TablePart {
    guard let sheet = sheets[file] else {
      let usual = isGerman ? file.germanNames[0] : file.stem
      log.place(file.rawValue, in: SheetPlace(workbook: workbook, sheet: usual))
      return .missing(file.place)
    }
    return TablePart(table(sheet, file, schema, &log))
  }

  /// The round's own what-ifs, sorted by name.
  func whatIfs(_ log: inout DiagnosticLog) -> [WhatIfFile] {
    whatIfSheet.map { WhatIfSheet($0, in: workbook).read(&log) } ?? []
  }

  private func required(_ file: RoundFile, _ log: inout DiagnosticLog) -> WorkbookSheet? {
    if let sheet = sheets[file] { return sheet }
    log.report(
      .workbook(.missingSheet(names: [file.germanNames[0], file.stem], found: found)),
      at: Place(file: workbook))
    return nil
  }

  private func table(
    _ sheet: WorkbookSheet, _ file: RoundFile, _ schema: [Column], _ log: inout DiagnosticLog
  ) -> Table? {
    SheetTable(sheet, of: file, in: workbook).read(schema: schema, log: &log)
  }

  private static func file(_ sheet: String) -> RoundFile? {
    let name = folded(sheet)
    return RoundFile.allCases.first { file in
      ([file.stem, file.rawValue] + file.germanNames).contains { folded($0) == name }
    }
  }

  private static func isWhatIfs(_ sheet: String) -> Bool {
    ["what-if", "was-wäre-wenn"].contains(folded(sheet))
  }

  private static func folded(_ name: String) -> String {
    name.trimmed.lowercased().precomposedStringWithCanonicalMapping
  }
}
