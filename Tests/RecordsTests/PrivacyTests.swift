// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import RoundSupport
import Testing

@testable import Records

@Suite("A record keeps to itself")
struct PrivacyTests {
  @Test("private columns, names of persons, reasons of recusals, and members' points")
  func privacy() throws {
    let recorded = try Case(AssessedRound(SmallRounds.decided), name: "private")
    let text = String(decoding: recorded.bytes, as: UTF8.self).lowercased()
    for secret in ["geheim@example.org", "email", "verein p04", "vorstand", "reason"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("limit:0:person 1"))
    let record = try RecordFile(reading: recorded.bytes).record
    #expect(record.basis.applications.first { $0.id == "P04" }?.applicant == "Person 1")
    #expect(record.basis.rules.recusals == 1)
  }

  @Test(
    "names of persons in a committee's reasons",
    arguments: [
      ("Al Ba überzeugt", "Person 1 überzeugt"), ("AL BAS Konzert", "Person 1S Konzert"),
      ("Als Alba sang, war Xal Ba nicht da", "Als Alba sang, war Xal Ba nicht da"),
      ("Al Ba Lund und Al Ba", "Person 2 und Person 1"), ("Verein P01 nicht", "Verein P01 nicht"),
      ("A.l (B) $1", "Person 3"),
    ])
  func reasons(written: String, read: String) {
    let names = ["Al Ba", "Al Ba Lund", "A.l (B) $1", "Verein P01"]
    var round = Round()
    round.applications = names.enumerated().map { number, name in
      .open("P\(number)", euro: 1, score: 1) {
        $0.applicant = name
        $0.applicantKind = name == "Verein P01" ? .organisation : .person
      }
    }
    let row = ResolvedAward(application: "P0", award: .zero, reason: written)
    #expect(Pseudonyms(round).hidden(row).reason == read)
  }

  @Test("where and when it was made: two runs give the same bytes") func sameBytes() throws {
    let first = try Case(AssessedRound(SmallRounds.tied), name: "first")
    let second = try Case(AssessedRound(SmallRounds.tied), name: "second")
    #expect(first.bytes == second.bytes)
  }
}
