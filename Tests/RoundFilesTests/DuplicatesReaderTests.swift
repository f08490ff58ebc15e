// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

/// duplicates.csv, and spellings that only look alike.
@Suite struct DuplicatesReaderTests {
  private static let applications = """
    id,title,applicant,corridor,requested,partner
    P1,Lesung,Jugendtreff Siegau e.V.,A,100,Guarda
    P2,Konzert,Jugendtref Siegau,A,100,Gaurda
    P3,Ausflug,Chor,A,100,Nogent

    """

  private func reading(
    duplicates: String? = nil, recusals: String? = nil, limits: String = ""
  ) throws -> RoundReading {
    var files: [String: String?] = [
      "applications.csv": Self.applications, "association.csv": "id,title,applicant\n",
      "scores.csv": nil,
    ]
    files["duplicates.csv"] = duplicates
    files["recusals.csv"] = recusals
    files["round.yaml"] = """
      budget: 1000
      year: 2023
      corridors: [{id: A, name: A}]
      committee: [{id: m1, name: M1}]
      \(limits)
      """
    return try TemporaryRound(files).read()
  }

  private func warnings(_ reading: RoundReading) -> [String] {
    reading.diagnostics.compactMap { diagnostic in
      guard case .row(.similarSpelling(let other, let column)) = diagnostic.problem else {
        return nil
      }
      return "\(column) \(diagnostic.row ?? 0): \(diagnostic.value ?? "") ~ \(other)"
    }
  }

  @Test func decisions() throws {
    let reading = try reading(
      duplicates:
        "Antrag 1;Antrag 2;Entscheidung\nP2;P1;gleich\nJugendtref siegau;JUGENDTREFF SIEGAU;"
        + "verschieden\n")
    let round = try #require(reading.round, "\(reading.complaints())")
    #expect(
      round.duplicates == [
        DuplicateDecision(.applicants, "JUGENDTREFF SIEGAU", "Jugendtref siegau", .different),
        DuplicateDecision(.applications, "P1", "P2", .same),
      ])
    #expect(reading.inputs.map(\.file).contains("duplicates.csv"))
  }

  @Test(arguments: [
    ("P1,P9,same\n", Problem.reference(.unknown(.application, nearest: "P1"))),
    ("P1,P1,same\n", .row(.oneAndTheSame)),
    ("Chor,CHOR e.V.,different\n", .row(.oneAndTheSame)),
    (
      "Chor,Jugendtreff Siegeu e.V.,same\n", .row(.namesNothing(nearest: "Jugendtreff Siegau e.V."))
    ),
    ("P1,P2,same\nP2,P1,different\n", .row(.decidedOtherwise(firstRow: 2))),
    ("P1,P2,\n", .value(.missing)),
    ("P1,,same\n", .value(.missing)),
    (
      "P1,P2,maybe\n",
      .value(.notOneOf(["same", "different", "gleich", "verschieden"], nearest: nil))
    ),
  ])
  func problems(rows: String, problem: Problem) throws {
    let reading = try reading(duplicates: "first,second,decision\n" + rows)
    #expect(reading.round == nil)
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.problem) == [problem], "\(reading.complaints())")
  }

  @Test func aRecusalThatMatchesNobodyIsAnError() throws {
    let reading = try reading(recusals: "member,application,applicant,reason\nm1,,Jugendhaus,\n")
    #expect(reading.round == nil)
    let spelled = try self.reading(
      recusals: "member,application,applicant,reason\nm1,,JUGENDTREFF  SIEGAU eV,\n")
    #expect(spelled.round != nil)
    #expect(warnings(spelled) == ["applicant 3: Jugendtref Siegau ~ Jugendtreff Siegau e.V."])
  }

  @Test func spellingsOnWhichALimitDepends() throws {
    #expect(warnings(try reading()).isEmpty)
    let limited = try reading(
      limits: "limits: [{by: applicant, max-count: 1}, {by: partner, max-count: 1}]")
    #expect(
      warnings(limited) == [
        "applicant 3: Jugendtref Siegau ~ Jugendtreff Siegau e.V.", "partner 3: Gaurda ~ Guarda",
      ])
    for decision in ["same", "different"] {
      let decided = try reading(
        duplicates: "first,second,decision\nJugendtref Siegau,Jugendtreff Siegau,\(decision)\n",
        limits: "limits: [{by: applicant, max-count: 1}]")
      #expect(warnings(decided).isEmpty)
    }
  }
}
