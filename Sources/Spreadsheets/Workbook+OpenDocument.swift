// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import ZipArchives

extension Workbook {
  /// The workbook as an `.ods` file, LibreOffice's own: the same bytes for the same workbook.
  ///
  /// - Throws: `ZipWriter.Failure`.
  package func openDocument() throws -> [UInt8] {
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    let writer = OpenDocumentWriter()
    return try ZipWriter.bytes([
      // Programs look for it at its place in the file.
      ZipWriter.Entry("mimetype", Array(type.utf8), isPacked: false),
      ZipWriter.Entry("META-INF/manifest.xml", Array(OpenDocumentWriter.manifest(type).utf8)),
      ZipWriter.Entry("meta.xml", Array(OpenDocumentWriter.meta(title).utf8)),
      ZipWriter.Entry("styles.xml", Array(OpenDocumentWriter.pages.utf8)),
      ZipWriter.Entry("settings.xml", Array(writer.settings(sheets).utf8)),
      ZipWriter.Entry("content.xml", Array(writer.content(sheets).utf8)),
    ])
  }
}
