// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents
import ZipArchives

/// Why a workbook is not read.
package enum WorkbookFailure: Error, Hashable, Sendable {
  /// What a file is that is no workbook to be read, though it may look like one.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The old binary format of Excel.
    case oldExcel
    /// Locked with a password.
    case encrypted
    /// The binary format of Excel within a zip archive: .xlsb.
    case binaryExcel
    /// Apple's Numbers.
    case numbers
    /// A text or presentation of an office program.
    case otherDocument
    /// An archive without a workbook in it.
    case archive
  }

  /// What no office program writes.
  package enum Danger: Hashable, Sendable {
    case tooManyEntries(limit: Int)
    /// Unpacked.
    case tooLarge(megabytes: Int)
    case inflates
    case leadsOutside
    case link
    /// Two entries of one name.
    case twice
    case documentType
    case tooDeep(limit: Int)
    /// A sheet that lies elsewhere.
    case external
  }

  case kind(Kind)
  case dangerous(Danger, part: String?)
  /// A part is broken, or contradicts another one; with its line, where that is known. nil: the whole file.
  case damaged(part: String?)
  /// A cell beyond the last row or column of any sheet.
  case outsideGrid(sheet: String, cell: String)
  /// A cell that stands there twice, or whose value makes no sense.
  case brokenCell(sheet: String, cell: String)
  case tooManyCells(limit: Int)
  case tooManySheets(limit: Int)
}

extension WorkbookFailure {
  init(_ failure: ZipFailure) {
    switch failure {
    case .damaged(let entry): self = .damaged(part: entry)
    case .missing(let entry): self = .damaged(part: entry)
    case .tooManyEntries(let limit): self = .dangerous(.tooManyEntries(limit: limit), part: nil)
    case .tooLarge(let megabytes): self = .dangerous(.tooLarge(megabytes: megabytes), part: nil)
    case .inflates(let entry): self = .dangerous(.inflates, part: entry)
    case .leadsOutside(let entry): self = .dangerous(.leadsOutside, part: entry)
    case .link(let entry): self = .dangerous(.link, part: entry)
    case .twice(let entry): self = .dangerous(.twice, part: entry)
    case .encrypted: self = .kind(.encrypted)
    }
  }

  init(_ failure: XMLFailure, in part: String) {
    switch failure {
    case .documentType(let line): self = .dangerous(.documentType, part: "\(part):\(line)")
    case .malformed(let line): self = .damaged(part: "\(part):\(line)")
    case .tooDeep(let limit): self = .dangerous(.tooDeep(limit: limit), part: part)
    }
  }
}
