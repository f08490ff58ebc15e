// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Testing

/// The round's own list: what is suspected, and what a decision does.
@Suite struct DuplicateTests {
  private let copy = "Jugendaustausch Nogent"

  private func round(
    _ second: String, applicant: String = "Stadtjugendring Siegburg e.V.", euro: Int64 = 1_700,
    change: (inout Round) -> Void = { _ in }
  ) -> Round {
    var round = Round.small(
      .sound("P01", title: copy),
      .sound("P02", title: second, applicant: applicant) { $0.requested = Money(cents: euro * 100) }
    )
    change(&round)
    return round
  }

  private func similarity(of round: Round) -> Similarity? {
    round.assessment.suspectedDuplicates.first?.similarity
  }

  @Test func similarApplications() {
    #expect(similarity(of: round(copy.uppercased())) == .identical)
    #expect(similarity(of: round(copy, applicant: "Sportjugend")) == .sameTitle)
    #expect(similarity(of: round("Jugend-Austausch Nogent")) == .sameLetters)
    #expect(similarity(of: round("Jugendaustasch Nogent")) == .typingErrors)
    #expect(similarity(of: round("Jugendaustausch mit Nogent und Guarda")) == .titleWithin)
    #expect(similarity(of: round("Fahrt nach Guarda", euro: 1_000)) == nil)
    // Half the amount and a word in common are nothing; nearly the amount and a stretch are.
    #expect(similarity(of: round("Austausch Guarda", euro: 500)) == nil)
    #expect(similarity(of: round("Austausch Guarda", euro: 950)) == .sameApplicantNearAmount)
  }

  @Test func sameOddAmountOfOneApplicant() {
    let round = round("Ferienlager") { round in
      for index in 0..<2 { round.applications[index].requested = Money(cents: 987_65) }
    }
    #expect(similarity(of: round) == .sameApplicantNearAmount)
  }

