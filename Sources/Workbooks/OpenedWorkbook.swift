// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents
import ZipArchives

/// The sheets of an `.xlsx` or `.ods` file, told apart by what is in it and never by its name.
///
/// Nothing is computed, no reference outside the file is followed, no size that the file states is
/// believed.
package struct OpenedWorkbook: Hashable, Sendable {
  /// Office documents with more megabytes than this are no tables.
  package static let mostMegabytes = 10
  static let mostSheets = 1_000

  package var sheets: [WorkbookSheet]
  /// When it was saved last: `2026-11-28T19:33:00`, with a `Z` behind universal time; nil where the file does not
  /// say.
  package var saved: String?

  package init(sheets: [WorkbookSheet]) {
    self.sheets = sheets
  }

  package init(_ bytes: [UInt8]) throws(WorkbookFailure) {
    if OleFile.isOne(bytes) { throw .kind(OleFile.isEncrypted(bytes) ? .encrypted : .oldExcel) }
    let package: DocumentPackage
    do {
      package = DocumentPackage(try ZipArchive(bytes))
    } catch {
      throw WorkbookFailure(error)
    }
    let kind = try package.kind()
    saved = try package.saved(kind)
    switch kind {
    case .officeOpenXML(let workbook):
      sheets = try ExcelReader(package, workbook: workbook).sheets()
    case .openDocument:
      sheets = try OpenDocumentReader(package).sheets()
    }
  }

  /// Whether a file that begins like this may be a workbook, or something that people take for one.
  package static func mayBegin(with bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: ZipMark.entry) || bytes.starts(with: ZipMark.empty)
      || bytes.starts(with: OleFile.mark)
  }
}

/// The first bytes of zip archives.
private enum ZipMark {
  static let entry: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// Of an archive without any entry.
  static let empty: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
}

/// The container of old office documents, and of new ones behind a password.
private enum OleFile {
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

  /// The names in its directory are in UTF-16.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    let wanted: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    return bytes.indices.contains { start in
      bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
    }
  }
}
