// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Workbooks

extension WorkbookFailure {
  var problem: WorkbookProblem {
    switch self {
    case .kind(let kind): .isOther(kind.named)
    case .dangerous(let danger, _): .dangerous(danger.named)
    case .damaged: .damaged
    case .outsideGrid: .outsideGrid
    case .brokenCell: .brokenCell
    case .tooManyCells(let limit): .tooManyCells(limit: limit)
    case .tooManySheets(let limit): .tooManySheets(limit: limit)
    }
  }

  /// The sheet that it is about.
  var sheet: String? {
    switch self {
    case .outsideGrid(let sheet, _), .brokenCell(let sheet, _): sheet
    default: nil
    }
  }

  /// The cell, or the part of the file, that shows what is wrong.
  var culprit: String? {
    switch self {
    case .outsideGrid(_, let cell), .brokenCell(_, let cell): cell
    case .dangerous(_, let part), .damaged(let part): part
    case .kind, .tooManyCells, .tooManySheets: nil
    }
  }
}

extension WorkbookFailure.Kind {
  fileprivate var named: WorkbookProblem.Kind {
    switch self {
    case .oldExcel: .oldExcel
    case .encrypted: .encrypted
    case .binaryExcel: .binaryExcel
    case .numbers: .numbers
    case .otherDocument: .otherDocument
    case .archive: .archive
    }
  }
}

extension WorkbookFailure.Danger {
  fileprivate var named: WorkbookProblem.Danger {
    switch self {
    case .tooManyEntries(let limit): .tooManyEntries(limit: limit)
    case .tooLarge(let megabytes): .tooLarge(megabytes: megabytes)
    case .inflates: .inflates
    case .leadsOutside: .leadsOutside
    case .link: .link
    case .twice: .entryTwice
    case .documentType: .documentType
    case .tooDeep(let limit): .tooDeep(limit: limit)
    case .external: .external
    }
  }
}
