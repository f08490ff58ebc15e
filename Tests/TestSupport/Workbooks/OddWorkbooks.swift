// SPDX-License-Identifier: GPL-3.0-or-later

/// Workbooks that are odd and must be read all the same, one a peculiarity: cells of every kind, formats,
/// epochs, other namespaces, repetitions, hidden things.
public enum OddWorkbooks {
  public static let all: [(name: String, bytes: [UInt8])] = [
    ("texts.xlsx", texts), ("numbers.xlsx", numbers), ("formats.xlsx", formats),
    ("mac.xlsx", mac), ("strict.xlsx", strict), ("hidden.xlsx", hidden),
    ("positions.xlsx", positions), ("chart.xlsx", chart), ("values.ods", values),
    ("texts.ods", openTexts), ("repeated.ods", repeated), ("hidden.ods", openHidden),
    ("links.ods", links),
  ]

  // MARK: .xlsx

  private static var texts: [UInt8] {
    let row = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
      <c r="D1" t="inlineStr"><is><r><t>Ju</t></r><r><rPr><b/></rPr><t xml:space="preserve">gend </t></r></is></c>\
      <c r="E1" t="str"><f>A1</f><v>Chor &amp; Tanz</v></c><c r="F1" t="str"><f>""</f><v></v></c>\
      <c r="G1" t="s"><v>3</v></c><c r="H1" t="inlineStr"><is><t>=1+1</t></is></c>\
      <c r="I1" t="inlineStr"><is><t>007</t></is></c></row>
      """
    let strings = """
      <si><t>Grüße</t></si>\
      <si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si>\
      <si><t>erste_x000D_\nzweite_x005F_x0041_ _x00e4_ _x00</t></si>\
      <si><t xml:space="preserve"> zwei  Blanks und <!-- nichts --><![CDATA[<Winkel>]]> </t></si>
      """
    return ExcelFile([.init("Texte & mehr", row)], strings: strings).bytes
  }

  private static var numbers: [UInt8] {
    let row = """
      <row r="1"><c r="A1"><v>1234.5599999999999</v></c><c r="B1" t="n"><v>7</v></c>\
      <c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><f aca="false">FALSE()</f><v>0</v></c>\
      <c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1"><f>1+1</f></c><c r="G1"><v>1.5E-2</v></c>\
      <c r="H1"><v>-0.1</v></c><c r="I1"><v>9999999999999.99</v></c>\
      <c r="J1"><v>0.30000000000000004</v></c><c r="K1"><f>6*7</f><v>42</v></c>\
      <c r="L1" t="d"><v>2023-06-14T10:30:00</v></c></row>
      """
    return ExcelFile([.init("Zahlen", row)]).bytes
  }

  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="General"/>\
    <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="000"/>\
    <numFmt numFmtId="167" formatCode="0.0&quot; %&quot;"/></numFmts>\
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/>\
    <xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="167"/></cellXfs>
    """

  private static var formats: [UInt8] {
    let row = """
      <row r="1"><c r="A1" s="1"><v>45091</v></c><c r="B1" s="1"><v>45091.4375</v></c>\
      <c r="C1" s="2"><v>0.75</v></c><c r="D1" s="3"><v>45091</v></c><c r="E1" s="4"><v>2500</v></c>\
      <c r="F1" s="5"><v>7</v></c><c r="G1" s="5"><v>1234</v></c><c r="H1" s="6"><v>0.375</v></c>\
      <c r="I1" s="1"><v>59</v></c><c r="J1" s="1"><v>61</v></c><c r="K1" s="7"><v>7.5</v></c>\
      <c r="L1" s="2" t="str"><v>75 %</v></c></row>
      """
    return ExcelFile([.init("Formate", row)], styles: styles).bytes
  }

  private static var mac: [UInt8] {
    var file = ExcelFile(
      [.init("Blatt", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43629</v></c></row>")], styles: styles)
    file.properties = "date1904=\"1\""
    return file.bytes
  }

  /// Prefixes, and the addresses of the strict edition.
  private static var strict: [UInt8] {
    let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    var file = ExcelFile([.init("Blatt", "")])
    file.namespace = main
    file.relationNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    file.parts["xl/worksheets/sheet0.xml"] = """
      <s:worksheet xmlns:s="\(main)" xmlns:other="urn:other"><s:sheetData><s:row r="1">\
      <other:c r="A1"><other:v>9</other:v></other:c><s:c r="B1"><s:v>7</s:v></s:c></s:row></s:sheetData>\
      </s:worksheet>
      """
    return file.bytes
  }

  private static var hidden: [UInt8] {
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>
      """
    return ExcelFile([
      .init("A", rows), .init("B", rows, state: "hidden"), .init("C", "", state: "veryHidden"),
    ]).bytes
  }

  /// Cells and rows that do not say where they stand, and a stated dimension that is wrong.
  private static var positions: [UInt8] {
    var file = ExcelFile([.init("Blatt", "")])
    file.parts["xl/worksheets/sheet0.xml"] = """
      <worksheet xmlns="\(ExcelFile.main)"><dimension ref="A1:B2"/><sheetData><row><c><v>1</v></c><c/>\
      <c><v>3</v></c></row><row><c r="C2"><v>4</v></c><c><v>5</v></c></row><row r="9" spans="1:3">\
      <c r="AB9"><v>6</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>
      """
    return file.bytes
  }

  /// A chart on a sheet of its own has no cells.
  private static var chart: [UInt8] {
    var file = ExcelFile([
      .init("A", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), .init("Diagramm", ""),
    ])
    let name = "xl/_rels/workbook.xml.rels"
    let text = file.zip.entries.first { $0.name == name }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    file.parts[name] = text?.replacing(
      "/worksheet\" Target=\"worksheets/sheet1", with: "/chartsheet\" Target=\"worksheets/sheet1")
    return file.bytes
  }

  // MARK: .ods

  private static func table(_ rows: String) -> [UInt8] {
    OpenDocumentFile("<table:table table:name=\"Blatt\">\(rows)</table:table>").bytes
  }

  private static func cell(_ type: String, _ attributes: String, _ text: String = "") -> String {
    "<table:table-cell office:value-type=\"\(type)\" \(attributes)>\(text)</table:table-cell>"
  }

  private static var values: [UInt8] {
    let cells = [
      cell("float", "office:value=\"1234.56\"", "<text:p>1.234,56</text:p>"),
      cell("currency", "office:value=\"2500\" office:currency=\"EUR\"", "<text:p>2.500 €</text:p>"),
      cell("percentage", "office:value=\"0.75\"", "<text:p>75 %</text:p>"),
      cell("boolean", "office:boolean-value=\"true\"", "<text:p>WAHR</text:p>"),
      cell("float", "table:formula=\"of:=6*7\" office:value=\"42\"", "<text:p>42</text:p>"),
      cell("date", "office:date-value=\"2023-06-14\"", "<text:p>14.06.23</text:p>"),
      cell("date", "office:date-value=\"2023-06-14T10:30:00\"", "<text:p>14.06.23 10:30</text:p>"),
      cell("time", "office:time-value=\"PT09H05M00S\"", "<text:p>09:05</text:p>"),
      cell("float", "office:value=\"7\"", "<text:p>007</text:p>"),
      cell(
        "string", "calcext:value-type=\"error\" table:formula=\"of:=1/0\"",
        "<text:p>#DIV/0!</text:p>"),
      "<table:table-cell table:formula=\"of:=1+1\"/>",
    ]
    return table("<table:table-row>\(cells.joined())</table:table-row>")
  }

  private static var openTexts: [UInt8] {
    let text = """
      <office:annotation><text:p>Notiz</text:p></office:annotation><text:p>Ein <text:span>Fest</text:span><text:s text:c="2"/>im \
      Park<text:line-break/>und<text:tab/>mehr</text:p><text:p><text:a>Grüße</text:a></text:p>
      """
    let rows = [
      cell("string", "", text), cell("string", "", "<text:p>=1+1</text:p>"),
      cell("string", "office:string-value=\"Wert\"", "<text:p>Wert</text:p>"),
      cell("string", "", "<text:p>007</text:p>"),
      cell("string", "", "<text:p> am Rand </text:p>"),
    ].map { "<table:table-row>\($0)</table:table-row>" }
    return table(rows.joined())
  }

  private static var repeated: [UInt8] {
    table(
      """
      <table:table-header-rows><table:table-row table:number-rows-repeated="2"/></table:table-header-rows>\
      <table:table-row-group><table:table-row table:number-rows-repeated="2" table:visibility="filter">\
      <table:table-cell table:number-columns-repeated="2"/>\
      <table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="5"/>\
      <table:covered-table-cell table:number-columns-repeated="2"/>\
      <table:table-cell office:value-type="float" office:value="6"/></table:table-row></table:table-row-group>\
      <table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      """)
  }

  private static var openHidden: [UInt8] {
    let row = "<table:table-row>\(cell("float", "office:value=\"1\""))</table:table-row>"
    let styles = """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    return OpenDocumentFile(
      """
      <table:table table:name="A" table:style-name="ta1">\(row)</table:table>\
      <table:table table:name="B" table:style-name="ta2">\(row)</table:table>
      """, styles: styles
    ).bytes
  }

  /// Sheets that lie elsewhere, kept by whoever refers to them.
  private static var links: [UInt8] {
    let row = "<table:table-row>\(cell("float", "office:value=\"1\""))</table:table-row>"
    return OpenDocumentFile(
      """
      <table:table table:name="A">\(row)</table:table><table:dde-links><table:dde-link><table:table table:name="X">\
      \(row)</table:table></table:dde-link></table:dde-links>
      """
    ).bytes
  }
}
