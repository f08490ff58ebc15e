// SPDX-License-Identifier: GPL-3.0-or-later

/// Counts the cells of a whole workbook while it is read, so that none is kept beyond the limit.
struct CellAllowance {
  static let most = 5_000_000

  private(set) var left = most

  /// - Returns: whether there was room for as many.
  mutating func take(_ count: Int) -> Bool {
    guard count <= left else { return false }
    left -= count
    return true
  }
}

/// Collects the rows of one sheet from top to bottom, and the cells of a row from left to right.
struct CollectedRows {
  private(set) var rows: [SheetRow] = []

  var last: Int { rows.last?.number ?? 0 }

  /// Takes a row; none is kept that holds nothing.
  mutating func add(_ number: Int, isHidden: Bool, _ cells: [SheetCell]) {
    guard !cells.isEmpty else { return }
    rows.append(SheetRow(number: number, isHidden: isHidden, cells: cells))
  }
}
