// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Names
import Testing

/// One club in sixty spellings that offices meet: none passes in silence.
@Suite struct SpellingVariantTests {
  static let club = "TSV 06 Siegau e.V."
  static let spellings = [
    "TSV 06 Siegau", "TSV 06 Siegau eV", "TSV 06 Siegau e. V.", "TSV 06 Siegau E.V.",
    "tsv 06 siegau e.v.", "T.S.V. 06 Siegau e.V.", "T. S. V. 06 Siegau", "TSV. 06 Siegau",
    "TSV06 Siegau", "TSV-06 Siegau", "TSV 06-Siegau e.V.", "TSV  06  Siegau", "TSV 06, Siegau",
    "TSV Siegau 06", "Siegau TSV 06", "TSV 06 e.V. Siegau", "TSV 1906 Siegau",
    "TSV 1906 Siegau e.V.",
    "TSV Siegau 1906", "TSV Siegau von 1906 e.V.", "TSV Siegau", "TSV Siegau e.V.",
    "TSV 06 Siegau (Verein)", "TSV 06 Siegau, Abteilung Turnen", "TSV 06 Siegau - Handball",
    "TSV 06 Siegau / Jugend", "Turn- und Sportverein 06 Siegau",
    "Turn- und Sportverein 1906 Siegau",
    "Turn- u. Sportverein 06 Siegau", "Turn- & Sportverein 06 Siegau e.V.",
    "Turn und Sportverein Siegau", "Turn-und Sportverein 06 Siegau",
    "Turnund Sportverein 06 Siegau",
    "Turn- und Sportver. 06 Siegau", "Turn- u. Sportv. 06 Siegau",
    "Turn- und Sport-Verein 06 Siegau",
    "Turn + Sportverein Siegau 06", "TURN- UND SPORTVEREIN 06 SIEGAU E.V.",
    "Turn- und Sportverein 06 Siegau eingetragener Verein", "TSV 06 Sigau", "TSV 06 Siegua",
    "TSV 06 Siegauu", "TSV 06 Siegan", "TSV 06 Sieg-au", "TSV 06 Sieg au", "TSV 06 Siégau",
    "TSV 06 Siegau\u{A0}e.V.", "TSV\u{AD} 06 Siegau", "„TSV 06 Siegau“", "TSV ’06 Siegau",
    "Turn- und Sportverien 06 Siegau", "Turn- und Sportvrein 06 Siegau", "TuS 06 Siegau",
    "TSV 06 Siegau, z. Hd. Vorstand", "Vorstand des TSV 06 Siegau", "Förderkreis TSV 06 Siegau",
    "TSV 06 Siegau, Siegau", "Der TSV 06 Siegau", "TSV 06 Siegau gGmbH", "T S V 06 Siegau",
  ]

  private func isNoticed(title: String, applicant: String, of row: AssociationProject) throws
    -> Bool
  {
    let round = Round.small(.sound(title: title, applicant: applicant), association: [row])
    let assessment = round.assessment
    return try !assessment.suspectedMatches.isEmpty
      || round.verdict.findings.contains { $0.code == .associationFunded }
  }

  @Test func sixtyDifferentSpellings() {
    #expect(Set(Self.spellings).count == 60)
  }

  @Test(arguments: spellings)
  func doubleFunding(spelling: String) throws {
    let row = AssociationProject.row(title: "Lesung im Park", applicant: Self.club)
    #expect(try isNoticed(title: "Lesung im Park", applicant: spelling, of: row))
    // With another title besides, the applicant has to be known.
    #expect(try isNoticed(title: "Lesung im Parck", applicant: spelling, of: row))
    #expect(try isNoticed(title: "Lesung im Park mit Musik", applicant: spelling, of: row))
  }

  @Test(arguments: spellings)
  func entered(spelling: String) throws {
    let round = Round.small(
      .sound("P01", title: "Lesung im Park", applicant: Self.club),
      .sound("P02", title: "Lesung im Parck", applicant: spelling))
    #expect(round.assessment.suspectedDuplicates.map(\.second) == ["P02"])
  }

  /// Punctuation, case, blanks and legal forms are no difference at all.
  @Test(arguments: Array(spellings.prefix(8)) + ["„TSV 06 Siegau“", "TSV 06 Siegau gGmbH"])
  func same(spelling: String) throws {
    let round = Round.small(
      .sound(title: "Lesung", applicant: spelling),
      association: [.row(title: "Lesung", applicant: Self.club)])
    #expect(try round.verdict.findings.map(\.code) == [.associationFunded])
  }

  @Test(arguments: [
    "Ferienspiele am Weiher", "FERIENSPIELE AM WEIHER", "Ferien-Spiele am Weiher",
    "Ferienspiele a. Weiher", "Ferienspiele am Weiher 2023", "Ferienspiele ’23 am Weiher",
    "Ferienspiel am Weiher", "Ferienspiele amWeiher", "Ferienspiele am Weier",
    "Die Ferienspiele am Weiher", "Ferienspiele am Weiher (Sommer)", "Ferienspiele",
    "Ferienspiele u. Weiher", "Weiher: Ferienspiele", "Ferienspiele für Kinder am Weiher",
  ])
  func titles(title: String) throws {
    let row = AssociationProject.row(title: "Ferienspiele am Weiher", applicant: Self.club)
    #expect(try isNoticed(title: title, applicant: Self.club, of: row))
  }
}
