// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Writes the parts of an `.ods` file.
///
/// - Source: OpenDocument 1.3, part 3. There is no element for a formula here, as there is no such cell.
struct OpenDocumentWriter {
  private static let names = [
    "office", "table", "text", "style", "meta", "config", "manifest",
  ]

  private static let spaces =
    names.map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined()
    + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  static func manifest(_ type: String) -> String {
    let files = ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }
    return head
      + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      + " manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
      + " manifest:media-type=\"\(type)\"/>\(files.joined())</manifest:manifest>"
  }

  /// How sheets are printed: as wide as a page.
  static let pages =
    head + "<office:document-styles\(spaces)><office:automatic-styles>"
    + page("landscape", width: "29.7cm", height: "21cm")
    + page("portrait", width: "21cm", height: "29.7cm")
    + "</office:automatic-styles><office:master-styles>"
    + ["landscape", "portrait"].map {
      "<style:master-page style:name=\"\($0)\" style:page-layout-name=\"page\($0)\"/>"
    }.joined() + "</office:master-styles></office:document-styles>"

  private static func page(_ name: String, width: String, height: String) -> String {
    "<style:page-layout style:name=\"page\(name)\"><style:page-layout-properties "
      + "fo:page-width=\"\(width)\" fo:page-height=\"\(height)\" style:print-orientation=\"\(name)\" "
      + "fo:margin=\"1.5cm\" style:scale-to-X=\"1\" style:scale-to-Y=\"0\" "
      + "style:print=\"objects charts drawings\"/></style:page-layout>"
  }

  static func meta(_ title: String) -> String {
    head + "<office:document-meta\(spaces)><office:meta><dc:title>\(escaped(title))</dc:title>"
      + "</office:meta></office:document-meta>"
  }

  /// The header of each sheet stays in sight.
  func settings(_ sheets: [Sheet]) -> String {
    func item(_ name: String, _ type: String, _ value: String) -> String {
      "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }
    let tables = sheets.map { sheet in
      let rows = String(sheet.headerRow + 1)
      let frozen =
        item("HorizontalSplitMode", "short", "2") + item("VerticalSplitMode", "short", "2")
        + item("HorizontalSplitPosition", "int", "1") + item("VerticalSplitPosition", "int", rows)
        + item("ActiveSplitRange", "short", "3") + item("PositionRight", "int", "1")
        + item("PositionBottom", "int", rows)
      return "<config:config-item-map-entry config:name=\"\(Self.escaped(sheet.name))\">\(frozen)"
        + "</config:config-item-map-entry>"
    }
    return Self.head
      + "<office:document-settings\(Self.spaces)><office:settings>"
      + "<config:config-item-set config:name=\"ooo:view-settings\" "
      + "xmlns:ooo=\"http://openoffice.org/2004/office\">"
      + "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>"
      + item("ViewId", "string", "view1")
      + "<config:config-item-map-named config:name=\"Tables\">\(tables.joined())"
      + "</config:config-item-map-named></config:config-item-map-entry>"
      + "</config:config-item-map-indexed></config:config-item-set></office:settings>"
      + "</office:document-settings>"
  }

  func content(_ sheets: [Sheet]) -> String {
    var styles = OpenDocumentStyles()
    let tables = sheets.map { table($0, &styles) }
    let validations = sheets.flatMap(OpenDocumentValidation.all).map(\.text)
    let unique = validations.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Self.head
      + "<office:document-content\(Self.spaces)><office:automatic-styles>\(styles.text)"
      + "</office:automatic-styles><office:body><office:spreadsheet>"
      + (unique.isEmpty
        ? "" : "<table:content-validations>\(unique.joined())</table:content-validations>")
      + tables.joined() + "</office:spreadsheet></office:body></office:document-content>"
  }

  private func table(_ sheet: Sheet, _ styles: inout OpenDocumentStyles) -> String {
    let style = styles.sheet(isPortrait: sheet.isPortrait)
    var text =
      "<table:table table:name=\"\(Self.escaped(sheet.name))\" table:style-name=\"\(style)\""
      + (sheet.fields.isEmpty ? ">" : " table:protected=\"true\">")
    for column in sheet.columns {
      text +=
        "<table:table-column table:style-name=\"\(styles.column(column.width))\""
        + (column.format.map {
          " table:default-cell-style-name=\"\(styles.style(ofBlank: $0))\""
        } ?? "")
        + (column.isHidden ? " table:visibility=\"collapse\"/>" : "/>")
    }
    text += above(sheet) + "<table:table-header-rows><table:table-row>"
    for column in sheet.columns {
      text += cell(.text(column.title), column.isNumber ? styles.numberHeader : styles.textHeader)
    }
    text += "</table:table-row></table:table-header-rows>"
    for (index, row) in sheet.rows.enumerated() { text += self.row(row, index, of: sheet, &styles) }
    if let total = sheet.total {
      let cells = total.map { cell($0, styles.style(of: $0, .total)) }
      text += "<table:table-row>\(cells.joined())</table:table-row>"
    }
    return text + "</table:table>"
  }

  /// The lines of text, and the hidden row of keys.
  private func above(_ sheet: Sheet) -> String {
    let lines = sheet.lines.map { line in
      let style = line.isTitle ? OpenDocumentStyles.title : OpenDocumentStyles.line
      return "<table:table-row>\(cell(.text(line.text), style))</table:table-row>"
    }
    guard !sheet.keys.isEmpty else { return lines.joined() }
    let keys = sheet.keys.map { cell($0.isEmpty ? .blank : .text($0), OpenDocumentStyles.line) }
    return lines.joined()
      + "<table:table-row table:visibility=\"collapse\">\(keys.joined())</table:table-row>"
  }

  private func row(
    _ cells: [Cell], _ index: Int, of sheet: Sheet, _ styles: inout OpenDocumentStyles
  ) -> String {
    let lines = sheet.leastLines(row: index)
    var text =
      Double(lines) > sheet.lines(of: cells)
      ? "<table:table-row table:style-name=\"\(styles.row(lines: lines))\">" : "<table:table-row>"
    for (column, cell) in cells.enumerated() {
      let field = sheet.fields.first { $0.column == column && $0.rows.contains(index) }
      let style = styles.style(of: cell, field.map { .field($0.content) } ?? .body)
      let choices = sheet.columns[column].choices
      let validation =
        field.flatMap { OpenDocumentValidation($0) }
        ?? (choices.isEmpty ? nil : OpenDocumentValidation(choices))
      text += self.cell(cell, style, validation: validation?.name)
    }
    return text + "</table:table-row>"
  }

  private func cell(_ cell: Cell, _ style: String, validation: String? = nil) -> String {
    let start =
      "<table:table-cell table:style-name=\"\(style)\""
      + (validation.map { " table:content-validation-name=\"\($0)\"" } ?? "")
    switch cell {
    case .blank: return start + "/>"
    case .text(let text):
      return start + " office:value-type=\"string\">\(Self.paragraphs(text))</table:table-cell>"
    case .number(let number, _):
      return start + " office:value-type=\"float\" office:value=\"\(number)\">"
        + "<text:p>\(number)</text:p></table:table-cell>"
    case .day(let year, let month, let day, _):
      return start + Self.date(year, month, day, clock: "")
    case .moment(let year, let month, let day, let second, _):
      let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
      return start + Self.date(year, month, day, clock: "T" + clock.joined(separator: ":"))
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int, clock: String) -> String {
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))\(clock)"
    return " office:value-type=\"date\" office:date-value=\"\(date)\"><text:p>\(date)</text:p>"
      + "</table:table-cell>"
  }

  private static func padded(_ number: Int, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }

  /// A paragraph a line; blanks that are not to be lost are elements.
  private static func paragraphs(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map {
      "<text:p>\(spaced($0))</text:p>"
    }.joined()
  }

  private static func spaced(_ line: Substring) -> String {
    var (written, blanks, isStart) = ("", 0, true)
    func flush(atEnd: Bool) {
      guard blanks > 0 else { return }
      // One blank within a text stays one.
      if blanks == 1, !isStart, !atEnd {
        written += " "
      } else {
        written += "<text:s text:c=\"\(blanks)\"/>"
      }
      blanks = 0
    }
    for character in line {
      if character == " " {
        blanks += 1
        continue
      }
      flush(atEnd: false)
      written += character == "\t" ? "<text:tab/>" : escaped(String(character))
      isStart = false
    }
    flush(atEnd: true)
    return written
  }

  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      // No XML can hold these.
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
