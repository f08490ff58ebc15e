// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing
import Wording

/// What a committee resolved, as a file says it.
@Suite struct DecisionReaderTests {
  private func read(_ text: String, name: String = "beschluss.csv") throws -> RoundReading {
    let round = try TemporaryRound([
      "round.yaml": TemporaryRound.rules.replacing("alternatives: [[P1, P2]]", with: ""),
      "applications.csv": """
      id,title,applicant,corridor,requested,staff-hours,status,granted
      P1,Fest,Chor,A,1000,1,,
      P2,Lesung,Kreis,A,1000,1,,
      P3,Reise,Verein,A,1000,1,granted,500
      P4,Kurs,Schule,A,1000,1,withdrawn,
      """,
      "scores.csv": "member,application,criterion,points\nm1,P1,idea,5\n", "recusals.csv": nil,
    ])
    try round.write(name, Data(text.utf8))
    return RoundRequest(path: round.url.path, decision: round.url.appendingPathComponent(name).path)
      .reading()
  }

  @Test(arguments: [
    "Antrag;Zuschuss;Grund\nP2;1.000,50 €;Zu teuer\nP1;0;\nP3;500;\n",
    "application,award,reason\nP2,1000.50,Zu teuer\nP1,0,\nP3,500.00,\n",
    "Antrag\tBewilligt\tBegründung\nP3\t500\t\nP1\t0,00\t\nP2\t1000,50\tZu teuer\n",
  ])
  func germanAndEnglishFilesSayTheSame(text: String) throws {
    let reading = try read(text)
    #expect(reading.diagnostics.allSatisfy { $0.severity != .error })
    let decision = try #require(reading.decision)
    #expect(
      decision.rows == [
        ResolvedAward(application: "P1", award: .zero),
        ResolvedAward(application: "P2", award: Money(cents: 100_050), reason: "Zu teuer"),
        ResolvedAward(application: "P3", award: Money(cents: 50_000)),
      ])
    // A proposal does not rest on what was decided afterwards.
    #expect(!reading.inputs.contains { $0.file == "beschluss.csv" })
    #expect(decision.file.file == "beschluss.csv" && decision.file.sha256.count == 64)
  }

  @Test func allErrorsComeAtOnce() throws {
    let reading = try read(
      "Antrag;Zuschuss;Grund\nP9;5;\nP1;;\nP2;viel;\nP2;7;\nP1;3;\nP3;400;\n;1;\nP4;1;a\u{202E}b\n")
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.allSatisfy { $0.file == "beschluss.csv" })
    #expect(
      errors.map { "\($0.row ?? 0) \($0.column ?? "")" } == [
        "2 Antrag", "3 Zuschuss", "4 Zuschuss", "7 Zuschuss", "8 Antrag", "9 Grund",
      ])
    #expect(reading.round == nil)
    let line = try #require(errors.first { $0.row == 7 }?.line(in: .de))
    #expect(line.hasPrefix("beschluss.csv, Zeile 7, Spalte „Zuschuss“: gefunden „400“: "))
    #expect(line.contains("500,00 €"))
  }

  /// allocation.csv has a word beside each amount: whoever changes one of them must mean the other.
  @Test(arguments: [
    ("P1;0;gefördert", true), ("P1;5;nicht gefördert", true), ("P1;0,00;Teilweise gefördert", true),
    ("P1;5;abgelehnt", true), ("P1;5;gefördert", false), ("P1;0;nicht gefördert", false),
    ("P1;5;offen", false), ("P1;0;", false), ("P3;500;bereits bewilligt", false),
  ])
  func amountAndWordAgree(row: String, isError: Bool) throws {
    let errors = try read("Antrag;Zuschuss;Entscheidung\n\(row)\n").diagnostics.filter {
      $0.severity == .error
    }
    let word = String(row.split(separator: ";").last ?? "")
    #expect(errors.map(\.problem) == (isError ? [.row(.awardAgainstWord(word))] : []))
    #expect(errors.allSatisfy { $0.column == "Zuschuss" && $0.row == 2 })
  }

  @Test func anApplicationStandsThereOnce() throws {
    let errors = try read("Antrag;Zuschuss\nP1;5\nP1;5\n").diagnostics.filter {
      $0.severity == .error
    }
    #expect(errors.map(\.problem) == [.reference(.duplicate(.application, firstRow: 2))])
  }

  @Test(arguments: [
    "Antrag;Grund\nP1;x\n", "Antrag;Zuschuss;Farbe\nP1;5;x\n", "Antrag;Zuschus\nP1;5\n",
  ])
  func columnsAreChecked(text: String) throws {
    #expect(try read(text).round == nil)
  }

  @Test func aMissingFileIsAnError() throws {
    let round = try TemporaryRound()
    let reading = RoundRequest(path: round.url.path, decision: round.url.path + "/fehlt.csv")
      .reading()
    #expect(
      reading.diagnostics.contains { $0.file == "fehlt.csv" && $0.problem == .file(.missing) })
  }

  @Test func whatLacksAReasonIsNamedWithItsPlace() throws {
    let decision = try #require(try read("Antrag;Zuschuss;Grund\nP2;7;\nP1;5;\n").decision)
    let missing = decision.missingReasons(for: [("P1", .zero), ("P2", Money(cents: 900))])
    #expect(missing.map(\.row) == [3, 2] && missing.allSatisfy { $0.column == "Grund" })
    #expect(missing[1].line(in: .de).contains("9,00 €"))
    #expect(missing[1].line(in: .en).contains("€9.00"))
  }
}
