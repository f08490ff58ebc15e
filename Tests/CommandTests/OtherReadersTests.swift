// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing
import Workbooks

/// Every workbook that tests write, cell for cell as readers have it that others wrote.
@Suite(.enabled(if: OtherReaders.areAvailable)) struct OtherReadersTests {
  private typealias Cells = [OtherReaders.Cell]

  /// Where others differ, and why that is right. Whatever else differs, or stops to, is a failure.
  private static let known = [
    // Theirs are shown without the zeros of the format, which an id must keep.
    "formats.xlsx, calamine, Formate!F1: text 007, there number 7",
    "formats.xlsx, openpyxl, Formate!F1: text 007, there number 7",
    "values.ods, calamine, Blatt!I1: text 007, there number 7",
    // A chart on a sheet of its own is a sheet to calamine; it has no cells. openpyxl fails on it.
    "chart.xlsx, calamine, sheets: [\"A\"], there [\"A\", \"Diagramm\"]",
    "chart.xlsx, openpyxl: refused(\"AttributeError: \\\'list\\\' object has no attribute \\\'find\\\'\")",
    // A sheet of another file, kept where it is referred to, is none of this file's.
    "links.ods, calamine, sheets: [\"A\"], there [\"A\", \"X\"]",
    // To calamine a cell that shows an error is blank.
    "numbers.xlsx, calamine, Zahlen!E1: text #DIV/0!, there nothing",
    // openpyxl does not know the namespaces of the strict format.
    "strict.xlsx, openpyxl, sheets: [\"Blatt\"], there []",
    // calamine does not look at namespaces: this is a cell of somebody else's.
    "strict.xlsx, calamine, Blatt!A1: nothing, there number 9",
    // OpenDocument collapses white space at the edges of a paragraph, and has elements for line breaks and
    // tabs; calamine keeps the one and drops the others.
    "texts.ods, calamine, Blatt!A1: text Ein Fest  im Park\nund\tmehr\nGrüße, there text "
      + "Ein Fest  im Parkundmehr\nGrüße",
    "texts.ods, calamine, Blatt!A5: text am Rand, there text  am Rand ",
    // openpyxl undoes _x005F_ and no other of the format's escapes.
    "texts.xlsx, openpyxl, Texte & mehr!C1: text erste\r\nzweite_x0041_ ä _x00, there text "
      + "erste_x000D_\nzweite_x0041_ _x00e4_ _x00",
  ].sorted()

  @Test func oddCells() throws {
    let differences = try differences(OddWorkbooks.all)
    #expect(differences == Self.known)
  }

  @Test func rounds() throws {
    var files: [(name: String, bytes: [UInt8])] = []
    for scenario in Scenario.allCases {
      for format in [RoundFileFormat.xlsx, .ods] {
        let round = ParsedRound(at: scenario.folder.path)
        let bytes = try RoundExport.file(of: round, as: format).bytes
        files.append(("\(scenario).\(format)", bytes))
      }
    }
    for language in Round.Language.allCases {
      let begun = try RoundStart.fresh(in: language).first { $0.name.hasSuffix(".xlsx") }
      files.append(("begun-\(language).xlsx", try #require(begun).bytes))
    }
    #expect(try differences(files) == [])
  }

  /// What goes out to members and applicants, filled in as well.
  @Test func sheetsAndForms() throws {
    var files: [(name: String, bytes: [UInt8])] = []
    let round = ParsedRound(at: Scenario.siegburg.folder.path)
    for format in WorkbookFormat.allCases {
      let form = try RoundStart.form(of: round, as: format).files[0]
      files.append(("form.\(format)", form.bytes))
      let sheets = try ScoreSheetPipeline.sheets(of: round, as: format).files
      #expect(sheets.count > 1)
      files += sheets.map { ("\($0.member.id).\(format)", $0.bytes) }
    }
    var sheet = try FilledSheet(
      try #require(ScoreSheetPipeline.sheets(of: round, as: .xlsx).files.first).bytes)
    for id in sheet.ids { sheet.fill(id, ["8", "7,5", "=1+1"], "bewertet") }
    files.append(("filled.xlsx", sheet.bytes()))
    #expect(try differences(files) == [])
  }

  /// As LibreOffice opens and saves them, in its own format and in Excel's.
  @Test(.enabled(if: Office.isAvailable)) func savedByLibreOffice() throws {
    let round = ParsedRound(at: Scenario.siegburg.folder.path)
    let files =
      [("round.xlsx", try RoundExport.file(of: round, as: .xlsx).bytes)] + OddWorkbooks.all
    let saved = try ["xlsx", "ods"].flatMap { try Office.saved(files, as: $0) }
    #expect(saved.count == 2 * files.count)
    let differences = try differences(saved).filter { !Self.isOfOthers($0) }
    #expect(differences == [])
  }

  /// What others have otherwise in whatever LibreOffice saves, by the same rules as above.
  private static func isOfOthers(_ line: String) -> Bool {
    let isOpenDocument = line.prefix { $0 != "," }.hasSuffix(".ods")
    if let found = line.firstMatch(of: /: text (0+)([0-9]+), there number ([0-9]+)$/) {
      return found.2 == found.3
    }
    guard line.contains(", calamine, ") else { return false }
    if line.contains(/: text (#[A-Z\/0!?]+|Err:[0-9]+), there nothing$/) { return true }
    if isOpenDocument, line.contains(/: truth (true, there number 1|false, there number 0)$/) {
      return true
    }
    guard isOpenDocument,
      let texts = line.firstMatch(of: /: text ((?s).*), there text ((?s).*)$/)
    else { return false }
    return texts.1.filter { !$0.isWhitespace } == texts.2.filter { !$0.isWhitespace }
  }

  // MARK: Comparing

  /// One line for each cell that a reader has otherwise: file, reader, cell, what is read here and there.
  private func differences(_ files: [(name: String, bytes: [UInt8])]) throws -> [String] {
    let readings = try OtherReaders.read(files)
    var lines: [String] = []
    for (name, bytes) in files {
      let own = try OpenedWorkbook(bytes).sheets.map { ($0.name, Self.cells($0)) }
      for (reader, reading) in readings[name] ?? [:] {
        guard case .sheets(let sheets) = reading else {
          lines.append("\(name), \(reader): \(reading)")
          continue
        }
        let others = sheets.map { ($0.name, $0.cells) }
        let found = Self.differences(own, others)
        lines += found.map { "\(name), \(reader), \($0)" }
      }
      #expect(readings[name]?.isEmpty == false, "\(name)")
    }
    return lines.sorted()
  }

  private static func differences(_ own: [(String, Cells)], _ others: [(String, Cells)]) -> [String]
  {
    guard own.map(\.0) == others.map(\.0) else {
      return ["sheets: \(own.map(\.0)), there \(others.map(\.0))"]
    }
    return zip(own, others).flatMap { own, other in
      let (here, there) = (place(own.1), place(other.1))
      return Set(here.keys).union(there.keys).sorted().compactMap { cell in
        here[cell] == there[cell]
          ? nil : "\(own.0)!\(cell): \(here[cell] ?? "nothing"), there \(there[cell] ?? "nothing")"
      }
    }
  }

  private static func place(_ cells: Cells) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: cells.map {
        (SheetGrid.name(column: $0.column - 1, row: $0.row), "\($0.kind) \($0.value)")
      })
  }

  private static func cells(_ sheet: WorkbookSheet) -> Cells {
    sheet.rows.flatMap { row in
      row.cells.compactMap { cell in
        described(cell.value).map {
          OtherReaders.Cell(row: row.number, column: cell.column + 1, kind: $0.0, value: $0.1)
        }
      }
    }
  }

  /// In the others' words. A percentage is a number to them, a day begins at midnight, and an error is a
  /// text; a formula whose value was never stored is a blank cell.
  private static func described(_ value: CellValue) -> (String, String)? {
    switch value {
    case .text(let text): return text.isEmpty ? nil : ("text", text)
    case .error(let text): return ("text", text)
    case .number(let number): return ("number", plain(Decimal(string: number)))
    case .percentage(let number): return ("number", plain(Decimal(string: number).map { $0 / 100 }))
    case .truth(let isTrue): return ("truth", isTrue ? "true" : "false")
    case .moment(let text):
      let parts = text.split(separator: " ").map(String.init)
      let clock = parts.last.flatMap { $0.contains(":") ? $0 : nil } ?? "00:00"
      let time = clock.count == 5 ? clock + ":00" : clock
      return text.contains("-") ? ("moment", "\(parts[0]) \(time)") : ("time", time)
    case .uncomputed: return nil
    }
  }

  private static func plain(_ number: Decimal?) -> String { number.map { "\($0)" } ?? "?" }
}
