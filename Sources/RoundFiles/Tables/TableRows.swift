// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The rows of a text of separated values, one after the other.
///
/// This finds where rows and cells end, byte by byte, and on which lines they stand. Only LF, CR and
/// CRLF end a row, as in a spreadsheet. A cell in quotes may hold separators, line ends and, each
/// written twice, quotes.
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

  /// What a quotation mark is that stands within a cell which does not begin with one.
  enum InnerQuote {
    /// A mistake, unless it is written twice and then means one.
    case doubled
    /// Part of the text, as readers of participatory-budgeting files have it.
    case literal
  }

  fileprivate let bytes: [UInt8]
  fileprivate let separator: UInt8
  fileprivate let innerQuote: InnerQuote
  private var position = 0
  private var line = 1

  init(of text: String, _ separator: Separator, innerQuote: InnerQuote = .doubled) {
    bytes = Array(text.utf8)
    self.separator = separator.byte
    self.innerQuote = innerQuote
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

  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let blank = UInt8(ascii: " ")
  fileprivate static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}

extension TableRows {
  /// The cells of a row, without blanks before them; nil where a quote stands where none can.
  ///
  /// A row without quotes, and most have none, is only split.
  func cells(of row: Row) -> [String]? {
    guard row.hasQuotes else {
      return bytes[row.range].split(separator: separator, omittingEmptySubsequences: false).map {
        String(decoding: $0.drop(while: Self.isBlank), as: UTF8.self)
      }
    }
    var reader = QuotedCells(separator: separator, innerQuote: innerQuote)
    for byte in bytes[row.range] {
      guard reader.read(byte) else { return nil }
    }
    return reader.finished
  }

  fileprivate static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == tab }
}

/// Takes a row with quotes apart, byte by byte.
private struct QuotedCells {
  private enum State {
    case beginning
    case plain
    /// Behind a quote in a cell that does not begin with one: only another one makes sense there.
    case quoteInPlain
    case quoted
    case afterQuotes
  }

  let separator: UInt8
  let innerQuote: TableRows.InnerQuote
  private var cells: [String] = []
  private var cell: [UInt8] = []
  /// What stands between a closing quote and the next separator.
  private var rest: [UInt8] = []
  private var state = State.beginning

  init(separator: UInt8, innerQuote: TableRows.InnerQuote) {
    (self.separator, self.innerQuote) = (separator, innerQuote)
  }

  /// - Returns: false where the byte cannot stand here.
  mutating func read(_ byte: UInt8) -> Bool {
    switch (state, byte) {
    case (.quoted, TableRows.quote): state = .afterQuotes
    case (.quoted, _): cell.append(byte)
    case (.quoteInPlain, TableRows.quote):
      cell.append(byte)
      state = .plain
    case (.quoteInPlain, _): return false
    case (_, separator): return finishCell()
    case (.beginning, TableRows.quote): state = .quoted
    case (.beginning, _) where TableRows.isBlank(byte): break
    case (.plain, TableRows.quote) where innerQuote == .doubled: state = .quoteInPlain
    case (.beginning, _), (.plain, _):
      cell.append(byte)
      state = .plain
    case (.afterQuotes, TableRows.quote) where rest.isEmpty:
      cell.append(byte)
      state = .quoted
    case (.afterQuotes, _): rest.append(byte)
    }
    return true
  }

  /// nil where the last cell cannot end here.
  var finished: [String]? {
    var whole = self
    return state != .quoted && state != .quoteInPlain && whole.finishCell() ? whole.cells : nil
  }

  private mutating func finishCell() -> Bool {
    guard String(decoding: rest, as: UTF8.self).isBlank else { return false }
    cells.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    rest.removeAll()
    state = .beginning
    return true
  }
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
