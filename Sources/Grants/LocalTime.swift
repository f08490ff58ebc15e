// SPDX-License-Identifier: GPL-3.0-or-later

/// A calendar day, as a clerk in Siegburg writes it.
public struct Day: Hashable, Comparable, Codable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

/// When an application was received: local time in Europe/Berlin.
///
/// A receipt without a time of day counts from the first moment of its day.
public struct LocalTime: Hashable, Comparable, Codable, Sendable {
  public var day: Day
  public var secondOfDay: Int
  /// Whether the input stated a time of day, so that reports repeat what was written.
  public var hasTime: Bool

  public init(day: Day, secondOfDay: Int = 0, hasTime: Bool = false) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.hasTime = hasTime
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.secondOfDay) < (right.day, right.secondOfDay)
  }
  public static func == (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.secondOfDay) == (right.day, right.secondOfDay)
  }
  public func hash(into hasher: inout Hasher) {
    hasher.combine(day)
    hasher.combine(secondOfDay)
  }
}
