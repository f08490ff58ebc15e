// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension LocalTime {
  /// In UTC.
  package init(secondsSince1970 seconds: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: TimeInterval(seconds)))
    self.init(
      day: Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1),
      secondOfDay: ((parts.hour ?? 0) * 60 + (parts.minute ?? 0)) * 60 + (parts.second ?? 0),
      hasTime: true)
  }
}
