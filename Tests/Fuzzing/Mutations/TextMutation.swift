// SPDX-License-Identifier: GPL-3.0-or-later
import RoundSupport

/// Changes bytes, lines, cells and numbers of a text by chance: what typing errors, other programs and bad
/// will do.
package struct TextMutation {
  /// What is put into texts of one kind, and the marks that divide them.
  package struct Dialect: Sendable {
    let fragments: [[UInt8]]
    let marks: [UInt8]

    init(_ fragments: [String], marks: String) {
      self.fragments = (fragments + Self.everywhere).map { Array($0.utf8) }
      self.marks = Array(marks.utf8)
    }

    private static let everywhere = [
      "", "\n", "\r", "\r\n", "\u{0}", "\u{7F}", "\u{202E}", "\u{FEFF}", "\u{2028}", "\u{E000}",
      "ä", "🦀", "-1", "0", "1.000", "1.234,56", "1e9", "NaN", "∞", "999999999999999999999",
      "9223372036854775807", "2023-02-30", "31.12.2023", "true", "null", "=1+1",
    ]
  }

  private let original: [UInt8]
  private let dialect: Dialect
  private var generator: SeededGenerator

  package init(of bytes: [UInt8], in dialect: Dialect = .tables, seed: UInt64) {
    (original, self.dialect, generator) = (bytes, dialect, SeededGenerator(seed: seed))
  }

  package mutating func next() -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let fragment = dialect.fragments.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: bytes.insert(contentsOf: fragment, at: place)
    case 1:
      let end = min(bytes.count, place + Int.random(in: 1...20, using: &generator))
      bytes.replaceSubrange(place..<end, with: fragment)
    case 2: bytes = Array(bytes[..<place])
    case 3 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 4: bytes += bytes[place...]
    case 5: bytes = Array(lines.shuffled(using: &generator).joined(separator: [0x0A]))
    case 6:
      guard let line = lines.randomElement(using: &generator) else { return }
      bytes += [0x0A] + line
    case 7:
      let from = dialect.marks.randomElement(using: &generator) ?? 0
      let to = dialect.marks.randomElement(using: &generator) ?? 0
      bytes = bytes.map { $0 == from ? to : $0 }
    case 8: changeWord(&bytes, near: place, fragment)
    default: changeCell(&bytes, lines.map(Array.init), fragment)
    }
  }

  /// What stands between two marks.
  private func changeWord(_ bytes: inout [UInt8], near place: Int, _ word: [UInt8]) {
    let marks = Set(dialect.marks)
    let start = bytes[..<place].lastIndex { marks.contains($0) }.map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex { marks.contains($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: word)
  }

  private mutating func changeCell(_ bytes: inout [UInt8], _ lines: [[UInt8]], _ cell: [UInt8]) {
    guard let index = lines.indices.randomElement(using: &generator) else { return }
    var lines = lines
    let mark = lines[index].contains(UInt8(ascii: ";")) ? UInt8(ascii: ";") : UInt8(ascii: ",")
    var cells = lines[index].split(separator: mark, omittingEmptySubsequences: false).map(
      Array.init)
    guard let column = cells.indices.randomElement(using: &generator) else { return }
    cells[column] = cell
    lines[index] = Array(cells.joined(separator: [mark]))
    bytes = Array(lines.joined(separator: [0x0A]))
  }
}

extension TextMutation.Dialect {
  /// YAML, CSV and `.pb`.
  package static let tables = TextMutation.Dialect(
    [
      ";", ";;;;", ",", "\t", "\"", "\"\"", "'", "~", "{}", "[]", "{a: 1}", "&a", "*a",
      "!!binary QQ==", "---", "<<: x", "name: x", "corridors: []", "id", "P01", "A",
      "association: none", "same", "different", "# x", "'=1", "PROJECTS", "VOTES", "sep=;",
    ], marks: ";,\t.:\"' \n")

  /// The parts of a workbook.
  static let markup = TextMutation.Dialect(
    [
      "<", ">", "/>", "</c>", "<c>", "<row>", "</row>", "<v>1</v>", "<f>1</f>", "<is><t>x</t></is>",
      "<!DOCTYPE x>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "&amp;", "&lt;", "&a;", "&#0;",
      "&#x1F600;", "_x000D_", "_x005F_", "A1", "XFD1048576", "XFE1", "AAAA1", "1048577", "s", "str",
      "inlineStr", "b", "e", "d", "14", "#REF!", "0.1e-400", "1E308", "r=\"A1\"", "t=\"s\"",
      "s=\"9\"", "../../x", "\\..\\x", "xmlns=\"\"", "xmlns:x=\"urn:x\"", "hidden=\"1\"",
      "table:number-columns-repeated=\"16384\"", "table:number-rows-repeated=\"1048576\"",
      "office:value-type=\"date\"", "office:date-value=\"x\"", "<text:p/>", "<text:s/>",
    ], marks: "<>\"'= /:\n")

  /// Records.
  static let json = TextMutation.Dialect(
    [
      "{}", "[]", "{", "}", "[", "]", "\"", "\"x\"", "9007199254740993", "-9007199254740993", "1e5",
      "0.5", "\\u0000", "\\ud800", "\"1/0\"", "\"-0\"", "optimal", "tied", "infeasible", "false",
      "\"170141183460469231731687303715884105727\"",
    ], marks: "{}[]\",:|\n")
}
