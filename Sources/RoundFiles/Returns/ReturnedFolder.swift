// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants
import Workbooks

/// The workbooks among the files that came back.
package struct ReturnedFolder {
  struct Entry {
    let file: String
    let sha256: String
    /// nil where the file does not say.
    let saved: LocalTime?
    let sheet: StampedSheet
  }

  var log: DiagnosticLog
  private(set) var entries: [Entry] = []

  package init(_ files: [ReturnedFile]) {
    log = DiagnosticLog(fileOrder: files.map(\.name))
    for file in files { read(file) }
  }

  /// Whether there is any of a kind.
  package func holds(_ kind: SheetKeys.Kind) -> Bool { entries.contains { $0.sheet.kind == kind } }

  private mutating func read(_ file: ReturnedFile) {
    let place = Place(file: file.name)
    let data: Data? = log.reading(nil, at: place) { () throws(Problem) in try file.content.get() }
    guard let data else { return }
    guard OpenedWorkbook.mayBegin(with: data.prefix(RoundFormat.mostBytes)) else {
      return log.report(.returned(.notReturned), at: place)
    }
    do {
      let workbook = try OpenedWorkbook(Array(data))
      let sheets = workbook.sheets.compactMap { StampedSheet($0) }
      guard let sheet = sheets.first else {
        return log.report(.returned(.notReturned), at: place)
      }
      entries.append(
        Entry(
          file: file.name, sha256: HexDigest.sha256(data),
          saved: workbook.saved.flatMap { try? TimeReader.read($0) }, sheet: sheet))
    } catch {
      if let sheet = error.sheet {
        log.place(file.name, in: SheetPlace(workbook: file.name, sheet: sheet))
      }
      log.report(.workbook(error.problem), at: place, value: error.culprit)
    }
  }
}
