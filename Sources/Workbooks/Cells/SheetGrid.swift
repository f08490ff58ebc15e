// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a sheet reaches, and what its cells are called.
package enum SheetGrid {
  package static let rows = 1_048_576
  package static let columns = 16_384

  /// How a spreadsheet calls a cell: `D7`.
  ///
  /// - Parameters:
  ///   - column: from 0.
  ///   - row: from 1.
  package static func name(column: Int, row: Int) -> String { letters(column) + String(row) }

  /// A to Z, AA, AB and so on.
  ///
  /// - Parameter column: from 0.
  package static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// Column (from 0) and row (from 1) of `D7`; nil for what is no cell of any sheet.
  static func cell(_ reference: String) -> (column: Int, row: Int)? {
    let bytes = Array(reference.utf8)
    let letters = bytes.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = bytes.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 } - 1
    let row = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard column < columns, (1...rows).contains(row) else { return nil }
    return (column, row)
  }
}
