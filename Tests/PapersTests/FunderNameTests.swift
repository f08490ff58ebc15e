// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import RoundFiles
import TerminalPages
import Testing

/// Who is no city with a partnership association is not called one.
@Suite struct FunderNameTests {
  private static func round(_ names: String) throws -> WrittenRound {
    try WrittenRound([
      "round.yaml": """
      name: Runde
      budget: 1000
      corridors: [{id: A, name: Kultur}]
      balance: {weight: 0}
      \(names)
      """,
      "applications.csv": """
      id;title;applicant;corridor;requested;score;task
      P1;Chor;Liedertafel;A;600;80;new
      P2;Reise;Schule;A;300;70;new
      P3;Archiv;Verein;A;100;70;association
      """,
      "association.csv": "id;title;applicant;amount;application\nV1;Die Reise;Schule;300;P2\n",
    ])
  }

  private static let usual = ["Partnerschaftsverein", "die Stadt ", "städtisch", "the city"]

  @Test(arguments: Round.Language.allCases)
  func namesAreUsedAsTheyAreWritten(_ language: Round.Language) throws {
    let round = try Self.round(
      "association: {name: die Bürgerstiftung}\npaper: {giver: die Kulturstiftung}")
    let run = try PaperPipeline().run(round.request, language: language)
    let texts = try run.texts()
    let paper = try #require(texts["proposal.md"])
    let promise =
      language == .de
      ? "Was die Bürgerstiftung fördert, fördert die Kulturstiftung nicht noch einmal."
      : "What die Bürgerstiftung funds, die Kulturstiftung does not fund again."
    #expect(paper.contains(promise))
    #expect(paper.contains("Die Bürgerstiftung"))
    for word in Self.usual { #expect(!paper.contains(word), "\(word)") }
    #expect(!run.allocation.report.text().contains("artnerschaftsverein"))
  }

  @Test func withoutNamesTheUsualOnesStand() throws {
    let round = try Self.round("year: 2023")
    let paper = try #require(try PaperPipeline().run(round.request).texts()["proposal.md"])
    #expect(paper.contains("Was der Partnerschaftsverein fördert, fördert die Stadt nicht noch"))
  }
}