  /// A long title nearly the same, for the same money, whoever applies.
  @Test func nearTitleForTheSameMoney() {
    #expect(
      similarity(of: round("Jugendaustausch Nogant", applicant: "Sportjugend", euro: 1_000))
        == .typingErrors)
    #expect(
      similarity(of: round("Jugendaustausch Nogant", applicant: "Sportjugend", euro: 1_001)) == nil)
  }

  @Test func whatTheRulesOfTheRoundTellApart() {
    #expect(similarity(of: round(copy) { $0.alternatives = [["P01", "P02"]] }) == nil)
    #expect(similarity(of: round(copy) { $0.applications[1].status = .withdrawn }) == nil)
    let granted = round(copy) { round in
      round.applications[0].status = .granted(Money(cents: 100_00))
    }
    #expect(similarity(of: granted) == .identical)
    let both = round(copy) { round in
      for index in 0..<2 { round.applications[index].status = .granted(Money(cents: 100_00)) }
    }
    #expect(similarity(of: both) == nil)
  }

  /// A summer festival that everybody holds says nothing; one that two hold may be one.
  @Test func titlesThatManyHave() {
    func suspected(_ clubs: [String]) -> Int {
      var round = Round.small()
      round.applications = clubs.enumerated().map { index, club in
        .sound("P\(10 + index)", title: "Sommerfest", applicant: club)
      }
      return round.assessment.suspectedDuplicates.count
    }
    let clubs = ["Kammerchor", "Turnverein", "Heimatmuseum", "Feuerwehr", "Grundschule"]
    #expect(suspected(Array(clubs.prefix(3))) == 3)
    #expect(suspected(clubs) == 0)
    #expect(suspected(clubs + ["Feuerwher"]) == 1)
  }

  // MARK: Decided

  private func decided(
    _ decision: Sameness, change: (inout Round) -> Void = { _ in }
  ) -> Assessment {
    round(copy) { round in
      round.duplicates = [DuplicateDecision(.applications, "P01", "P02", decision)]
      change(&round)
    }.assessment
  }

  private func out(_ assessment: Assessment) -> [ApplicationID] {
    assessment.verdicts.filter { $0.value.findings.map(\.code) == [.duplicate] }.map(\.key).sorted()
  }

  @Test func theLaterOfTwoThatAreTheSameIsOut() throws {
    let assessment = decided(.same)
    #expect(assessment.suspectedDuplicates.isEmpty)
    #expect(out(assessment) == ["P02"])
    #expect(
      assessment.verdicts["P02"]?.findings.map(\.evidence) == [.duplicate(of: "P01")])
    let earlier = decided(.same) { round in
      round.applications[1].received = LocalTime(day: Day(year: 2023, month: 5, day: 30))
    }
    #expect(out(earlier) == ["P01"])
    #expect(out(decided(.same) { $0.applications[0].received = nil }) == ["P01"])
  }

  @Test func whatIsToldApartIsNoLongerSuspected() {
    let assessment = decided(.different)
    #expect(assessment.suspectedDuplicates.isEmpty)
    #expect(out(assessment).isEmpty)
  }

  @Test func grantedAndWithdrawnOnes() {
    let granted = decided(.same) { $0.applications[1].status = .granted(Money(cents: 100_00)) }
    #expect(out(granted) == ["P01"])
    #expect(out(decided(.same) { $0.applications[0].status = .withdrawn }).isEmpty)
  }

  @Test func includeDoesNotLiftIt() {
    #expect(out(decided(.same) { $0.force.include = ["P02"] }) == ["P02"])
  }

  @Test func ofThreeOneIsLeft() {
    var round = round(copy)
    round.applications.append(.sound("P03", title: copy))
    round.duplicates = [
      DuplicateDecision(.applications, "P01", "P02", .same),
      DuplicateDecision(.applications, "P02", "P03", .same),
    ]
    #expect(out(round.assessment) == ["P02", "P03"])
    #expect(round.assessment.suspectedDuplicates.isEmpty)
  }

  // MARK: Spellings of an applicant

  @Test func spellingsThatAreTheSame() throws {
    var round = Round.small(
      .sound("P01", applicant: "SV Blau-Weiß 1921"),
      association: [.row(applicant: "Sportverein Wiesenbrück")])
    #expect(try round.verdict.findings.isEmpty)
    round.duplicates = [
      DuplicateDecision(.applicants, "SV Blau-Weiß 1921", "Sportverein Wiesenbrück e.V.", .same)
    ]
    #expect(try round.verdict.findings.map(\.code) == [.associationFunded])
  }

  @Test func spellingsOfTwo() {
    var round = round(copy, applicant: "Stadtjugendring Siegen")
    #expect(similarity(of: round) == .sameTitle)
    round.duplicates = [
      DuplicateDecision(
        .applicants, "Stadtjugendring Siegburg", "Stadtjugendring Siegen", .different)
    ]
    #expect(similarity(of: round) == nil)
  }

  /// Limits count what is the same however it is written.
  @Test func limitedValues() {
    var round = Round.small()
    let spellings = [
      "Jugendtreff Wiesenbrück e.V.", "Jugendtreff  Wiesenbrück eV",
      "JUGENDTREFF WIESENBRUECK e. V.",
      "Jugendtref Wiesenbrück", "", "TSV 06", "T.S.V. 06",
    ]
    round.limits = [Limit(column: "applicant", bound: .maxCount(1))]
    round.applications = spellings.enumerated().map { index, spelling in
      .sound("P\(10 + index)", applicant: spelling)
    }
    func values() -> [String?] {
      let assessed = AssessedRound(round)
      return round.applications.map { assessed.limitedValue(of: $0, in: "applicant") }
    }
    let club = "jugendtreff wiesenbrück e.v."
    #expect(values() == [club, club, club, "jugendtref wiesenbrück", nil, "tsv 06", "tsv 06"])
    round.duplicates = [
      DuplicateDecision(.applicants, "Jugendtref Wiesenbrück", "Jugendtreff Wiesenbrück", .same)
    ]
    #expect(values()[3] == club)
    round.duplicates = []
    round.valueComparison = .caseless
    #expect(Set(values()).count == 7)
  }

  /// Ids are told apart by every letter.
  @Test func limitedIdentifiers() {
    var round = Round.small(.sound("P-1"), .sound("p1"), .sound("P1"))
    round.limits = [Limit(column: "id", bound: .maxCount(1))]
    let assessed = AssessedRound(round)
    #expect(
      round.applications.map { assessed.limitedValue(of: $0, in: "id") } == ["P-1", "p1", "P1"])
  }
}
