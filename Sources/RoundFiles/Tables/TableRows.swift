// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The rows of a text of separated values, one after the other.
///
/// This finds where rows and cells end, byte by byte, and on which lines they stand. What a
/// quoted cell says is left to SwiftCSV: see `CSVReader`.
struct TableRows: Sequence, IteratorProtocol {
  struct Row {
    /// The line on which it begins, from 1.
    var line: Int
    /// Its bytes, without the line end.
    var range: Range<Int>
    var cellCount: Int
    var hasQuotes: Bool
    /// False where a quoted cell runs to the end of the text.
    var isClosed: Bool
  }

  private enum Cell { case beginning, plain, quoted, afterQuotes }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  init(of text: String, _ separator: Separator) {
    bytes = Array(text.utf8)
    self.separator = separator.byte
  }

  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    var row = Row(
      line: line, range: position..<position, cellCount: 1, hasQuotes: false, isClosed: true)
    var cell = Cell.beginning
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      let lineEnd = lineEnd(byte)
      if lineEnd > 0 {
        let end = position
        position += lineEnd
        line += 1
        if cell == .quoted { continue }
        row.range = start..<end
        return row
      }
      position += 1
      switch (byte, cell) {
      case (Self.quote, .beginning), (Self.quote, .afterQuotes): cell = .quoted
      case (Self.quote, .quoted): cell = .afterQuotes
      case (_, .quoted): break
      case (separator, _):
        cell = .beginning
        row.cellCount += 1
      case (Self.blank, .beginning), (Self.tab, .beginning): break
      case (_, .beginning): cell = .plain
      default: break
      }
      if byte == Self.quote { row.hasQuotes = true }
    }
    row.range = start..<position
    row.isClosed = cell != .quoted
    return row
  }

  func text(of row: Row) -> String {
    String(decoding: bytes[row.range], as: UTF8.self)
  }

  /// The cells of a row without quotes, without blanks before them.
  func plainCells(of row: Row) -> [String] {
    let cells = bytes[row.range].split(
      separator: separator, omittingEmptySubsequences: false)
    return cells.map { cell in
      String(decoding: cell.drop { $0 == Self.blank || $0 == Self.tab }, as: UTF8.self)
    }
  }

  /// Whether a row holds blanks and separators only.
  func isBlank(_ row: Row) -> Bool {
    bytes[row.range].allSatisfy {
      $0 == Self.blank || $0 == Self.tab || $0 == separator
    }
  }

  /// How many bytes the line end at the current position takes; 0 where there is none.
  private func lineEnd(_ byte: UInt8) -> Int {
    if byte == Self.lineFeed { return 1 }
    guard byte == Self.carriageReturn else { return 0 }
    return position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed ? 2 : 1
  }

  static let quote = UInt8(ascii: "\"")
  private static let blank = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

extension Separator {
  fileprivate var byte: UInt8 {
    switch self {
    case .semicolon: UInt8(ascii: ";")
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    }
  }
}
