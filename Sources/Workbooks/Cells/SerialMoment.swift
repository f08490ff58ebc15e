// SPDX-License-Identifier: GPL-3.0-or-later

/// Which day is day 0 of a workbook.
enum Epoch {
  /// Day 1 is 1900-01-01, and there is a day 60 that never was: 29 February 1900.
  case year1900
  /// Day 0 is 1904-01-01, as in old workbooks of the Mac.
  case year1904
}

/// Days and times, which spreadsheets store as a count of days and a fraction of one.
enum SerialMoment {
  private static let secondsOfADay = 86_400
  /// The day behind 9999-12-31 in the epoch of 1900.
  private static let endOfDays = 2_958_466

  /// Day, time, or both; nil for numbers that stand for none.
  static func text(_ number: CellNumber, since epoch: Epoch) -> String? {
    guard var day = number.wholePart else { return nil }
    let half = 500_000_000
    var second = (number.billionths * secondsOfADay + half) / 1_000_000_000
    if second == secondsOfADay { (day, second) = (day + 1, 0) }
    guard day < endOfDays else { return nil }
    if day == 0, epoch == .year1900 { return clock(second) }
    guard let date = date(day, since: epoch) else { return nil }
    return second == 0 ? date : "\(date) \(clock(second))"
  }

  private static func date(_ day: Int, since epoch: Epoch) -> String? {
    // Days since 1970-01-01.
    switch epoch {
    case .year1900 where day == 60: return nil
    case .year1900: return calendarDay(day - (day < 60 ? 25_568 : 25_569))
    case .year1904: return calendarDay(day - 24_107)
    }
  }

  private static func clock(_ second: Int) -> String {
    let (hour, minute, rest) = (second / 3_600, second / 60 % 60, second % 60)
    let clock = two(hour) + ":" + two(minute)
    return rest == 0 ? clock : clock + ":" + two(rest)
  }

  /// The Gregorian calendar; years begin in March here, so that the leap day is the last of its year.
  private static func calendarDay(_ daysSince1970: Int) -> String {
    let shifted = daysSince1970 + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
