// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Papers
import RoundFiles
import Testing

/// A person who applies is named nowhere that everybody may read, however the name is written, and the
/// administration reads what was replaced.
@Suite struct PersonNameTests {
  private static func round() throws -> WrittenRound {
    try WrittenRound([
      "round.yaml": """
      name: Büro
      year: 2023
      budget: 4000.00
      corridors: [{id: A, name: Schulen}, {id: B, name: Kultur}]
      balance: {weight: 0}
      limits: [{by: applicant, max-count: 1}, {by: Ansprechperson, max-count: 2}, {by: Ort, max-count: 9}]
      """,
      "applications.csv": """
      id;title;applicant;corridor;requested;score;applicant-kind;email;Ansprechperson;Ort;partner
      P1;Malkurs mit Erika Mustermann;Erika Mustermann;A;3.000,00;80;person;em@example.org;Mustermann, Erika;Haus Mustermann;Bei Erika Mustermann
      P2;Erika Mustermanns Chor;Mustermann, Erika;B;2.500,00;70;person;;erika  MUSTERMANN;;
      P3;Bei Frau Mustermann;Verein der Freunde von Èrika Mustermann e.V.;B;700,00;60;;;Erika-Mustermann-Weg;;
      P4;Vereinsabend;Verein Nord;A;500,00;60;;;;;
      """,
      "association.csv": """
      id;title;applicant;amount;year
      V1;Malkurse mit Erika Mustermann;Erika Mustermann;1.000,00;2023
      V2;Vereinsabend von Erika Mustermann;Verein Nord;500,00;2023
      """,
    ])
  }

  /// Only the surname of a house stays: it names nobody by itself.
  private static func leaks(_ text: String) -> [String] {
    let words = text.lowercased().replacing("haus mustermann", with: "")
    return ["mustermann", "em@example.org"].filter(words.contains)
  }

  @Test(arguments: Round.Language.allCases)
  func everybodyReadsPseudonyms(_ language: Round.Language) throws {
    let round = try Self.round()
    let run = try PaperPipeline(isDraft: true).run(round.request, language: language)
    for (name, text) in try run.texts() {
      #expect(Self.leaks(text) == [], "\(name)")
    }
    let paper = try #require(run.texts()["proposal.md"])
    #expect(paper.contains("Malkurs mit Person 1") && paper.contains("Person 1s Chor"))
    let record = try #require(run.texts()["record.json"])
    let verified = try VerificationPipeline.verify(Array(record.utf8), beside: round.request)
    #expect(verified.differences.isEmpty)
  }

  @Test(arguments: ProgramFormat.allCases) func exportedModelsNameNobody(_ format: ProgramFormat)
    throws
  {
    let round = try Self.round()
    #expect(Self.leaks(try ExportPipeline.export(round.request, as: format).text) == [])
  }

  @Test func theAdministrationReadsWhatWasReplaced() throws {
    let round = try Self.round()
    let run = try PaperPipeline(readership: .administration, isDraft: true).run(round.request)
    let paper = try #require(run.texts()["proposal.md"])
    #expect(paper.contains("Namen, die für die Öffentlichkeit ersetzt sind"))
    #expect(paper.contains("Bei Frau Mustermann") && paper.contains("Bei Frau Person 1"))
    let english = try PaperPipeline(readership: .administration, isDraft: true)
      .run(round.request, language: .en)
    #expect(
      try #require(english.texts()["proposal.md"]).contains("Names that the public reads otherwise")
    )
  }
}
