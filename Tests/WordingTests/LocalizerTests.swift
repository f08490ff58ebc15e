// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import Testing

@testable import Wording

@Suite struct LocalizerTests {
  let german = Localizer(.de)
  let english = Localizer(.en)

  @Test(arguments: [
    (0, "0,00 €", "€0.00"),
    (5, "0,05 €", "€0.05"),
    (123_450, "1.234,50 €", "€1,234.50"),
    (1_000_000_000_000, "10.000.000.000,00 €", "€10,000,000,000.00"),
  ])
  func money(cents: Int64, inGerman: String, inEnglish: String) {
    #expect(german.money(Money(cents: cents)) == inGerman)
    #expect(english.money(Money(cents: cents)) == inEnglish)
  }

  @Test(arguments: [
    (Day(year: 2023, month: 6, day: 14), "14.06.2023", "14 June 2023"),
    (Day(year: 2024, month: 2, day: 29), "29.02.2024", "29 February 2024"),
    (Day(year: 1999, month: 12, day: 1), "01.12.1999", "1 December 1999"),
  ])
  func days(day: Day, inGerman: String, inEnglish: String) {
    #expect(german.day(day) == inGerman)
    #expect(english.day(day) == inEnglish)
  }

  @Test func timesRepeatWhatWasWritten() {
    let day = Day(year: 2023, month: 6, day: 15)
    #expect(german.time(LocalTime(day: day)) == "15.06.2023")
    let late = LocalTime(day: day, secondOfDay: 300, hasTime: true)
    #expect(german.time(late) == "15.06.2023 um 00:05 Uhr")
    #expect(english.time(late) == "15 June 2023 at 00:05")
    let exact = LocalTime(day: day, secondOfDay: 86_399, hasTime: true)
    #expect(english.time(exact) == "15 June 2023 at 23:59:59")
  }

  @Test func numbersShowWhatTheyHave() {
    #expect(german.number(Decimal(ObjectiveValue(thousandths: 1_031_215))) == "1.031,215")
    #expect(english.number(Decimal(ObjectiveValue(thousandths: -43_000))) == "-43")
    #expect(german.number(Decimal(Hundredths(7_430)), decimals: 2) == "74,30")
    #expect(german.percent(Hundredths(7_500)) == "75 %")
    #expect(english.percent(Hundredths(3_333)) == "33.33%")
  }

  @Test func oneIsSingular() {
    #expect(german.points(1) == "1 Punkt")
    #expect(german.points(0) == "0 Punkte")
    #expect(german.points(Decimal(tenths: 11)) == "1,1 Punkte")
    #expect(english.points(1) == "1 point")
    #expect(english.points(2) == "2 points")
  }

  @Test func listsEndInAnd() {
    #expect(german.all([]) == "")
    #expect(german.all(["P1"]) == "P1")
    #expect(german.all(["P1", "P2", "P3"]) == "P1, P2 und P3")
    #expect(english.all(["P1", "P2"]) == "P1 and P2")
  }
}
