// SPDX-License-Identifier: GPL-3.0-or-later

/// What is wrong with a workbook, its sheets and single cells, and how they were read.
public enum WorkbookProblem: Hashable, Sendable {
  /// What a file is that people take for a workbook.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The old binary format of Excel.
    case oldExcel
    case encrypted
    /// .xlsb
    case binaryExcel
    case numbers
    /// A text or presentation of an office program.
    case otherDocument
    /// An archive without a workbook in it.
    case archive
  }

  /// Why an archive is not opened: no office program writes such a one.
  public enum Danger: Hashable, Sendable {
    case tooManyEntries(limit: Int)
    /// Unpacked.
    case tooLarge(megabytes: Int)
    case inflates
    case leadsOutside
    case link
    case entryTwice
    case documentType
    case tooDeep(limit: Int)
    /// A sheet that lies outside the file.
    case external
  }

  case isOther(Kind)
  case dangerous(Danger)
  case damaged
  /// By the cell's name in its sheet.
  case outsideGrid
  case brokenCell
  case tooManyCells(limit: Int)
  case tooManySheets(limit: Int)
  /// No sheet has one of these names; those that there are.
  case missingSheet(names: [String], found: [String])
  /// Two sheets mean the same part of a round.
  case sheetTwice(first: String)
  /// A sheet that is no part of a round, with the name that may be meant.
  case unreadSheet(meant: String?)
  case hiddenSheet
  /// Rows that nobody sees and that were read.
  case hiddenRows(count: Int)
  /// Cells whose value was computed.
  case computed(count: Int)
  /// Rows above the header, which are not read.
  case rowsAboveHeader(header: Int)
  /// A cell that shows an error instead of a value.
  case errorValue
  /// A formula whose value the file does not have.
  case uncomputed
}
