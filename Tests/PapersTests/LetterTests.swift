// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport
import Testing

/// `reasons.csv`: sentences that a letter can use as they are.
@Suite struct LetterTests {
  @Test(arguments: ["siegburg-2023", "pilot-2022"], Round.Language.allCases)
  func nothingIsSaidOfTheWhole(scenario: String, language: Round.Language) throws {
    let run = try ScenarioPapers.run(scenario, isDraft: true, language: language)
    let rows = csvRows(try #require(try run.texts()["reasons.csv"])).dropFirst()
    #expect(rows.count == run.allocation.report.applications.count)
    let ids = run.allocation.report.applications.map(\.id)
    for row in rows {
      let letter = row[7]
      #expect(letter.hasSuffix("."), "\(row[0])")
      for word in ["Gesamtergebnis", "overall result", "Der Antrag", "The application"] {
        #expect(!letter.contains(word), "\(row[0]): \(letter)")
      }
      // Nobody reads in a letter who else applied, but for rules that name applications.
      let others = ids.filter { $0 != row[0] && letter.contains($0) }
      #expect(others.isEmpty || letter.contains("Regeln") || letter.contains("rules"), "\(letter)")
    }
  }

  @Test func theScoreComesFirst() throws {
    let run = try ScenarioPapers.run("siegburg-2023", isDraft: true)
    let rows = csvRows(try #require(try run.texts()["reasons.csv"])).dropFirst()
    let letters = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[7]) })
    #expect(
      letters["P07"]
        == "Ihr Antrag erreichte 79,6 von 100 Punkten. Nicht alle förderfähigen Vorhaben können "
        + "gefördert werden; ausgewählt sind die, die zusammen das beste Ergebnis erreichen. Dafür fehlten "
        + "Ihrem Antrag 7,4 Punkte.")
    #expect(
      letters["P06"]
        == "Ihr Antrag erreichte 71,1 von 100 Punkten. Ihr Vorhaben gehört zu der Auswahl, die "
        + "gefördert wird. Gefördert werden 75 % des förderfähigen Betrags; ein höherer Zuschuss ginge "
        + "zulasten anderer Vorhaben.")
    #expect(letters["P22"] == "Ihr Antrag wurde zurückgezogen.")
  }
}
