// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants

/// Reads days and times: ISO 8601 or `14.06.2023`, with or without a time, in Europe/Berlin.
package enum TimeReader {
  package static func readDay(_ text: String) throws(Problem) -> Day {
    guard let day = try day(in: text.trimmed[...]) else { throw .value(.notADay) }
    return day
  }

  /// A day, or a day and a time behind `T` or a blank. A time with an offset from UTC (`Z`,
  /// `+02:00`) is converted to local time in Berlin.
  package static func read(_ text: String) throws(Problem) -> LocalTime {
    let text = text.trimmed
    guard let gap = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }) else {
      guard let day = try day(in: text[...]) else { throw .value(.notATime) }
      return LocalTime(day: day)
    }
    let clock = text[text.index(after: gap)...].trimmed
    let offsetStart = clock.firstIndex { "Zz+-".contains($0) } ?? clock.endIndex
    guard let day = try day(in: text[..<gap]), let second = secondOfDay(clock[..<offsetStart])
    else {
      throw .value(.notATime)
    }
    if offsetStart == clock.endIndex {
      return LocalTime(day: day, secondOfDay: second, hasTime: true)
    }
    guard let offset = secondsFromUTC(clock[offsetStart...]) else { throw .value(.notATime) }
    return try berlin(secondsSinceEpoch: Calendar.days(to: day) * 86_400 + second - offset)
  }

  /// nil where the text has not the shape of a day.
  private static func day(in text: Substring) throws(Problem) -> Day? {
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    let german = text.split(separator: ".", omittingEmptySubsequences: false)
    let day: Day
    if iso.count == 3, let year = number(iso[0], 4...4), let month = number(iso[1], 2...2),
      let dayOfMonth = number(iso[2], 2...2)
    {
      day = Day(year: year, month: month, day: dayOfMonth)
    } else if german.count == 3, let dayOfMonth = number(german[0], 1...2),
      let month = number(german[1], 1...2), let year = number(german[2], 4...4)
    {
      day = Day(year: year, month: month, day: dayOfMonth)
    } else {
      return nil
    }
    guard Calendar.exists(day) else { throw .value(.noSuchDay) }
    return day
  }

  private static func secondOfDay(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = number(parts[0], 1...2), hour < 24,
      let minute = number(parts[1], 2...2), minute < 60,
      let second = parts.count == 3 ? number(parts[2], 2...2) : 0, second < 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static func secondsFromUTC(_ offset: Substring) -> Int? {
    if offset == "Z" || offset == "z" { return 0 }
    let sign = offset.first == "-" ? -1 : 1
    let digits = offset.dropFirst().filter { $0 != ":" }
    guard let hours = number(digits.prefix(2)[...], 2...2), hours < 24,
      digits.count == 2 || (digits.count == 4 && digits.isDigits)
    else { return nil }
    let minutes = Int(digits.dropFirst(2)) ?? 0
    return minutes < 60 ? sign * (hours * 3_600 + minutes * 60) : nil
  }

  private static func berlin(secondsSinceEpoch: Int) throws(Problem) -> LocalTime {
    guard let zone = TimeZone(identifier: "Europe/Berlin") else { throw .value(.noTimeZone) }
    let instant = Date(timeIntervalSince1970: TimeInterval(secondsSinceEpoch))
    let local = secondsSinceEpoch + zone.secondsFromGMT(for: instant)
    let second = ((local % 86_400) + 86_400) % 86_400
    return LocalTime(
      day: Calendar.day((local - second) / 86_400), secondOfDay: second, hasTime: true)
  }

  private static func number(_ text: some StringProtocol, _ lengths: ClosedRange<Int>) -> Int? {
    lengths.contains(text.count) && text.isDigits ? Int(text) : nil
  }
}

/// The Gregorian calendar, counted in days since 1970-01-01.
private enum Calendar {
  static func exists(_ day: Day) -> Bool {
    let isLeap = day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day.year >= 1900 && lengths.indices.contains(day.month - 1)
      && (1...lengths[day.month - 1]).contains(day.day)
  }

  /// Years begin in March here, so that the leap day is the last of its year.
  static func days(to day: Day) -> Int {
    let year = day.month > 2 ? day.year : day.year - 1
    let dayOfYear = (153 * ((day.month + 9) % 12) + 2) / 5 + day.day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }

  static func day(_ days: Int) -> Day {
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return Day(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
