// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Workbooks

/// The two formats of workbooks.
public enum WorkbookFormat: String, CaseIterable, Sendable {
  case xlsx, ods

  /// The first part of every OpenDocument file has this name and is not packed.
  private static let openDocument = Array("mimetypeapplication/vnd.oasis.opendocument".utf8)
  /// Where the name of an archive's first part stands.
  private static let firstName = 30

  /// That of the workbook at a path; nil for a folder or any other file.
  package init?(at path: String) {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let most = Self.firstName + Self.openDocument.count
    guard let beginning = try? file.read(upToCount: most),
      OpenedWorkbook.mayBegin(with: beginning)
    else { return nil }
    self = beginning.dropFirst(Self.firstName).elementsEqual(Self.openDocument) ? .ods : .xlsx
  }
}
