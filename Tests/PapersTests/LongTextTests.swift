// SPDX-License-Identifier: GPL-3.0-or-later
import Korridor
import Papers
import Testing

/// A whole application pasted into the cell of its title.
@Suite struct LongTextTests {
  @Test func wordProcessorsGetTheirBeginning() throws {
    let title = String(repeating: "Wort ", count: 40_000) + "Ende"
    let round = try WrittenRound([
      "round.yaml": """
      name: Runde
      budget: 1000.00
      corridors: [{id: A, name: Kultur}]
      association: none
      """,
      "applications.csv": """
      id;title;applicant;corridor;requested;score
      P1;\(title);Chor e.V.;A;600,00;80
      P2;Fest;Verein;A;500,00;70
      """,
    ])
    let paper = try PaperPipeline(isDraft: true, weightsLimit: .zero).run(round.request).paper
    #expect(paper.html.contains(title))
    #expect(paper.wordHTML.contains("Wort …") && paper.wordHTML.contains("Fest"))
    #expect(!paper.wordHTML.contains("Ende") && paper.wordHTML.utf8.count < 100_000)
  }
}
