// SPDX-License-Identifier: GPL-3.0-or-later

/// An `.xlsx` file part by part: each may be replaced by what a test wants to see read.
public struct ExcelFile {
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  public struct Sheet {
    public var name: String
    /// What stands within `<sheetData>`.
    public var rows: String
    public var state: String

    public init(_ name: String, _ rows: String, state: String = "visible") {
      (self.name, self.rows, self.state) = (name, rows, state)
    }

    /// Texts, and numbers where a text is one to the letter; a blank text is no cell.
    public init(_ name: String, table: [[String]]) {
      let rows = table.enumerated().map { index, cells in
        let inner = cells.enumerated().map { column, text in
          ExcelFile.cell(text, column: column, row: index + 1)
        }
        return "<row r=\"\(index + 1)\">\(inner.joined())</row>"
      }
      self.init(name, rows.joined())
    }
  }

  public var sheets: [Sheet]
  /// What stands within `<sst>`; nil: there is no such part.
  public var strings: String?
  /// What stands within `<styleSheet>`; nil: there is no such part.
  public var styles: String?
  /// Attributes of `<workbookPr>`.
  public var properties = ""
  public var namespace = ExcelFile.main
  public var relationNamespace = ExcelFile.relations
  /// By name, in the place of what is written otherwise.
  public var parts: [String: String] = [:]

  public init(_ sheets: [Sheet], strings: String? = nil, styles: String? = nil) {
    (self.sheets, self.strings, self.styles) = (sheets, strings, styles)
  }

  public var zip: ZipBytes {
    let package = "http://schemas.openxmlformats.org/package/2006"
    func related(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(relationNamespace)/\(kind)\" Target=\"\(target)\"/>"
    }
    func relationships(_ inner: String) -> String {
      "<Relationships xmlns=\"\(package)/relationships\">\(inner)</Relationships>"
    }
    var names: [(String, String)] = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", relationships(related("rId1", "officeDocument", "xl/workbook.xml"))),
    ]
    var relations = ""
    var list = ""
    for (index, sheet) in sheets.enumerated() {
      relations += related("s\(index)", "worksheet", "worksheets/sheet\(index).xml")
      list += "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(index + 1)\""
      list += " state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
      names.append(
        (
          "xl/worksheets/sheet\(index).xml",
          "<worksheet xmlns=\"\(namespace)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
        ))
    }
    if let strings {
      relations += related("strings", "sharedStrings", "sharedStrings.xml")
      names.append(("xl/sharedStrings.xml", "<sst xmlns=\"\(namespace)\">\(strings)</sst>"))
    }
    if let styles {
      relations += related("styles", "styles", "/xl/styles.xml")
      names.append(
        ("xl/styles.xml", "<styleSheet xmlns=\"\(namespace)\">\(styles)</styleSheet>"))
    }
    let workbook =
      "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationNamespace)\">"
      + "<workbookPr \(properties)/><sheets>\(list)</sheets></workbook>"
    names.append(("xl/workbook.xml", workbook))
    names.append(("xl/_rels/workbook.xml.rels", relationships(relations)))
    let written = names.map { ZipBytes.Entry($0.0, parts[$0.0] ?? $0.1) }
    let known = Set(names.map(\.0))
    let further = parts.keys.filter { !known.contains($0) }.sorted()
    return ZipBytes(written + further.map { ZipBytes.Entry($0, parts[$0] ?? "") })
  }

  public var bytes: [UInt8] { zip.bytes }

  /// What each part is, for readers that look for a part by that.
  private var contentTypes: String {
    let sheets = sheets.indices.map { ("worksheets/sheet\($0)", "worksheet") }
    let further =
      (strings == nil ? [] : [("sharedStrings", "sharedStrings")])
      + (styles == nil ? [] : [("styles", "styles")])
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts = [("workbook", "sheet.main")] + sheets + further
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + parts.map {
        "<Override PartName=\"/xl/\($0).xml\" ContentType=\"\(kind).\($1)+xml\"/>"
      }.joined() + "</Types>"
  }

  public static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }

  private static func cell(_ text: String, column: Int, row: Int) -> String {
    guard !text.isEmpty else { return "" }
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
    let isNumber =
      text.allSatisfy { $0.isNumber || $0 == "." } && text.contains(where: \.isNumber)
      && text.count { $0 == "." } < 2
    return isNumber
      ? "<c r=\"\(letter)\(row)\"><v>\(text)</v></c>"
      : "<c r=\"\(letter)\(row)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
  }
}

/// An `.ods` file around what stands within `<office:spreadsheet>`.
public struct OpenDocumentFile {
  public var spreadsheet: String
  public var styles: String
  public var further: [ZipBytes.Entry]

  private static let manifest = "META-INF/manifest.xml"

  public init(_ spreadsheet: String, styles: String = "", further: [ZipBytes.Entry] = []) {
    (self.spreadsheet, self.styles, self.further) = (spreadsheet, styles, further)
  }

  public var bytes: [UInt8] {
    let address = "urn:oasis:names:tc:opendocument:xmlns:"
    let spaces = ["office", "table", "text", "style"].map {
      " xmlns:\($0)=\"\(address)\($0):1.0\""
    }.joined()
    let calc =
      " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
    let content =
      "<office:document-content\(spaces)\(calc)><office:automatic-styles>\(styles)"
      + "</office:automatic-styles><office:body><office:spreadsheet>\(spreadsheet)"
      + "</office:spreadsheet></office:body></office:document-content>"
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    let manifest =
      "<m:manifest xmlns:m=\"\(address)manifest:1.0\" m:version=\"1.2\">"
      + "<m:file-entry m:full-path=\"/\" m:media-type=\"\(type)\"/>"
      + "<m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\"/></m:manifest>"
    let listed = further.contains { $0.name == Self.manifest }
    return ZipBytes(
      [ZipBytes.Entry("mimetype", type), ZipBytes.Entry("content.xml", content)]
        + (listed ? [] : [ZipBytes.Entry(Self.manifest, manifest)]) + further
    ).bytes
  }
}
