// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import TerminalPages
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
    longTitle, "مرحبا بالعالم",
  ]

  static let longTitle = String(repeating: "Ä", count: 5000)

  @Test(arguments: payloads, Readership.allCases)
  func theyAreInert(payload: String, readership: Readership) throws {
    let round = try HostileRound { _, _ in payload }
    let pipeline = PaperPipeline(
      readership: readership, isDraft: true, weightsLimit: .seconds(60))
    // What is not refused is shown, so the test has something to find.
    let shown = payload.drop { "\t\r".contains($0) }.prefix(40)
    for (request, name) in [(round.written.request, "proposal"), (round.request, "decision")] {
      let written = try pipeline.run(request).files()
      let files = try written.texts()
      try expectOnlyValues(in: written)
      let page = ReadPage(try #require(files[name + ".html"]))
      expectOnlyOwn(page.tags)
      expectOnlyOwn(ReadPage(try #require(files["members.html"])).tags)
      #expect(page.text.contains(shown))
      expectNothingMarked(in: try #require(files[name + ".md"]))
      for name in ["allocation.csv", "reasons.csv"] {
        expectNoFormula(in: try #require(files[name]))
      }
      _ = try JSONSerialization.jsonObject(with: Data(try #require(files["record.json"]).utf8))
    }
  }

  /// What is read at a terminal, what programs read, and pictures of their own.
  @Test(arguments: payloads) func theyAreInertInAnalyses(payload: String) throws {
    let written = try HostileRound { _, _ in payload }.written
    let round = written.request
    let allocation = AllocationPipeline()
    let report = try allocation.allocate(round).report
    let comparison = try ComparisonPipeline(allocation: allocation).compare(
      round, baselines: Practice.allCases
    ).report
    let explanation = try ExplanationPipeline().explanation(of: "=P1", in: round).report
    let weights = try WeightsPipeline().weights(round).report
    let stability = try StabilityPipeline().stability(
      round, sample: SampleRequest(count: 2, seed: 1)
    ).report
    let shown = String(payload.drop { "\t\r".contains($0) })
    for text in [
      report.text(), comparison.text(), explanation.text(), try CheckPipeline.check(round).text(),
      weights.text(), stability.text(),
    ] {
      expectNoControls(in: text)
      #expect(text.contains(shown.prefix(10)))
    }
    for json in [report.json, comparison.json, explanation.json, weights.json, stability.json] {
      let read = try JSONSerialization.jsonObject(with: Data(json.rendered().utf8))
      #expect((read as? [String: Any])?["round"] as? String == shown)
    }
    let pictures = [comparison.pictureFiles, weights.pictureFiles, stability.pictureFiles]
    #expect(pictures.allSatisfy { $0.count >= 2 })
    for (name, bytes) in pictures.joined() {
      let text = String(decoding: bytes, as: UTF8.self)
      name.hasSuffix(".svg") ? expectOnlyOwn(ReadPage(text).tags) : expectNoFormula(in: text)
    }
  }

  /// Names of what-ifs come from file names, which may hold nearly anything.
  @Test(arguments: ["=1+1", "<script>x", "\"><img src=x onerror=alert(1)>", "a|b*c_[d](e)"])
  func namesOfWhatIfsAreInert(name: String) throws {
    let written = try HostileRound { _, _ in "Text" }.written
    try Data("budget: 900.00\n".utf8).write(
      to: written.url.appendingPathComponent("what-if/\(name).yaml"))
    let paper = try PaperPipeline(isDraft: true).run(written.request).files()
    let files = try paper.texts()
    let page = ReadPage(try #require(files["proposal.html"]))
    expectOnlyOwn(page.tags)
    try expectOnlyValues(in: paper)
    expectNothingMarked(in: try #require(files["proposal.md"]))
    #expect(page.text.contains(name))
  }

  /// Neither tags nor links.
  private func expectNothingMarked(in markdown: String) {
    let marks = ReadMarkdown(markdown).marks
    #expect(!marks.contains("<") && !marks.contains("["))
  }

  private func expectNoFormula(in table: String) {
    for cell in csvRows(table).joined() {
      let first = cell.drop { $0 == " " }.unicodeScalars.first
      #expect(first.map { !"=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
    }
  }

  /// A workbook has texts and numbers, nothing that computes or leads elsewhere.
  private func expectOnlyValues(in files: [PaperFile]) throws {
    guard ReadWorkbook.canRead else { return }
    let bytes = try #require(files.first { $0.name == "allocation.xlsx" }?.bytes)
    let workbook = try ReadWorkbook(bytes)
    #expect(workbook.sheets.count >= 5 && workbook.sheets.allSatisfy { $0.formulas == 0 })
    for word in ["<hyperlink", "externalLink", "ddeLink", "<f>", "<script"] {
      #expect(!workbook.everything.contains(word), "\(word)")
    }
    let ids = workbook["Verteilung"]?.rows.map { $0[0].text }
    #expect(ids == ["Antrag", "=P0", "=P1", "=P2", "=P3", "Summe"])
  }

  /// Nothing that steers a terminal.
  private func expectNoControls(in text: String) {
    let controls = text.unicodeScalars.filter {
      [.control, .format].contains($0.properties.generalCategory) && $0 != "\n"
    }
    #expect(controls.isEmpty)
  }

  /// Every tag of a page is one that the templates write, with the attributes that they write.
  private func expectOnlyOwn(_ tags: [String]) {
    let own = [
      #"(a href="[a-z]+\.[a-z]+"|/a|col style="--share: [0-9.]+%")|/?(html|head|body|header|main|section|article|h1|h2|h3|h4|p|ul|li|dl|div|dt|dd|table|"#,
      #"caption|colgroup|thead|tbody|tfoot|tr|th|td|pre|code|span|title|style|meta|figure|figcaption|label|input|button|script|"#,
      #"svg|desc|defs|pattern|g|rect|line|path|circle|text)"#,
    ].joined()
    let attribute =
      #"( (hidden|(http-equiv|for|type|min|max|value|aria-live|data-by|data-step|lang|charset|name|content|class|id|aria-labelledby|aria-label|scope|role|"#
      + #"tabindex|data-mark|data-column|xmlns|viewBox|width|height|xml:lang|font-(family|size|weight)|"#
      + #"text-anchor|fill|stroke|stroke-width|stroke-dasharray|patternUnits|patternTransform|"#
      + #"x|y|x1|x2|y1|y2|cx|cy|r|d)="[^"<>]*"))*/?"#
    let expression = try? Regex("^\(own)\(attribute)$")
    for tag in Set(tags) {
      #expect(expression.flatMap { try? $0.wholeMatch(in: tag) } != nil, "\(tag)")
    }
  }

  @Test(arguments: ["\u{202E}lmth", "\u{2066}x", "a\u{0}b", "\u{1B}[31m", "x\u{200F}"])
  func hiddenCharactersAreRefusedInEveryField(payload: String) throws {
    for (file, count) in HostileRound.fields {
      for field in 0..<count {
        let round = try HostileRound { $0 == file && $1 == field ? payload : "Text" }
        #expect(throws: RejectedRound.self, "field \(field) of \(file)") {
          try Self.read(round.request)
        }
      }
    }
    // Nothing else was refused.
    let harmless = try HostileRound { _, _ in "Text" }
    try Self.read(harmless.request)
  }

  /// The round and its what-ifs, without solving anything.
  private static func read(_ request: RoundRequest) throws(RejectedRound) {
    _ = try CheckPipeline.check(request)
  }
}
