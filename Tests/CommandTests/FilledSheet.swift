// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Workbooks

/// A sheet that was sent out, with what somebody filled in, saved as another program would.
struct FilledSheet {
  /// A text a cell, from the first row on; blank: nothing.
  var table: [[String]]
  var name: String

  init(_ bytes: [UInt8]) throws {
    let sheet = try OpenedWorkbook(bytes).sheets[0]
    name = sheet.name
    let last = sheet.rows.last?.number ?? 0
    let width = 1 + (sheet.rows.flatMap { $0.cells.map(\.column) }.max() ?? 0)
    table = Array(repeating: Array(repeating: "", count: width), count: last)
    for row in sheet.rows {
      for cell in row.cells { table[row.number - 1][cell.column] = cell.value.written }
    }
  }

  var keyRow: Int { table.firstIndex { $0.contains { $0.hasPrefix("korridor/") } } ?? 0 }
  var idColumn: Int { table[keyRow].firstIndex { $0.hasPrefix("korridor/") } ?? 0 }

  func column(_ key: String) -> Int { table[keyRow].firstIndex(of: key) ?? 0 }

  /// The place of an application among the rows.
  func row(_ id: String) -> Int {
    table.indices.first { $0 > keyRow && table[$0][idColumn] == id } ?? 0
  }

  subscript(id: String, key: String) -> String {
    get { table[row(id)][column(key)] }
    set { table[row(id)][column(key)] = newValue }
  }

  /// The ids in the order of the rows.
  var ids: [String] { table.dropFirst(keyRow + 1).map { $0[idColumn] }.filter { !$0.isEmpty } }

  /// Points for the three criteria of the worked round, and a choice.
  mutating func fill(_ id: String, _ points: [String], _ mark: String = "") {
    for (criterion, value) in zip(["idea", "feasibility", "encounter"], points) {
      self[id, "criterion:\(criterion)"] = value
    }
    self[id, "mark"] = mark
  }

  /// - Parameter saved: when, as the file says; nil: it says nothing.
  func bytes(saved: String? = "2027-01-10T10:00:00Z") -> [UInt8] {
    var file = ExcelFile([ExcelFile.Sheet(name, table: table)])
    // LibreOffice asks for the kinds of parts.
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    file.parts["[Content_Types].xml"] = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
      <Override PartName="/xl/worksheets/sheet0.xml" ContentType="\(kind).worksheet+xml"/></Types>
      """
    guard let saved else { return file.bytes }
    let package = "http://schemas.openxmlformats.org/package/2006"
    file.parts["_rels/.rels"] = """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="rId1" Type="\(ExcelFile.relations)/officeDocument" Target="xl/workbook.xml"/>\
      <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" \
      Target="docProps/core.xml"/></Relationships>
      """
    file.parts["docProps/core.xml"] = """
      <c:coreProperties xmlns:c="\(package)/metadata/core-properties" \
      xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(saved)</dcterms:modified></c:coreProperties>
      """
    return file.bytes
  }
}

extension CellValue {
  fileprivate var written: String {
    switch self {
    case .text(let text), .number(let text), .moment(let text), .error(let text),
      .percentage(let text):
      text
    case .truth(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .uncomputed: ""
    }
  }
}
