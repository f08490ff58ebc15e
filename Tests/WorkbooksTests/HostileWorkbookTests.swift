// SPDX-License-Identifier: GPL-3.0-or-later
import TestSupport
import Testing

@testable import Workbooks

/// Files that no office program writes: each is refused for what it is, before it costs anything.
@Suite struct HostileWorkbookTests {
  private func failure(_ bytes: [UInt8]) -> WorkbookFailure? {
    do {
      _ = try OpenedWorkbook(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func failure(_ rows: String) -> WorkbookFailure? {
    failure(ExcelFile([.init("Blatt", rows)]).bytes)
  }

  private func ods(_ table: String) -> [UInt8] {
    OpenDocumentFile("<table:table table:name=\"Blatt\">\(table)</table:table>").bytes
  }

  @Test func otherFormatsAreNamed() {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let directory: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    #expect(failure(ole + Array(repeating: 0, count: 600)) == .kind(.oldExcel))
    #expect(failure(ole + Array(repeating: 0, count: 600) + directory) == .kind(.encrypted))
    #expect(failure(ZipBytes([.init("Index/Document.iwa", "x")]).bytes) == .kind(.numbers))
    #expect(failure(ZipBytes([.init("readme.txt", "x")]).bytes) == .kind(.archive))
    #expect(failure(ZipBytes([]).bytes) == .kind(.archive))
    var binary = ExcelFile([])
    binary.parts["_rels/.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
    #expect(failure(binary.bytes) == .kind(.binaryExcel))
    var word = ExcelFile([])
    word.parts["xl/workbook.xml"] = "<w:document xmlns:w=\"urn:word\"/>"
    #expect(failure(word.bytes) == .kind(.otherDocument))
    let text = ZipBytes([
      .init("mimetype", "application/vnd.oasis.opendocument.text"), .init("content.xml", "<a/>"),
    ])
    #expect(failure(text.bytes) == .kind(.otherDocument))
    let locked = OpenDocumentFile(
      "",
      further: [
        .init(
          "META-INF/manifest.xml",
          "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry>"
            + "<m:encryption-data/></m:file-entry></m:manifest>")
      ])
    #expect(failure(locked.bytes) == .kind(.encrypted))
    let entry = ZipBytes.Entry("_rels/.rels", "x", flags: 1)
    #expect(failure(ZipBytes([entry]).bytes) == .kind(.encrypted))
  }

  @Test func archivesThatNobodyWrites() throws {
    let many = (0...1_000).map { ZipBytes.Entry("part\($0)", "") }
    #expect(failure(ZipBytes(many).bytes) == .dangerous(.tooManyEntries(limit: 1_000), part: nil))
    for name in ["../evil", "xl/../../evil", "..\\evil", "/etc/passwd", "\\evil", ""] {
      let failure = failure(ZipBytes([.init(name, "x")]).bytes)
      #expect(failure == .dangerous(.leadsOutside, part: name), "\(name)")
    }
    #expect(
      failure(ZipBytes([.init("xl/link", "/etc/passwd", mode: 0o120777)]).bytes)
        == .dangerous(.link, part: "xl/link"))
    #expect(
      failure(ZipBytes([.init("a", "1"), .init("a", "2")]).bytes) == .dangerous(.twice, part: "a"))
    #expect(
      failure(ZipBytes([.init("a", "1", statedSize: 4_000_000_000)]).bytes)
        == .dangerous(.tooLarge(megabytes: 100), part: nil))
    let half = ExcelFile([.init("Blatt", "")]).bytes
    #expect(failure(Array(half.prefix(half.count / 2))) == .damaged(part: nil))
    #expect(failure([0x50, 0x4B, 3, 4]) == .damaged(part: nil))
  }

  @Test func whatInflatesIsGivenUp() throws {
    let zeros = String(repeating: "0", count: 11_000_000)
    let bomb = try ZipBytes([.init("_rels/.rels", zeros)]).packed()
    #expect(bomb.count < 100_000)
    #expect(failure(bomb) == .dangerous(.inflates, part: "_rels/.rels"))
    // Ordinary style sheets pass a hundredfold, and smaller ones a thousandfold.
    let harmless = String(repeating: " ", count: 2_000_000)
    var file = ExcelFile([.init("Blatt", "")], styles: harmless)
    file.sheets[0].rows = "<row><c><v>7</v></c></row>"
    let packed = try file.zip.packed()
    #expect(packed.count < 20_000)
    #expect(failure(packed) == nil)
    // A size that is stated too small does not help.
    let liar = ZipBytes([.init("_rels/.rels", "<a>000000000000", statedSize: 10)])
    #expect(failure(liar.bytes) == .damaged(part: "_rels/.rels"))
  }

  @Test func noDocumentTypeNoEntity() throws {
    let type = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
    for part in ["_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet0.xml", "xl/styles.xml"] {
      var file = ExcelFile([.init("Blatt", "")], styles: "")
      let entry = try #require(file.zip.entries.first { $0.name == part })
      file.parts[part] = type + String(decoding: entry.bytes, as: UTF8.self)
      #expect(failure(file.bytes) == .dangerous(.documentType, part: part + ":1"), "\(part)")
    }
    #expect(
      failure("<row><c><v>&a;</v></c></row>")
        == .damaged(part: "xl/worksheets/sheet0.xml:1"))
    let nested = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(
      failure(nested) == .dangerous(.tooDeep(limit: 256), part: "xl/worksheets/sheet0.xml"))
    #expect(
      failure(OpenDocumentFile(nested).bytes)
        == .dangerous(.tooDeep(limit: 256), part: "content.xml"))
  }

  @Test func nothingOutsideTheFileIsRead() {
    var file = ExcelFile([.init("Blatt", "")])
    file.parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"s0\" Type=\"x/worksheet\" Target=\"http://example.org/a.xml\" "
      + "TargetMode=\"External\"/></Relationships>"
    #expect(failure(file.bytes) == .dangerous(.external, part: "http://example.org/a.xml"))
    file.parts["xl/_rels/workbook.xml.rels"] =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"s0\" Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>"
    #expect(failure(file.bytes) == .damaged(part: "xl/workbook.xml"))
  }

  @Test(arguments: [
    ("<row r=\"1048577\"><c><v>1</v></c></row>", "1048577"),
    ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "XFE1"),
    ("<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>", "AAAA1"),
    ("<row r=\"1\"><c r=\"A99999999\"><v>1</v></c></row>", "A99999999"),
    ("<row r=\"1\"><c r=\"ä\"><v>1</v></c></row>", "ä"),
    ("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>1</v></c></row>", "XFE1"),
  ])
  func cellsOutsideEverySheet(_ rows: String, _ cell: String) {
    #expect(failure(rows) == .outsideGrid(sheet: "Blatt", cell: cell))
  }

  @Test(arguments: [
    ("<row r=\"0\"><c><v>1</v></c></row>", "0"), ("<row r=\"x\"/>", "x"),
    ("<row r=\"2\"/><row r=\"2\"/>", "2"),
    ("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>", "B1"),
    ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "A2"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\"><v>sieben</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\"><v>1E999999999999</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"b\"><v>2</v></c></row>", "A1"),
    ("<row r=\"1\"><c r=\"A1\" t=\"zz\"><v>2</v></c></row>", "A1"),
  ])
  func cellsThatMakeNoSense(_ rows: String, _ cell: String) {
    #expect(failure(rows) == .brokenCell(sheet: "Blatt", cell: cell))
  }

  @Test func repetitionsThatWouldFillTheMemory() {
    let value = "office:value-type=\"float\" office:value=\"1\""
    #expect(
      failure(
        ods(
          "<table:table-row table:number-rows-repeated=\"1048576\">"
            + "<table:table-cell table:number-columns-repeated=\"16384\" \(value)/></table:table-row>"
        ))
        == .tooManyCells(limit: 5_000_000))
    #expect(
      failure(
        ods(
          "<table:table-row><table:table-cell table:number-columns-repeated=\"99999999\" \(value)/>"
            + "</table:table-row>")) == .outsideGrid(sheet: "Blatt", cell: "BGQCV1"))
    #expect(
      failure(
        ods(
          "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row>"
            + "<table:table-cell \(value)/></table:table-row>"))
        == .outsideGrid(sheet: "Blatt", cell: "A1048577"))
    for count in ["-5", "0", "99999999999999999999", "x"] {
      let row =
        "<table:table-row table:number-rows-repeated=\"\(count)\"><table:table-cell \(value)/>"
        + "</table:table-row>"
      #expect(failure(ods(row)) == nil, "\(count)")
    }
    let blanks = "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>"
    #expect(
      failure(
        ods(
          "<table:table-row><table:table-cell office:value-type=\"string\">\(blanks)"
            + "</table:table-cell></table:table-row>")) == nil)
  }
}
