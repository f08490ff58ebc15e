// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The styles that the cells and columns of one `.ods` file use, each written once.
struct OpenDocumentStyles {
  /// What a cell is there for.
  enum Role: Hashable {
    case body, total
    case field(Sheet.Field.Content)
  }

  static let title = "title"
  static let line = "line"
  let textHeader = "head"
  let numberHeader = "headnumber"
  private var columns: [Double: String] = [:]
  private var cells: [String: String] = [:]
  private var written = ""
  private var rows: [Int: String] = [:]

  var text: String {
    ["landscape", "portrait"].map {
      "<style:style style:name=\"sheet\($0)\" style:family=\"table\" style:master-page-name=\"\($0)\">"
        + "<style:table-properties table:display=\"true\"/></style:style>"
    }.joined()
      + header("head", align: "start") + header("headnumber", align: "end")
      + above(Self.title, "fo:font-weight=\"bold\" fo:font-size=\"14pt\"") + above(Self.line, nil)
      + cell("cell", "@", .body) + cell("celltotal", "@", .total) + written
  }

  func sheet(isPortrait: Bool) -> String { isPortrait ? "sheetportrait" : "sheetlandscape" }

  /// - Parameter width: in characters.
  mutating func column(_ width: Double) -> String {
    if let known = columns[width] { return known }
    let name = "co\(columns.count + 1)"
    columns[width] = name
    let tenths = Int((width * 2.1).rounded(.up))
    written +=
      "<style:style style:name=\"\(name)\" style:family=\"table-column\"><style:table-column-properties "
      + "style:column-width=\"\(tenths / 10).\(tenths % 10)cm\"/></style:style>"
    return name
  }

  /// A row with room for so many lines of text.
  mutating func row(lines: Int) -> String {
    if let known = rows[lines] { return known }
    let name = "ro\(rows.count + 1)"
    rows[lines] = name
    let millimetres = lines * 5
    written +=
      "<style:style style:name=\"\(name)\" style:family=\"table-row\"><style:table-row-properties "
      + "style:row-height=\"\(millimetres)mm\" style:use-optimal-row-height=\"false\"/></style:style>"
    return name
  }

  mutating func style(of cell: Cell, _ role: Role) -> String {
    let code: String
    switch (cell, role) {
    case (.blank, .field(let content)): code = content.format
    case (.blank, .body), (.text, .body): return "cell"
    case (.blank, .total), (.text, .total): return "celltotal"
    case (.text, .field): code = "@"
    case (.number(_, let format), _): code = format
    case (.day, _): code = CellFormat.day
    case (.moment, _): code = "moment"
    }
    return style(code, role)
  }

  /// Of cells that nothing is written into.
  mutating func style(ofBlank code: String) -> String { style(code, .body) }

  private mutating func style(_ code: String, _ role: Role) -> String {
    let key = "\(code) \(role.kind)"
    if let known = cells[key] { return known }
    let name = "ce\(cells.count + 1)"
    cells[key] = name
    written += self.cell(name, code, role)
    return name
  }

  private func above(_ name: String, _ font: String?) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\">"
      + (font.map { "<style:text-properties \($0)/>" } ?? "") + "</style:style>"
  }

  private func header(_ name: String, align: String) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties "
      + "fo:border-bottom=\"1pt solid #000000\" fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
      + (align == "start"
        ? Self.indented : "<style:paragraph-properties fo:text-align=\"\(align)\"/>")
      + "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  }

  private func cell(_ name: String, _ code: String, _ role: Role) -> String {
    let format = NumberStyle(code, name: "n" + name)
    let wrap = code == "@" ? " fo:wrap-option=\"wrap\"" : ""
    let look =
      switch role {
      case .body: ""
      case .total: " fo:border-top=\"0.5pt solid #000000\""
      case .field:
        " fo:border=\"0.5pt solid #\(Self.hex(CellFormat.fieldBorder))\" "
          + "fo:background-color=\"#\(Self.hex(CellFormat.fieldColour))\" style:cell-protect=\"none\""
      }
    return format.text
      + "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:data-style-name=\"n\(name)\">"
      + "<style:table-cell-properties style:vertical-align=\"top\"\(wrap)\(look)/>"
      + (code == "@" ? Self.indented : "")
      + (role == .total ? "<style:text-properties fo:font-weight=\"bold\"/>" : "")
      + "</style:style>"
  }

  /// Texts keep off the line that a number may end at.
  private static let indented =
    "<style:paragraph-properties fo:text-align=\"start\" fo:margin-left=\"2mm\"/>"

  private static func hex(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension OpenDocumentStyles.Role {
  /// All fields look alike.
  fileprivate var kind: String {
    switch self {
    case .body: "body"
    case .total: "total"
    case .field: "field"
    }
  }
}

/// A number format's code as OpenDocument spells it out.
private struct NumberStyle {
  let text: String

  init(_ code: String, name: String) {
    let attribute = "style:name=\"\(name)\""
    switch code {
    case "@": text = "<number:text-style \(attribute)><number:text-content/></number:text-style>"
    case CellFormat.day: text = Self.moment(attribute, hasTime: false)
    case "moment": text = Self.moment(attribute, hasTime: true)
    default:
      let isMoney = code.contains("€")
      let digits =
        "<number:number number:min-integer-digits=\"1\""
        + (code.contains("#,##") ? " number:grouping=\"true\"" : "")
        + (Self.decimals(code).map {
          " number:decimal-places=\"\($0)\" number:min-decimal-places=\"\($0)\""
        } ?? "") + "/>"
      text =
        isMoney
        ? "<number:currency-style \(attribute)>\(digits)<number:text> </number:text>"
          + "<number:currency-symbol number:language=\"de\" number:country=\"DE\">€</number:currency-symbol>"
          + "</number:currency-style>"
        : "<number:number-style \(attribute)>\(digits)</number:number-style>"
    }
  }

  /// nil where a number shows as many as it has.
  private static func decimals(_ code: String) -> Int? {
    if code.hasPrefix("General") { return nil }
    guard let point = code.firstIndex(of: ".") else { return 0 }
    return code[code.index(after: point)...].prefix { $0 == "0" }.count
  }

  private static func moment(_ attribute: String, hasTime: Bool) -> String {
    let clock =
      hasTime
      ? "<number:text> </number:text><number:hours number:style=\"long\"/><number:text>:</number:text>"
        + "<number:minutes number:style=\"long\"/>" : ""
    return
      "<number:date-style \(attribute)><number:day number:style=\"long\"/><number:text>.</number:text>"
      + "<number:month number:style=\"long\"/><number:text>.</number:text>"
      + "<number:year number:style=\"long\"/>\(clock)</number:date-style>"
  }
}
