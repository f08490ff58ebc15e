// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Testing

@testable import RoundFiles

@Suite struct QuotedCellTests {
  /// nil where the quotes are broken.
  private func cells(_ text: String) throws -> [String]? {
    var rows = TableRows(of: text, .semicolon)
    let first = rows.next()
    let row = try #require(first)
    return row.isClosed ? rows.cells(of: row) : nil
  }

  @Test(arguments: [
    ("a;b", ["a", "b"]), ("\"a\";b", ["a", "b"]), ("\"a;b\"; c", ["a;b", "c"]),
    ("\"a\nb\";c", ["a\nb", "c"]), ("\"say \"\"a\"\"\";", ["say \"a\"", ""]), ("\"\"", [""]),
    (" \"a\" \t;b", ["a", "b"]), ("5\"\" pipe;", ["5\" pipe", ""]), ("\"\"\"\";x", ["\"", "x"]),
    ("\"a\"\u{A0};b", ["a", "b"]), ("\"ä€\u{301}\";\"\"", ["ä€\u{301}", ""]),
  ])
  func sound(_ text: String, _ expected: [String]) throws {
    #expect(try cells(text) == expected)
  }

  @Test(arguments: ["\"a", "\"a\"b;c", "a\"b;c", "a\";b", "a\"", "\"a\" \"b\"", "\"\"\";b"])
  func broken(_ text: String) throws {
    #expect(try cells(text) == nil)
  }

  /// Whatever is written as one cell is read as that cell.
  @Test func everyShortTextSurvivesQuotes() throws {
    let letters: [Character] = ["a", "\"", ";", " ", "\n", "ä"]
    var texts = [""]
    for _ in 1...4 {
      texts += texts.flatMap { text in letters.map { text + String($0) } }
      texts = Array(Set(texts)).sorted()
    }
    #expect(texts.count == 1 + 6 + 36 + 216 + 1296)
    for text in texts {
      let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\""
      #expect(try cells("x;\(quoted);y") == ["x", text, "y"], "\(text)")
    }
  }
}
