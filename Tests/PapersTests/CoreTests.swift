// SPDX-License-Identifier: GPL-3.0-or-later
import Converters
import Foundation
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport
import Testing

/// What the committee reads, and what stands behind it.
@Suite struct CoreTests {
  private static let round = [
    "round.yaml": """
    name: Runde
    budget: 1000.00
    corridors: [{id: A, name: Kultur}]
    balance: {weight: 0}
    association: none
    criteria: [{id: idea, name: Idee, max: 10}]
    committee: [{id: m1}]
    limits: [{by: applicant, max-count: 1}]
    paper:
      committee: Ausschuss
      office: Amt für Kultur
      route: ["Beirat, 1. September", Rat]
      account: 04.01.01 / 531800
      cover: Haushalt 2023
      wording: inclusive
    """,
    "applications.csv": """
    id;title;applicant;corridor;requested
    P1;Lesung;Kreis e.V.;A;600,00
    P2;Konzert;Kreis e.V.;A;300,00
    P3;Ausflug;Schule;A;500,00
    """,
    "scores.csv": "member;application;idea\nm1;P1;8\nm1;P2;5\nm1;P3;7\n",
  ]

  @Test(arguments: ["siegburg-2023", "pilot-2022"], Round.Language.allCases)
  func annexesFollowTheCoreInOrder(scenario: String, language: Round.Language) throws {
    let paper = try ScenarioPapers.run(scenario, isDraft: true, language: language).paper
    let core = paper.sections.prefix { $0.number == nil }
    #expect(
      core.map(\.id) == [
        "resolution", "money", "corridors", "method", "refused", "closing", "annexes",
      ])
    let annexes = paper.sections.dropFirst(core.count)
    #expect(annexes.map(\.number) == annexes.indices.map { $0 - core.count + 1 })
    let page = ReadPage(paper.html).text
    for annex in annexes {
      let title = annex.title(paper.words)
      #expect(title.hasPrefix(language == .de ? "Anlage " : "Annex "))
      // In the list of annexes and over its own text.
      #expect(page.components(separatedBy: title).count >= 3, "\(title)")
    }
  }

  /// Every application stands in one of the core's tables, the refused ones with a reason.
  @Test(arguments: ["siegburg-2023", "pilot-2022"])
  func nobodyIsMissingInTheCore(scenario: String) throws {
    let run = try ScenarioPapers.run(scenario, isDraft: true)
    let page = ReadPage(run.paper.html)
    let awarded = try #require(page.table("Zuschüsse, die bewilligt werden")).rows
    let refused = try #require(page.table("Anträge ohne Zuschuss und der Grund")).rows
    let granted = run.allocation.report.applications.filter { $0.decision == .granted }.map(\.id)
    let open = run.allocation.report.applications.map(\.id).filter { !granted.contains($0) }
    #expect((awarded + refused).map { $0[0] }.sorted() == open.sorted())
    for row in refused { #expect(!row[4].isEmpty && row[4].count <= 110, "\(row[4])") }
  }

  /// The core alone, printed.
  @Test(
    .enabled(if: Tool.pdfInfo.isAvailable, "needs pdfinfo"),
    arguments: ["siegburg-2023", "pilot-2022"])
  func theCoreTakesThreeSheets(scenario: String) throws {
    var paper = try ScenarioPapers.run(scenario, isDraft: true).paper
    paper.sections.removeAll { $0.number != nil }
    let page = Converter.Source(page: Array(paper.printHTML.utf8))
    guard let document = try? Converter.pdf.convert(page, date: 0) else { return }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("core-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(document).write(to: file)
    let facts = String(decoding: try Tool.pdfInfo.output([file.path]), as: UTF8.self)
    let pages = try #require(facts.split(separator: "\n").first { $0.hasPrefix("Pages:") })
    #expect(try #require(Int(pages.dropFirst(6).filter(\.isNumber))) <= 3)
  }

  @Test func theHeadHasWhatTheOfficeGives() throws {
    let written = try WrittenRound(Self.round)
    let head = try PaperPipeline().run(written.request).paper.head
    let told = Dictionary(uniqueKeysWithValues: head.map { ($0.label, $0.value) })
    #expect(told["Amt"] == "Amt für Kultur")
    #expect(told["Beratungsfolge"] == "Beirat, 1. September → Rat")
    #expect(told["Produkt/Konto"] == "04.01.01 / 531800" && told["Deckung"] == "Haushalt 2023")
    let plain = try ScenarioPapers.run("pilot-2022", isDraft: true).paper.head.map(\.label)
    #expect(!plain.contains("Amt") && !plain.contains("Deckung"))
  }

  @Test func applicantsAreCalledAsTheRoundWants() throws {
    let written = try WrittenRound(Self.round)
    let texts = try PaperPipeline().run(written.request).texts()
    for (name, text) in texts where name != "record.json" {
      #expect(!text.contains("Antragsteller"), "\(name)")
    }
    for name in ["proposal.html", "proposal.md", "allocation.csv", "reasons.csv"] {
      #expect(try #require(texts[name]).contains("Antragstellende"), "\(name)")
    }
    #expect(
      try #require(texts["proposal.md"]).contains(
        "Je antragstellende Stelle: höchstens 1 geförderter Antrag."))
  }
}
