// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct CSVFormTests {
  static let rows = [
    ["Antrag", "Titel", "Antragsteller", "KORRIDOR ", "Beantragt", "staff-hours", "Partnerstadt"],
    ["P1", "Mädchenchor; \"Größe\"", "Müller", "A", "1.234,56 €", "1,5", "Bolesławiec"],
    ["P2", "Tanz, Spiel\tund mehr", "Groß", "B", "3.000", "0", ""],
  ]

  static func csv(_ separator: Character, _ lineEnd: String) -> String {
    rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
        .joined(separator: String(separator))
    }.joined(separator: lineEnd)
  }

  @Test(arguments: Separator.allCases, ["\n", "\r\n", "\n\n", "\r\n\r\n"])
  func separatorsAndLineEnds(_ separator: Separator, _ lineEnd: String) throws {
    let round = try TemporaryRound([
      "applications.csv": Self.csv(separator.rawValue, lineEnd), "recusals.csv": nil,
    ])
    let reading = round.read()
    #expect(reading.complaints() == [])
    let applications = try #require(reading.round).applications
    #expect(applications.map(\.title) == ["Mädchenchor; \"Größe\"", "Tanz, Spiel und mehr"])
    #expect(applications.map(\.requested.cents) == [123_456, 300_000])
    #expect(applications.map(\.partner) == ["Bolesławiec", nil])
    let file = Diagnostic(
      file: "applications.csv", problem: .file(.detected(.utf8, separator)))
    #expect(reading.diagnostics.contains(file))
  }

  /// Rows without quotes are only split.
  @Test(arguments: ["\n", "\r\n", "\r", "\n \n"])
  func quotesMakeNoDifference(_ lineEnd: String) throws {
    let tables = TemporaryRound.files.filter { $0.key.hasSuffix(".csv") }
    let plain = tables.mapValues { $0?.replacing("\n", with: lineEnd).replacing(",", with: ", ") }
    let quoted = plain.mapValues { text in
      text?.replacing(/[^,\r\n]+/) { cell in
        cell.output.allSatisfy(\.isWhitespace) ? "" : "\"\(cell.output.drop { $0 == " " })\""
      }
    }
    let (left, right) = (try TemporaryRound(plain).read(), try TemporaryRound(quoted).read())
    #expect(left.round != nil && left.round == right.round)
    #expect(left.diagnostics == right.diagnostics)
    #expect(try left.round == TemporaryRound().read().round)
  }

  @Test func encodings() throws {
    let text = Self.csv(";", "\r\n").replacingOccurrences(of: "ł", with: "l")
    let windows = text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
    let forms: [(Data, TextEncoding)] = [
      (Data(text.utf8), .utf8),
      (Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8), .utf8WithByteOrderMark),
      (Data(windows), .windows1252),
    ]
    for (data, encoding) in forms {
      let round = try TemporaryRound(["recusals.csv": nil])
      try round.write("applications.csv", data)
      let reading = round.read()
      #expect(reading.complaints() == [], "\(encoding)")
      #expect(reading.round?.applications.map(\.applicant) == ["Müller", "Groß"])
      let note = Diagnostic(
        file: "applications.csv", problem: .file(.detected(encoding, .semicolon)))
      #expect(reading.diagnostics.contains(note), "\(encoding)")
    }
  }

  @Test(arguments: [
    (Data([0x50, 0x4B, 3, 4, 0, 0]), FileProblem.workbookNamedAsText),
    (Data([0xFF, 0xFE, 0x41, 0]), .foreignEncoding(.utf16, word: nil)),
    (Data([0, 0x41]), .notText),
    (Data([0x41, 0x81]), .foreignEncoding(.dos, word: "Aü")), (Data(" \n\n".utf8), .empty),
    (Data(), .empty),
  ])
  func filesThatAreNoTables(_ data: Data, _ problem: FileProblem) throws {
    let round = try TemporaryRound()
    try round.write("applications.csv", data)
    #expect(round.read().problems == [.file(problem)])
  }

  @Test func wideScoresWithGermanHeaders() throws {
    let wide = "Mitglied;Antrag;Idee;work\nm1;P1;7;8\nm2;P1;;\nm2;P2;7,5;\n"
    let reading = try TemporaryRound(["scores.csv": wide]).read()
    #expect(reading.complaints() == [])
    #expect(reading.round?.points == (try TemporaryRound().read().round?.points))
  }

  @Test func theLastCellMayBeBlankWithoutALineEnd() throws {
    let reading = try TemporaryRound([
      "scores.csv": "member,application,criterion,points\nm1,P1,idea,"
    ]).read()
    #expect(reading.complaints() == [])
    #expect(reading.round?.points == [])
  }

  @Test func blankRowsCount() throws {
    let reading = try TemporaryRound([
      "scores.csv": "member,application,criterion,points\n\n,,,\nm1,P1,idea,11\n"
    ]).read()
    #expect(reading.diagnostics.first { $0.severity == .error }?.row == 4)
  }

  @Test(arguments: [
    ("m1,P1,idea\nm1,P1,idea,99\n", 2, TableProblem.ragged(cells: 3, columns: 4)),
    ("m1,P1,idea,7,8\n", 2, .commasWithin(cells: 5, columns: 4)),
    ("m1,P1,\"idea,7\nm1,P2,idea,7\n", 2, .brokenQuotes),
    ("m1,P1,idea,7\nm1,\"P\"2,idea,7\n", 3, .brokenQuotes),
    ("m1,P1,idea,7\nm1,P\"2,idea,7\n", 3, .brokenQuotes),
    ("m1,P1,idea,7\nm1,P2,idea,7\"", 3, .brokenQuotes),
  ])
  func brokenRows(_ rows: String, _ row: Int, _ problem: TableProblem) throws {
    let reading = try TemporaryRound([
      "scores.csv": "member,application,criterion,points\n" + rows
    ]).read()
    let expected = Diagnostic(file: "scores.csv", row: row, problem: .table(problem))
    #expect(reading.diagnostics.first { $0.severity == .error } == expected)
  }

  /// Reversed rows, the same round.
  @Test func theOrderOfRowsDoesNotMatter() throws {
    let shuffled = TemporaryRound.files.mapValues { text -> String? in
      guard let text, text.contains(","), !text.contains("budget") else { return text }
      let lines = text.split(separator: "\n")
      return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    }
    #expect(try TemporaryRound(shuffled).read().round == TemporaryRound().read().round)
  }
}
