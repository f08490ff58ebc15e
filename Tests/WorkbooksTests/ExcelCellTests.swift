// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Workbooks

/// What the cells of `.xlsx` files hold.
@Suite struct ExcelCellTests {
  /// The values of the first row of the first sheet, by column.
  private func cells(
    _ row: String, strings: String? = nil, styles: String? = nil, properties: String = "",
    change: (inout ExcelFile) -> Void = { _ in }
  ) throws -> [Int: CellValue] {
    var file = ExcelFile([.init("Blatt", row)], strings: strings, styles: styles)
    file.properties = properties
    change(&file)
    let workbook = try OpenedWorkbook(file.bytes)
    let cells = workbook.sheets[0].rows.first?.cells ?? []
    return Dictionary(uniqueKeysWithValues: cells.map { ($0.column, $0.value) })
  }

  @Test func textsOfEveryKind() throws {
    let row = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
      <c r="D1" t="inlineStr"><is><r><t>Ju</t></r><r><rPr><b/></rPr><t xml:space="preserve">gend </t></r></is></c>\
      <c r="E1" t="str"><f>A1</f><v>Chor &amp; Tanz</v></c><c r="F1" t="str"><f>""</f><v></v></c></row>
      """
    let strings = """
      <si><t>Grüße</t></si>\
      <si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si>\
      <si><t>erste_x000D_\nzweite_x005F_x0041_ _x00e4_ _x00</t></si>
      """
    let cells = try cells(row, strings: strings)
    #expect(
      cells == [
        0: .text("Grüße"), 1: .text("東京"), 2: .text("erste\r\nzweite_x0041_ ä _x00"),
        3: .text("Jugend "), 4: .text("Chor & Tanz"),
      ])
  }

  @Test func numbersTruthsErrors() throws {
    let row = """
      <row><c><v>1234.5599999999999</v></c><c t="n"><v>7</v></c><c t="b"><v>1</v></c>\
      <c t="b"><f aca="false">FALSE()</f><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c><f>1+1</f></c>\
      <c t="d"><v>2023-06-14T10:30:00</v></c><c t="d"><v>2023-06-14T00:00:00.000</v></c><c s="0"/></row>
      """
    let cells = try cells(row)
    #expect(
      cells == [
        0: .number("1234.56"), 1: .number("7"), 2: .truth(true), 3: .truth(false),
        4: .error("#DIV/0!"), 5: .uncomputed, 6: .moment("2023-06-14 10:30"),
        7: .moment("2023-06-14"),
      ])
  }

  @Test func formulasAreKnown() throws {
    let row = """
      <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="b"><f>TRUE()</f><v>1</v></c><c r="C1"><v>2</v></c></row>
      """
    let workbook = try OpenedWorkbook(ExcelFile([.init("Blatt", row)]).bytes)
    #expect(workbook.sheets[0].rows[0].cells.map(\.isFormula) == [true, false, false])
  }

  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="General"/>\
    <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="000"/></numFmts>\
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/>\
    <xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
    """

  @Test func formatsSayWhatNumbersMean() throws {
    let row = """
      <row><c s="1"><v>45091</v></c><c s="1"><v>45091.4375</v></c><c s="2"><v>0.75</v></c>\
      <c s="3"><v>45091</v></c><c s="4"><v>2500</v></c><c s="5"><v>7</v></c><c s="5"><v>1234</v></c>\
      <c s="99"><v>1</v></c><c s="2" t="str"><v>75 %</v></c></row>
      """
    let cells = try cells(row, styles: Self.styles)
    #expect(
      cells == [
        0: .moment("2023-06-14"), 1: .moment("2023-06-14 10:30"), 2: .percentage("75"),
        3: .number("45091"), 4: .number("2500"), 5: .text("007"), 6: .number("1234"),
        7: .number("1"), 8: .text("75 %"),
      ])
  }

  @Test(arguments: ["1", "true"])
  func macsCountFrom1904(_ value: String) throws {
    let cells = try cells(
      "<row><c s=\"1\"><v>43629</v></c></row>", styles: Self.styles,
      properties: "date1904=\"\(value)\"")
    #expect(cells == [0: .moment("2023-06-14")])
  }

  /// Prefixes, and the addresses of the strict edition.
  @Test func namesMayBeWrittenOtherwise() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let cells = try cells("") {
      $0.namespace = strict
      $0.relationNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
      $0.parts["xl/worksheets/sheet0.xml"] = """
        <s:worksheet xmlns:s="\(strict)" xmlns:other="urn:other"><s:sheetData><s:row r="1">\
        <other:c r="A1"><other:v>9</other:v></other:c><s:c r="B1"><s:v>7</s:v></s:c></s:row></s:sheetData>\
        </s:worksheet>
        """
    }
    #expect(cells == [1: .number("7")])
  }

  /// A stated dimension means nothing, and what is empty takes no room.
  @Test func emptyCellsCostNothing() throws {
    let file = ExcelFile([.init("Blatt", "")])
    var huge = file
    huge.parts["xl/worksheets/sheet0.xml"] = """
      <worksheet xmlns="\(ExcelFile.main)"><dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>1</v></c>\
      <c r="XFD3"/></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData></worksheet>
      """
    let rows = try OpenedWorkbook(huge.bytes).sheets[0].rows
    #expect(rows.map(\.number) == [3, 1_048_576])
    #expect(rows.map { $0.cells.map(\.column) } == [[1], [16_383]])
  }

  @Test func whatIsHiddenIsSaid() throws {
    let row = "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>1</v></c></row>"
    let workbook = try OpenedWorkbook(
      ExcelFile([
        .init("A", row), .init("B", "", state: "hidden"), .init("C", "", state: "veryHidden"),
      ]).bytes)
    #expect(workbook.sheets.map(\.isHidden) == [false, true, true])
    #expect(workbook.sheets[0].rows.map(\.isHidden) == [false, true])
  }

  /// A chart on a sheet of its own has no cells.
  @Test func chartsAreNoSheets() throws {
    var file = ExcelFile([.init("A", ""), .init("Diagramm", "")])
    let relations = try #require(file.zip.entries.first { $0.name.hasSuffix("workbook.xml.rels") })
    let text = String(decoding: relations.bytes, as: UTF8.self)
    file.parts[relations.name] = text.replacing("s1\" Type=\"", with: "s1\" Type=\"x")
      .replacing(
        "/worksheet\" Target=\"worksheets/sheet1", with: "/chartsheet\" Target=\"worksheets/sheet1")
    #expect(try OpenedWorkbook(file.bytes).sheets.map(\.name) == ["A"])
  }
}
