// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import Testing

/// What pictures show, and that it stands in tables too.
@Suite struct FigureTests {
  static func pilot(weightsLimit: Duration) throws -> PaperRun {
    try ScenarioPapers.run("pilot-2022", isDraft: true, weightsLimit: weightsLimit)
  }

  /// The breakpoints that Guides/weights.md works out.
  @Test func breakpointsAreExact() throws {
    let page = try ReadPage(
      #require(Self.pilot(weightsLimit: .seconds(600)).texts()["proposal.html"]))
    let table = try #require(page.table("Bei welchem Gewicht was das Beste ist"))
    #expect(table.rows.map { $0[2] } == ["40/47", "1", "865/76", "∞"])
    #expect(table.rows.map { $0[3] } == ["282,50", "274,50", "270,50", "184,00"])
    let own = table.rows.filter { $0[1].contains("Gewicht dieser Runde") }
    #expect(own.map { $0[0] } == ["3"])
    #expect(page.text.contains("genau 4 beste Abwägungen"))
  }

  /// A search that is cut short says so in the sentence that tells what was found.
  @Test func aLimitIsSaid() throws {
    let run = try Self.pilot(weightsLimit: .nanoseconds(1))
    let text = try ReadPage(#require(run.texts()["proposal.html"])).text
    #expect(
      text.contains(
        "Nur ein Teil der möglichen Gewichte ist untersucht (die Zeitgrenze war erreicht)"))
    #expect(text.contains("Nicht untersucht sind die Gewichte 0 bis ∞."))
    #expect(!text.contains("Nachgewiesen ist: Vom Gewicht"))
  }

  @Test func withoutASearchNothingIsSaidOfWeights() throws {
    let text = try #require(try Self.pilot(weightsLimit: .zero).texts()["proposal.html"])
    #expect(!text.contains("genau bis") && !text.contains("id=\"weights-1\""))
  }

  /// Every picture names a table or a section that is there, and every id of the page is its own.
  @Test func everyPictureHasItsData() throws {
    let run = try Self.pilot(weightsLimit: .seconds(600))
    let figures = run.paper.sections.flatMap(\.blocks).compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(
      figures.map(\.id) == [
        "ranking-1", "corridor-bars", "scenarios-1", "price-of-balance", "weights-1",
      ])
    let html = try #require(try run.texts()["proposal.html"])
    let page = ReadPage(html)
    let names = page.tables.map(\.caption) + run.paper.sections.map(\.heading)
    for figure in figures {
      #expect(names.contains { figure.reference.contains("„\($0)“") }, "\(figure.reference)")
    }
    let ids = html.components(separatedBy: " id=\"").dropFirst().map {
      $0.components(separatedBy: "\"")[0]
    }
    #expect(Set(ids).count == ids.count)
  }

  /// The matrix and the strip say in their tables what they draw.
  @Test func tablesOfPicturesAgreeWithTheReport() throws {
    let run = try Self.pilot(weightsLimit: .seconds(600))
    let page = try ReadPage(#require(run.texts()["proposal.html"]))
    let table = try #require(page.table("Wer in welchem Szenario gefördert würde"))
    let money = ["gefördert", "teilweise gefördert", "bereits bewilligt"].compactMap { word in
      table.headers.firstIndex(of: word)
    }
    let funded = table.rows.filter { row in money.contains { row[$0].hasPrefix("0") } }
    let expected = run.allocation.report.applications.filter { $0.award > .zero }
    #expect(funded.map { $0[0] } == expected.map { "\($0.id) \($0.title)" })
    let strip = try #require(page.table("Wer bei welchem Gewicht gefördert würde"))
    #expect(strip.headers == ["Antrag", "gefördert", "nicht gefördert"])
    let rows = strip.rows.map { [String($0[0].prefix(5))] + $0.dropFirst() }
    #expect(
      rows == [
        ["PJ-08", "2–4", "1"], ["PJ-09", "1–2", "3–4"], ["PJ-10", "1–3", "4"],
        ["PJ-13", "4", "1–3"], ["PJ-14", "1, 3", "2, 4"], ["PJ-11", "1–4", "–"],
      ])
  }
}
