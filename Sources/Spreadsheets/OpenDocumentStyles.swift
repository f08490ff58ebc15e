// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The styles that the cells and columns of one `.ods` file use, each written once.
struct OpenDocumentStyles {
  let sheet = "ta1"
  let textHeader = "head"
  let numberHeader = "headnumber"
  private var columns: [Double: String] = [:]
  private var cells: [String: String] = [:]
  private var written = ""

  var text: String {
    "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/>"
      + "</style:style>"
      + header("head", align: "start") + header("headnumber", align: "end")
      + cell("cell", "@", isTotal: false) + cell("celltotal", "@", isTotal: true) + written
  }

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

  mutating func style(of cell: Cell, isTotal: Bool) -> String {
    let code: String
    switch cell {
    case .blank, .text: return isTotal ? "celltotal" : "cell"
    case .number(_, let format): code = format
    case .day: code = "day"
    case .moment: code = "moment"
    }
    let key = code + (isTotal ? "total" : "")
    if let known = cells[key] { return known }
    let name = "ce\(cells.count + 1)"
    cells[key] = name
    written += self.cell(name, code, isTotal: isTotal)
    return name
  }

  private func header(_ name: String, align: String) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties "
      + "fo:border-bottom=\"1pt solid #000000\" fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
      + "<style:paragraph-properties fo:text-align=\"\(align)\"/>"
      + "<style:text-properties fo:font-weight=\"bold\"/></style:style>"
  }

  private func cell(_ name: String, _ code: String, isTotal: Bool) -> String {
    let format = NumberStyle(code, name: "n" + name)
    let wrap = code == "@" ? " fo:wrap-option=\"wrap\"" : ""
    let border = isTotal ? " fo:border-top=\"0.5pt solid #000000\"" : ""
    return format.text
      + "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:data-style-name=\"n\(name)\">"
      + "<style:table-cell-properties style:vertical-align=\"top\"\(wrap)\(border)/>"
      + (isTotal ? "<style:text-properties fo:font-weight=\"bold\"/>" : "") + "</style:style>"
  }
}

/// A number format's code as OpenDocument spells it out.
private struct NumberStyle {
  let text: String

  init(_ code: String, name: String) {
    let attribute = "style:name=\"\(name)\""
    switch code {
    case "@": text = "<number:text-style \(attribute)><number:text-content/></number:text-style>"
    case "day": text = Self.moment(attribute, hasTime: false)
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
