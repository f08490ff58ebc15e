// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Testing

/// Which rows match an application exactly.
@Suite struct DoubleFundingTests {
  /// The rows that fund `P01`, with the basis of each.
  private func matches(
    _ rows: AssociationProject..., year: Int? = 2023
  ) throws -> [String: Finding.MatchBasis] {
    var round = Round.small(.sound(), association: rows)
    round.year = year
    var matches: [String: Finding.MatchBasis] = [:]
    for finding in try round.verdict.findings {
      guard case .associationFunded(let row, _, _, let basis) = finding.evidence else { continue }
      matches[row] = basis
    }
    return matches
  }

  @Test func identicalAfterNormalising() throws {
    #expect(
      try matches(.row(title: "Nogent: JUGENDAUSTAUSCH", applicant: "stadtjugendring siegburg"))
        == ["V1": .identical])
    #expect(try matches(.row(title: "Jugendaustausch Guarda")).isEmpty)
    #expect(try matches(.row(applicant: "Sportjugend")).isEmpty)
  }

  @Test func yearsThatCount() throws {
    #expect(try matches(.row(year: 2023)).count == 1)
    #expect(try matches(.row(year: 2022)).isEmpty)
    #expect(try matches(.row(year: nil)).count == 1)
    #expect(try matches(.row(year: 2022), year: nil).count == 1)
    #expect(try matches(.row(year: 2022, application: "P01", decision: .same)).isEmpty)
  }

  @Test func rowsThatNameTheApplication() throws {
    let other = (title: "Ganz anders", applicant: "Jemand")
    for decision in [nil, Sameness.same] {
      #expect(
        try matches(
          .row(
            title: other.title, applicant: other.applicant, application: "P01", decision: decision))
          == ["V1": .named])
      #expect(try matches(.row(application: "P01", decision: decision)) == ["V1": .named])
    }
  }

  @Test func decidedAsDifferent() throws {
    #expect(try matches(.row(application: "P01", decision: .different)).isEmpty)
    #expect(try matches(.row(application: "P02", decision: .different)) == ["V1": .identical])
    #expect(try matches(.row(application: "P02", decision: .same)) == ["V1": .identical])
  }

  @Test func oneFindingForEachRowSortedById() throws {
    let round = Round.small(
      .sound(), association: [.row("V3"), .row("V1", application: "P01"), .row("V2")])
    #expect(
      try round.verdict.findings.map { finding in
        guard case .associationFunded(let row, _, _, let basis) = finding.evidence else {
          return ""
        }
        return "\(row) \(basis)"
      } == ["V1 named", "V2 identical", "V3 identical"])
  }

  @Test func blankTitlesAreNotIdentical() throws {
    let round = Round.small(.sound(title: "?"), association: [.row(title: "!")])
    #expect(try round.verdict.findings.isEmpty)
  }
}
