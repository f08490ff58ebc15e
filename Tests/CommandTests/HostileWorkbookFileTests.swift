// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport
import Testing

/// Whoever names a file that is dangerous, broken or no workbook is told so in one line, with exit code 65.
@Suite struct HostileWorkbookFileTests {
  private static let type = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>"

  private static func files() throws -> [(bytes: [UInt8], says: String)] {
    let zeros = String(repeating: "0", count: 11_000_000)
    var entity = ExcelFile([.init("Runde", "")])
    entity.parts["xl/workbook.xml"] = type + "<workbook/>"
    let far = ExcelFile([.init("Runde", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")])
    let repeated =
      "<table:table table:name=\"Runde\"><table:table-row table:number-rows-repeated=\"1048576\">"
      + "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" "
      + "office:value=\"1\"/></table:table-row></table:table>"
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    return [
      (try ZipBytes([.init("_rels/.rels", zeros)]).packed(), "tausendmal"),
      (ZipBytes([.init("../evil", "x")]).bytes, "aus der Datei hinaus"),
      (ZipBytes([.init("link", "/etc/passwd", mode: 0o120777)]).bytes, "ein Verweis"),
      (ZipBytes((0...1_000).map { .init("part\($0)", "") }).bytes, "zu vielen Teilen"),
      (entity.bytes, "Dokumenttyp"), (far.bytes, "XFE1"),
      (OpenDocumentFile(repeated).bytes, "zu viele Zellen"),
      (old + [UInt8](repeating: 0, count: 600), ".xls"),
      (Array(ExcelFile([]).bytes.prefix(100)), "beschädigt"),
    ]
  }

  @Test func areRefusedInOneLine() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "korridor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, file) in try Self.files().enumerated() {
      let path = folder.appendingPathComponent("runde\(index).xlsx").path
      try Data(file.bytes).write(to: URL(fileURLWithPath: path))
      for command in [["check", path], ["import", path, "--output", folder.path + "/new"]] {
        let run = try BuiltCommand.run(command)
        #expect(run.code == 65 && run.output.isEmpty, "\(file.says)")
        #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)")
        #expect(run.messages.contains(file.says), "\(run.messages)")
      }
    }
  }
}
