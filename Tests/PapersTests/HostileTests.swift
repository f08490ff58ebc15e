// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport
import Testing

/// Payloads in every field of a round do nothing in any output, or are refused as input.
@Suite struct HostileTests {
  static let payloads = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg/onload=alert(1)>",
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "＝1+1", "\t=1+1", "\r@x", "_x003D_1+1",
    "\"\u{301} onmouseover=alert(1) x",
    "]]><!--", "{{title}}{{{style}}}", "&lt;b&gt;", "</title></style><script>", "a;=1+1,=2+2",
    "[x](javascript:alert(1)) ![y](http://evil.example/z) `|` *b* <http://evil.example>",
    "```{=openxml}", "`x`{=html}", "![](file:///etc/passwd){onclick=alert(1)}",
    "${7*7} $(id) %00 #{x}",
    "[x]: http://evil.example", "{{{.}}}{{>block}}", "x\u{FF1C}script\u{FF1E}",
    "url(http://evil.example)}",
    String(repeating: "Ä", count: 5000), "مرحبا بالعالم",
  ]

  static func round(_ payload: String) throws -> WrittenRound {
    let quoted = "\"" + payload.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let yaml = "'" + payload.replacingOccurrences(of: "'", with: "''") + "'"
    return try WrittenRound([
      "round.yaml": """
      name: \(yaml)
      budget: 700.00
      corridors: [{id: =A, name: \(yaml)}]
      criteria: [{id: idea, name: \(yaml), max: 10, minimum: 4}]
      committee: [{id: m1, name: \(yaml)}]
      resources: [{id: staff, name: \(yaml), capacity: 5}]
      limits: [{by: Bezirk, max-count: 1}]
      lot: {seed: \(yaml), source: \(yaml)}
      paper: {committee: \(yaml), number: \(yaml), reference: \(yaml)}
      """,
      "applications.csv": """
      id;title;applicant;corridor;requested;staff;received;partner;Bezirk;contact;email
      =P1;\(quoted);\(quoted);=A;600,00;1;2023-01-01;\(quoted);\(quoted);\(quoted);\(quoted)
      P2;\(quoted);Chor;=A;500,00;1;2023-01-01;;\(quoted);;
      P3;Fest;\(quoted);=A;100,00;1;2023-01-01;;;;
      P4;\(quoted);Kreis;=A;100,00;1;2023-01-01;;;;
      """,
      "scores.csv": "member;application;idea\nm1;=P1;8\nm1;P2;6\nm1;P3;3\nm1;P4;9\n",
      "association.csv": "id;title;applicant;application\nV1;\(quoted);\(quoted);P4\n",
      "recusals.csv": "member;application;reason\nm1;P2;\(quoted)\n",
    ])
  }

  @Test(arguments: payloads, Readership.allCases)
  func theyAreInert(payload: String, readership: Readership) throws {
    let written = try Self.round(payload)
    let run = try PaperPipeline(
      readership: readership, isDraft: true, weightsLimit: .seconds(60)
    ).run(written.request)
    let files = try run.texts()
    try expectOnlyValues(in: try run.files())
    let html = try #require(files["proposal.html"])
    expectOnlyOwnTags(in: html)
    for name in ["allocation.csv", "reasons.csv"] {
      for cell in csvRows(try #require(files[name])).joined() {
        let first = cell.drop { $0 == " " }.unicodeScalars.first
        #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
      }
    }
    expectNoControls(in: run.allocation.report.text())
    _ = try JSONSerialization.jsonObject(with: Data(run.allocation.report.json.rendered().utf8))
    // What is not refused is shown, so the test has something to find.
    let shown = payload.drop { "\t\r".contains($0) }.prefix(40)
    #expect(ReadPage(html).text.contains(shown))
  }

  /// Names of what-ifs come from file names, which may hold nearly anything.
  @Test(arguments: ["=1+1", "<script>x", "\"><img src=x onerror=alert(1)>", "a|b*c_[d](e)"])
  func namesOfWhatIfsAreInert(name: String) throws {
    let written = try Self.round("Text")
    let folder = written.url.appendingPathComponent("what-if")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("budget: 900.00\n".utf8).write(to: folder.appendingPathComponent("\(name).yaml"))
    let run = try PaperPipeline().run(written.request)
    let files = try run.texts()
    expectOnlyOwnTags(in: try #require(files["proposal.html"]))
    try expectOnlyValues(in: try run.files())
    let marks = ReadMarkdown(try #require(files["proposal.md"])).marks
    #expect(!marks.contains("<") && !marks.contains("["))
    #expect(ReadPage(try #require(files["proposal.html"])).text.contains(name))
  }

  /// A workbook has texts and numbers, nothing that computes or leads elsewhere.
  private func expectOnlyValues(in files: [PaperFile]) throws {
    guard ReadWorkbook.canRead else { return }
    let bytes = try #require(files.first { $0.name == "allocation.xlsx" }?.bytes)
    let workbook = try ReadWorkbook(bytes)
    #expect(workbook.sheets.count == 5 && workbook.sheets.allSatisfy { $0.formulas == 0 })
    for word in ["<hyperlink", "externalLink", "ddeLink", "<f>", "<script"] {
      #expect(!workbook.everything.contains(word), "\(word)")
    }
    let ids = workbook["Verteilung"]?.rows.map { $0[0].text }
    #expect(ids == ["Antrag", "=P1", "P2", "P3", "P4", "Summe"])
  }

  /// Nothing that steers a terminal.
  private func expectNoControls(in text: String) {
    let controls = text.unicodeScalars.filter {
      [.control, .format].contains($0.properties.generalCategory) && $0 != "\n"
    }
    #expect(controls.isEmpty)
  }

  /// Every tag of a page is one that the templates write, with the attributes that they write.
  private func expectOnlyOwnTags(in html: String) {
    let own = [
      #"(a href="[a-z]+\.[a-z]+"|/a)|/?(html|head|body|header|main|section|article|h1|h2|h3|h4|p|ul|li|dl|div|dt|dd|table|"#,
      #"caption|thead|tbody|tfoot|tr|th|td|pre|code|span|title|style|meta|figure|figcaption|"#,
      #"svg|desc|defs|pattern|g|rect|line|path|circle|text)"#,
    ].joined()
    let attribute =
      #"( (lang|charset|name|content|class|id|aria-labelledby|aria-label|scope|role|"#
      + #"tabindex|data-mark|xmlns|viewBox|width|height|xml:lang|font-(family|size|weight)|"#
      + #"text-anchor|fill|stroke|stroke-width|stroke-dasharray|patternUnits|patternTransform|"#
      + #"x|y|x1|x2|y1|y2|cx|cy|r|d)="[^"<>]*")*/?"#
    let expression = try? Regex("^\(own)\(attribute)$")
    for tag in ReadPage(html).tags {
      #expect(expression.flatMap { try? $0.wholeMatch(in: tag) } != nil, "\(tag)")
    }
  }

  @Test(arguments: ["\u{202E}lmth", "\u{2066}x", "a\u{0}b", "\u{1B}[31m"])
  func hiddenCharactersAreRefused(payload: String) throws {
    let written = try Self.round(payload)
    #expect(throws: RejectedRound.self) { try PaperPipeline().run(written.request) }
  }
}
