// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
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

  @Test("where and when it was made: two runs give the same bytes") func sameBytes() throws {
    let first = try Case(AssessedRound(SmallRounds.tied), name: "first")
    let second = try Case(AssessedRound(SmallRounds.tied), name: "second")
    #expect(first.bytes == second.bytes)
  }
}
