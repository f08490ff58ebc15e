// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport
import Testing

/// What WeasyPrint and pandoc make of the paper, read by other programs. What is missing is not read.
@Suite struct DocumentTests {
  /// One application for each payload; every other text of the round holds all of them. The longest is a title
  /// only, for documents take their time for it.
  static func hostileRound() throws -> HostileRound {
    let payloads = HostileTests.payloads
    let all = payloads.filter { $0 != HostileTests.longTitle }
      .map { $0.filter { !"\t\r".contains($0) } }.joined(separator: " ")
    let perApplication = 10
    func cell(_ number: Int) -> String {
      let (row, column) = number.quotientAndRemainder(dividingBy: perApplication)
      let payload = payloads[row]
      return payload == HostileTests.longTitle && column > 0 ? "Text" : payload
    }
    return try HostileRound(applications: payloads.count) { file, field in
      switch file {
      case "applications.csv" where field > 0: cell(field - 1)
      case "decision.csv": payloads[field].prefix(100) + " x"
      case "association.csv", "recusals.csv": all
      case "applications.csv": "Spalte"
      // So many stars would be refused as aliases.
      default: all.replacing("*", with: "")
      }
    }
  }

  /// Every file of a decided paper in a folder that goes away.
  private func written<Value>(
    _ run: PaperRun, _ body: (URL, [String]) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try run.files() + run.documents().files
    for file in files {
      try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
    }
    return try body(folder, files.map(\.name))
  }

  private func text(_ tool: Tool, _ arguments: [String]) throws -> String {
    String(decoding: try tool.output(arguments), as: UTF8.self)
  }

  @Test func payloadsAreInertInEveryDocument() throws {
    let round = try Self.hostileRound()
    let run = try PaperPipeline(readership: .administration, isDraft: true).run(round.request)
    try written(run) { folder, names in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      if names.contains("decision.docx"), Tool.unzip.isAvailable {
        // The footer counts pages: fields of Korridor's own, the same in every document.
        let footer = try text(.unzip, ["-p", path("decision.docx"), "word/footer*.xml"])
        #expect(footer.components(separatedBy: "w:instr=").count == 3)
        #expect(footer.contains("\"PAGE\"") && footer.contains("\"NUMPAGES\""))
        let parts = try text(.unzip, ["-p", path("decision.docx"), "-x", "word/footer*.xml"])
        #expect(parts.contains("onerror=alert") && parts.contains(HostileTests.longTitle))
        for word in [
          "TargetMode=\"External\"", "<w:fldSimple", "<w:instrText", "<w:hyperlink", "<w:altChunk",
          "<w:object", "<script",
        ] {
          #expect(!parts.contains(word), "\(word)")
        }
      }
      if names.contains("decision.pdf"), Tool.python.isAvailable {
        let script = WrittenRound.repository.appendingPathComponent("Tests/Pages/check_pdf.py")
        let said = try text(.python, [script.path, path("decision.pdf")])
        #expect(said.contains("nothing found") || said.contains("skipped"), "\(said)")
      }
      if names.contains("decision.pdf"), Tool.pdfText.isAvailable {
        try expectPlainTexts(inPDF: path("decision.pdf"))
      }
      guard Tool.pandoc.isAvailable else { return }
      for flavour in ["commonmark", "gfm", "markdown"] {
        let html = try text(.pandoc, ["--from", flavour, "--to", "html", path("decision.md")])
        let tags = Set(
          html.components(separatedBy: "<").dropFirst().map {
            String($0.prefix { $0.isLetter || $0.isNumber || $0 == "/" })
          }.filter { !$0.hasPrefix("/") })
        #expect(html.contains("onerror=alert"))
        #expect(
          tags.isSubset(of: [
            "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "strong", "table",
            "colgroup",
            "col", "thead", "tbody", "tr", "th", "td", "pre", "code", "br",
          ]), "\(flavour): \(tags.sorted())")
      }
    }
  }

  /// Every payload can be read, and none became a script, a link, a form or an attached file.
  private func expectPlainTexts(inPDF path: String) throws {
    let letters = try text(.pdfText, [path, "-"]).filter { !$0.isWhitespace }
    for payload in HostileTests.payloads where payload != HostileTests.longTitle {
      #expect(letters.contains(payload.filter { !$0.isWhitespace }), "\(payload)")
    }
    #expect(letters.count { $0 == "Ä" } >= HostileTests.longTitle.count)
    #expect(try text(.pdfInfo, ["-js", path]).isEmpty)
    #expect(try text(.pdfInfo, ["-url", path]).split(separator: "\n").count == 1)
    #expect(try text(.pdfDetach, ["-list", path]) == "0 embedded files\n")
    let facts = try text(.pdfInfo, [path])
    for fact in ["Form:none", "JavaScript:no"] {
      #expect(facts.filter { $0 != " " }.contains(fact))
    }
  }

  /// Texts and metadata of the public's documents hold no canary.
  @Test func thePublicSeesNoCanaryInDocuments() throws {
    let round = try PrivacyTests.round()
    let run = try PaperPipeline(isDraft: true).run(round.request)
    try written(run) { folder, names in
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      var read: [String: String] = [:]
      if names.contains("proposal.docx"), Tool.unzip.isAvailable {
        read["parts of the docx"] = try text(.unzip, ["-p", path("proposal.docx")])
      }
      if names.contains("proposal.pdf"), Tool.pdfText.isAvailable {
        read["text of the pdf"] = try text(.pdfText, [path("proposal.pdf"), "-"])
        read["info of the pdf"] = try text(Tool.pdfInfo, [path("proposal.pdf")])
        read["metadata of the pdf"] = try text(Tool.pdfInfo, ["-meta", path("proposal.pdf")])
      }
      for (place, text) in read {
        #expect(
          text.contains(place.contains("pdf") && place != "text of the pdf" ? "Runde" : "Person 1"))
        for canary in PrivacyTests.canaries {
          #expect(
            text.range(of: canary, options: .caseInsensitive) == nil, "\(canary) in the \(place)")
        }
      }
    }
  }
}
