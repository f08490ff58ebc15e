// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The amounts of the applications as they were read, for sums and for those that are out of line.
struct ReadAmounts {
  private static let columns = ["requested", "total-cost", "minimum", "granted"]

  private var amounts: [String: [Money]] = [:]
  private var entries: [String: [AmountsOutOfLine.Entry]] = [:]

  mutating func add(_ application: Application, _ cells: ApplicationCells) {
    add(application.requested, "requested", cells)
    // That a request is above the total cost is said; one mistake, one message.
    if let cost = application.totalCost, application.requested > cost {
      entries["requested"]?.removeLast()
    }
    if let cost = application.totalCost { add(cost, "total-cost", cells) }
    if let minimum = application.minimum { add(minimum, "minimum", cells) }
    amounts["granted", default: []].append(application.granted)
  }

  private mutating func add(_ amount: Money, _ column: String, _ cells: ApplicationCells) {
    amounts[column, default: []].append(amount)
    guard let cell = cells.cell(column) else { return }
    entries[column, default: []].append(
      AmountsOutOfLine.Entry(amount: amount, place: cell.place, text: cell.text))
  }

  var sums: [(column: String, amounts: [Money])] {
    Self.columns.map { ($0, amounts[$0] ?? []) }
  }

  func warn(_ log: inout DiagnosticLog) {
    for column in ["requested", "total-cost"] {
      AmountsOutOfLine(entries: entries[column] ?? []).warn(&log)
    }
  }
}
