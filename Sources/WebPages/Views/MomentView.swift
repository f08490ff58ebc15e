// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Spelling
import Wording

/// A moment: in UTC for everybody, and for the script, which says it in the reader's own time.
struct MomentView {
  /// `28.11.2026 um 14:03 Uhr (UTC)`.
  let text: String
  /// `2026-11-28T14:03:00Z`.
  let exact: String

  /// - Parameter moment: seconds since 1970.
  init(_ moment: Int, _ texts: HistoryTexts) {
    text = texts.time(moment)
    let time = LocalTime(secondsSince1970: moment)
    func digits(_ number: Int) -> String { FixedPoint.padded(number, to: 2) }
    let (minutes, seconds) = (time.secondOfDay / 60, time.secondOfDay % 60)
    exact =
      "\(time.day.description)T\(digits(minutes / 60)):\(digits(minutes % 60)):\(digits(seconds))Z"
  }
}
