// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents
import ZipArchives

/// The parts of a document in its archive.
struct DocumentPackage {
  enum Kind {
    /// With the name of the part that lists the sheets.
    case officeOpenXML(workbook: String)
    case openDocument
  }

  static let spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet"

  private let archive: ZipArchive

  init(_ archive: ZipArchive) {
    self.archive = archive
  }

  func contains(_ part: String) -> Bool { archive.contains(part) }

  /// Hands a part's XML to `receiver`, which may end the reading and then knows why.
  func read(
    _ part: String, _ receiver: some XMLEventReceiver, namespaces: [String: String]
  ) throws(WorkbookFailure) {
    let parser = XMLEventParser(receiver, namespaces: namespaces)
    do {
      try archive.read(part) { parser.feed($0) }
    } catch {
      throw WorkbookFailure(error)
    }
    do {
      try parser.finish()
    } catch {
      throw WorkbookFailure(error, in: part)
    }
  }

  func kind() throws(WorkbookFailure) -> Kind {
    if contains("_rels/.rels") {
      let relations = try Relations(of: "", in: self)
      guard let main = relations.target(ofKind: "officeDocument") else { throw .kind(.archive) }
      if main.hasSuffix(".bin") { throw .kind(.binaryExcel) }
      guard contains(main) else { throw .damaged(part: main) }
      // Texts and presentations are packed in the same way.
      let root = RootElement()
      try read(main, root, namespaces: ExcelNames.namespaces)
      guard root.name == XMLName("x", "workbook") else { throw .kind(.otherDocument) }
      return .officeOpenXML(workbook: main)
    }
    if contains("content.xml") {
      let type = try openDocumentType()
      guard type == Self.spreadsheetType || type == Self.spreadsheetType + "-template" else {
        throw .kind(type == nil ? .archive : .otherDocument)
      }
      let manifest = ManifestReceiver()
      if contains(ManifestReceiver.part) {
        try read(
          ManifestReceiver.part, manifest, namespaces: OpenDocumentNames.namespaces)
      }
      if manifest.isEncrypted { throw .kind(.encrypted) }
      return .openDocument
    }
    let isNumbers = archive.names.contains { $0.hasSuffix(".iwa") || $0 == "Index.zip" }
    throw .kind(isNumbers ? .numbers : .archive)
  }

  /// When it was saved last; nil where that is not said, or broken.
  func saved(_ kind: Kind) throws(WorkbookFailure) -> String? {
    let part: String?
    switch kind {
    case .officeOpenXML: part = try Relations(of: "", in: self).target(ofKind: "core-properties")
    case .openDocument: part = SavedMoment.openDocumentPart
    }
    guard let part, contains(part) else { return nil }
    let moment = SavedMoment(kind)
    do {
      try read(part, moment, namespaces: SavedMoment.namespaces)
    } catch .damaged {
      return nil
    }
    return moment.moment
  }

  /// What the first entry says, which is never packed; nil where there is none.
  private func openDocumentType() throws(WorkbookFailure) -> String? {
    guard contains("mimetype") else { return nil }
    var type: [UInt8] = []
    do {
      try archive.read("mimetype") { bytes in
        type += bytes.prefix(256)
        return false
      }
    } catch {
      throw WorkbookFailure(error)
    }
    return String(decoding: type.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }
}

/// Reads the name of a document's outermost element and nothing else.
private final class RootElement: XMLEventReceiver {
  private(set) var name: XMLName?
  var wantsMore: Bool { name == nil }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) { name = element }
  func read(_ text: String) {}
  func end(_ element: XMLName) {}
}
