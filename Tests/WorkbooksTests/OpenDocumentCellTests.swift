// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Workbooks

/// What the cells of `.ods` files hold.
@Suite struct OpenDocumentCellTests {
  private func sheets(_ spreadsheet: String, styles: String = "") throws -> [WorkbookSheet] {
    try OpenedWorkbook(OpenDocumentFile(spreadsheet, styles: styles).bytes).sheets
  }

  private func cells(_ row: String) throws -> [Int: CellValue] {
    let sheets = try sheets(
      "<table:table table:name=\"Blatt\"><table:table-row>\(row)</table:table-row></table:table>")
    let cells = sheets[0].rows.first?.cells ?? []
    return Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.value) })
  }

  private func cell(_ type: String, _ attributes: String, _ text: String = "") -> String {
    "<table:table-cell office:value-type=\"\(type)\" \(attributes)>\(text)</table:table-cell>"
  }

  @Test func values() throws {
    let cells = try cells(
      cell("float", "office:value=\"1234.56\"", "<text:p>1.234,56</text:p>")
        + cell("currency", "office:value=\"2500\" office:currency=\"EUR\"")
        + cell("percentage", "office:value=\"0.75\"", "<text:p>75 %</text:p>")
        + cell("boolean", "office:boolean-value=\"true\"")
        + cell("float", "table:formula=\"of:=TRUE()\" office:value=\"1\"")
        + cell("date", "office:date-value=\"2023-06-14\"", "<text:p>14.06.23</text:p>")
        + cell("date", "office:date-value=\"2023-06-14T10:30:00.5\"")
        + cell("time", "office:time-value=\"PT09H05M00S\"")
        + cell("float", "office:value=\"7\"", "<text:p>007</text:p>")
        + cell(
          "string", "calcext:value-type=\"error\" table:formula=\"of:=1/0\"",
          "<text:p>#DIV/0!</text:p>")
        + "<table:table-cell table:formula=\"of:=1+1\"/>")
    #expect(
      cells == [
        0: .number("1234.56"), 1: .number("2500"), 2: .percentage("75"), 3: .truth(true),
        4: .truth(true), 5: .moment("2023-06-14"), 6: .moment("2023-06-14 10:30"),
        7: .moment("09:05"), 8: .text("007"), 9: .error("#DIV/0!"), 10: .uncomputed,
      ])
  }

  @Test func textsWithoutRemarks() throws {
    let text = """
      <office:annotation><text:p>Notiz</text:p></office:annotation><text:p> Ein  <text:span>Fest</text:span><text:s text:c="2"/>im
       Park<text:line-break/>und<text:tab/>mehr </text:p><text:p><text:ruby><text:ruby-base>東京</text:ruby-base>\
      <text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>
      """
    let cells = try cells(cell("string", "", text))
    #expect(cells == [0: .text("Ein Fest  im Park\nund\tmehr\n東京")])
  }

  @Test func blanksAtTheEndCountWhereTheyAreElements() throws {
    let texts = [
      "<text:p>mehr </text:p>": "mehr", "<text:p>mehr<text:s/></text:p>": "mehr ",
      "<text:p>-5 <text:s/><text:line-break/></text:p>": "-5  \n",
      "<text:p>mehr <text:s/> </text:p>": "mehr  ",
    ]
    for (written, read) in texts {
      #expect(try cells(cell("string", "", written)) == [0: .text(read)], "\(written)")
    }
  }

  /// LibreOffice writes two blanks as a character and an element, in either order.
  @Test(arguments: [
    ("a <text:s/>b", "a  b"), ("a<text:s/> b", "a  b"), ("<text:s/>a", " a"),
    ("a <text:s/>", "a  "),
    (" a ", "a"), ("<text:s/> a", "  a"), ("a <text:span> b</text:span>", "a b"),
  ])
  func blanksBesideElementsStay(_ paragraph: String, _ text: String) throws {
    let cells = try cells(cell("string", "", "<text:p>\(paragraph)</text:p>"))
    #expect(cells == [0: .text(text)])
  }

  @Test func repetitionAndMerging() throws {
    let spreadsheet = """
      <table:tracked-changes><table:cell-content-change><table:previous><table:table-cell office:value-type="float" office:value="9"/></table:previous></table:cell-content-change></table:tracked-changes>\
      <table:table table:name="Blatt"><table:table-header-rows><table:table-row table:number-rows-repeated="2"/>\
      </table:table-header-rows><table:table-row-group><table:table-row table:number-rows-repeated="2" table:visibility="filter">\
      <table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="5"/>\
      <table:covered-table-cell table:number-columns-repeated="2"/>\
      <table:table-cell office:value-type="float" office:value="6"/></table:table-row></table:table-row-group>\
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
      <table:table-row table:number-rows-repeated="1048576"/></table:table>
      """
    let sheet = try #require(try sheets(spreadsheet).first)
    #expect(sheet.rows.map(\.number) == [3, 4])
    #expect(sheet.rows.map(\.isHidden) == [true, true])
    for row in sheet.rows {
      #expect(row.cells.map(\.column) == [2, 3, 4, 7])
      #expect(row.cells.map(\.value) == Array(repeating: .number("5"), count: 3) + [.number("6")])
    }
  }

  @Test func hiddenSheets() throws {
    let styles = """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    let spreadsheet = """
      <table:table table:name="A" table:style-name="ta1"/><table:table table:name="B" table:style-name="ta2"/>
      """
    let sheets = try sheets(spreadsheet, styles: styles)
    #expect(sheets.map(\.name) == ["A", "B"])
    #expect(sheets.map(\.isHidden) == [false, true])
  }

  /// Sheets that lie elsewhere, kept by whoever refers to them, are none of the file's.
  @Test func sheetsOfOthersAreNotRead() throws {
    let spreadsheet = """
      <table:table table:name="A"/><table:dde-links><table:dde-link><table:table table:name="X"><table:table-row>\
      <table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table></table:dde-link></table:dde-links>
      """
    #expect(try sheets(spreadsheet).map(\.name) == ["A"])
  }
}
