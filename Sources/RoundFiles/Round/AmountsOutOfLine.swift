// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Amounts that may have slipped by a factor of ten to a thousand: few, and far from all others of their
/// column.
///
/// Only a gap tells them from a wide range of amounts: nothing may lie between them and the others, and
/// those must be ten times as large, or as small.
struct AmountsOutOfLine {
  /// Of fewer amounts nobody knows what is usual.
  static let fewest = 5
  static let factor: Int64 = 10

  struct Entry {
    var amount: Money
    var place: Place
    var text: String
  }

  let entries: [Entry]

  func warn(_ log: inout DiagnosticLog) {
    let sorted = entries.filter { $0.amount > .zero }.sorted { $0.amount < $1.amount }
    guard sorted.count >= Self.fewest else { return }
    let most = max(1, sorted.count / 10)
    for count in 1...most {
      let (low, next) = (sorted[count - 1].amount, sorted[count].amount)
      if isGap(low, next) { report(sorted[..<count], others: next, &log) }
      let (high, last) = (
        sorted[sorted.count - count].amount, sorted[sorted.count - count - 1].amount
      )
      if isGap(last, high) { report(sorted[(sorted.count - count)...], others: last, &log) }
    }
  }

  /// Amounts are at most 10¹² cents, so the product fits.
  private func isGap(_ smaller: Money, _ larger: Money) -> Bool {
    larger.cents >= Self.factor * smaller.cents
  }

  private func report(
    _ entries: ArraySlice<Entry>, others: Money, _ log: inout DiagnosticLog
  ) {
    for entry in entries {
      log.report(
        .row(.amountOutOfLine(others: others)), at: entry.place, value: entry.text)
    }
  }
}
