// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

@Suite struct DecimalReaderTests {
  @Test(arguments: [
    ("7", 700), ("7,5", 750), ("7.5", 750), ("0", 0), ("0.25", 25), (" 10,00 ", 1_000),
    ("1000000000", 100_000_000_000),
  ])
  func reads(_ text: String, _ count: Int64) throws {
    #expect(try DecimalReader.read(text) == Hundredths(count))
  }

  @Test(arguments: [
    ("7.125", ValueProblem.tooManyDecimals), ("1.000,5", .notADecimal), ("-1", .notADecimal),
    ("-0", .notADecimal), ("+1", .notADecimal), ("1e2", .notADecimal), ("nan", .notADecimal),
    ("7,", .notADecimal), (".5", .notADecimal), ("", .notADecimal), ("1 000", .notADecimal),
    ("1000000000.01", .outside(.any)), ("99999999999999999999", .outside(.any)),
  ])
  func refuses(_ text: String, _ problem: ValueProblem) {
    #expect(throws: Problem.value(problem)) { try DecimalReader.read(text) }
  }

  @Test func knowsItsRange() {
    #expect(throws: Problem.value(.outside(.positivePercent))) {
      try DecimalReader.read("0", in: .positivePercent)
    }
    #expect(throws: Problem.value(.outside(.percent))) {
      try DecimalReader.read("100.01", in: .percent)
    }
  }
}

@Suite struct TimeReaderTests {
  @Test(arguments: [
    ("2023-06-14", 14, 0, false), ("14.06.2023", 14, 0, false), ("14.6.2023", 14, 0, false),
    ("2023-06-14T14:30", 14, 52_200, true), ("14.06.2023 14:30:05", 14, 52_205, true),
    ("2023-06-14T12:30Z", 14, 52_200, true), ("2023-06-14T14:30+02:00", 14, 52_200, true),
    ("2023-06-14T23:30:00Z", 15, 5_400, true), ("2023-06-14 09:30-0500", 14, 59_400, true),
  ])
  func reads(_ text: String, _ day: Int, _ second: Int, _ hasTime: Bool) throws {
    let time = try TimeReader.read(text)
    #expect(time.day == Day(year: 2023, month: 6, day: day))
    #expect(time.secondOfDay == second)
    #expect(time.hasTime == hasTime)
  }

  @Test func knowsWinterTime() throws {
    let time = try TimeReader.read("2023-12-31T23:00:00Z")
    #expect(time == LocalTime(day: Day(year: 2024, month: 1, day: 1), hasTime: true))
  }

  @Test(arguments: [
    ("31.02.2023", ValueProblem.noSuchDay), ("2023-13-01", .noSuchDay), ("29.02.2100", .noSuchDay),
    ("14/06/2023", .notATime), ("14.06.23", .notATime), ("2023-06-14T24:00", .notATime),
    ("2023-06-14T14", .notATime), ("2023-06-14T14:60", .notATime), ("", .notATime),
    ("2023-06-14T14:30+2:00", .notATime), ("gestern", .notATime),
    ("2023-06-14T14:30Zulu", .notATime),
  ])
  func refuses(_ text: String, _ problem: ValueProblem) {
    #expect(throws: Problem.value(problem)) { try TimeReader.read(text) }
  }

  @Test func aDayHasNoTime() throws {
    #expect(try TimeReader.readDay("29.02.2024") == Day(year: 2024, month: 2, day: 29))
    #expect(throws: Problem.value(.notADay)) { try TimeReader.readDay("2023-06-14T14:30") }
  }
}

@Suite struct TextReaderTests {
  @Test(arguments: ["P1", "BO.D18.35/23", "Ä-1", "a_b:c", "(x)"])
  func readsIdentifiers(_ text: String) throws {
    #expect(try TextReader.readIdentifier(" \(text) ") == text)
  }

  @Test(arguments: [
    "a b", "a\"", "a'", "<a", "a>", "a;b", "a,b", "„a“", "a\u{202E}b", "a\u{0}b", "a\u{200B}",
    String(repeating: "x", count: 65), "a\u{A0}b",
  ])
  func refusesIdentifiers(_ text: String) {
    #expect(throws: Problem.value(.notAnIdentifier)) { try TextReader.readIdentifier(text) }
  }

  @Test func refusesWhatHides() {
    #expect(throws: Problem.value(.forbiddenCharacter(0x202E))) {
      try TextReader.read("Verein \u{202E}nie")
    }
    #expect(throws: Problem.value(.forbiddenCharacter(7))) { try TextReader.read("a\u{7}b") }
  }

  @Test func joinsLines() throws {
    #expect(try TextReader.read(" Rathaus\r\nMarkt\t1 ") == "Rathaus Markt 1")
  }
}
