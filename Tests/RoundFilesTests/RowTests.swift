// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

/// The rows of the tables: what contradicts the rules or another row.
@Suite struct RowTests {
  static let header = "id,title,applicant,corridor,requested,staff-hours"

  static func applications(
    _ columns: String, _ cells: [String], rules: String = ""
  ) throws -> RoundReading {
    let rows = cells.enumerated().map { index, more in
      "P\(index + 1),T\(index),X,A,100,1,\(more)"
    }
    return try TemporaryRound([
      "round.yaml": TemporaryRound.rules.replacing("alternatives: [[P1, P2]]", with: "") + rules,
      "applications.csv": ([header + "," + columns] + rows).joined(separator: "\n"),
      "scores.csv": "member,application,criterion,points\nm1,P1,idea,5\n",
      "recusals.csv": nil,
    ]).read()
  }

  @Test(arguments: [
    ("status,granted", "granted,", Problem.row(.grantedWithoutAmount)),
    ("status,granted", "open,5", .row(.amountWithoutGrant)),
    (
      "status", "bewiligt",
      .value(
        .notOneOf(
          ["open", "withdrawn", "granted", "offen", "zurückgezogen", "bewilligt"],
          nearest: "bewilligt"))
    ),
    ("score", "50", .row(.pointsBesideFinishedScore)),
    ("score", "50.123", .value(.tooManyDecimals)),
    ("received", "31.02.2023", .value(.noSuchDay)),
    ("Nr", "x", .table(.duplicateColumn(first: "id"))),
    ("minimum", "5.5.5", .value(.badGrouping)),
    ("partner", "a\u{202E}b", .value(.forbiddenCharacter(0x202E))),
  ])
  func mistakes(_ columns: String, _ cells: String, _ problem: Problem) throws {
    let reading = try Self.applications(columns, [cells])
    #expect(reading.problems == [problem], "\(reading.complaints())")
  }

  @Test func whoAppliesAsAPersonIsKnownByUsualWords() throws {
    let words = [
      "person", "Privatperson", "Einzelperson", "natürliche Person", "Verein", "", "organisation",
    ]
    let reading = try Self.applications("applicant-kind", words)
    let kinds = try #require(reading.round).applications.map(\.applicantKind)
    #expect(
      kinds == [.person, .person, .person, .person, .organisation, .organisation, .organisation])
  }

  @Test func germanWordsAndPrivateColumns() throws {
    let reading = try Self.applications(
      "Aufgabe,Status,Bewilligt,Kontakt,E-Mail,Jugend,Antragstellerart",
      ["verein,bewilligt,\"0,00\",Frau M,m@x.de,ja,person", "neu,zurückgezogen,,,,,"])
    #expect(reading.complaints() == [])
    let applications = try #require(reading.round).applications
    #expect(applications[0].task == .association)
    #expect(applications[0].status == .granted(.zero))
    #expect(applications[0].applicantKind == .person)
    #expect(applications[0].privateAttributes == ["contact": "Frau M", "email": "m@x.de"])
    #expect(applications[0].attributes == ["Jugend": "ja"])
    #expect(applications[1].status == .withdrawn)
  }

  @Test func blanksThatMatterAreWarnedOf() throws {
    let rules = "\ncall: {opens: 2023-05-29, closes: 2023-06-14}\nfunding: {max-rate: 75}\n"
    let reading = try Self.applications(
      "received,total-cost", ["2023-06-01,200", ",", "2023-06-01,"], rules: rules)
    #expect(reading.round != nil)
    let warnings = reading.diagnostics.filter { $0.severity == .warning }
    #expect(
      warnings.map(\.problem) == [
        .row(.blankReceipt), .row(.blankTotalCost), .row(.blankTotalCost),
      ])
    #expect(warnings.map(\.row) == [3, 3, 4])
    let pilot = try Self.applications("received,total-cost", [",5"], rules: rules + "pilot: true\n")
    #expect(pilot.complaints().count == 1)
    #expect(
      pilot.diagnostics.contains { $0.problem == .row(.requestAboveTotalCost(Money(cents: 500))) })
  }

  @Test func aBlankNeedIsAnErrorAndZeroIsNot() throws {
    let reading = try TemporaryRound([
      "applications.csv": Self.header + "\nP1,T,X,A,1,\nP2,U,Y,A,1,0\nP3,V,Z,A,1,1\n"
    ]).read()
    #expect(reading.problems == [.row(.blankNeed(resource: "staff-hours"))])
  }

  @Test func theFilesStyleSettlesWhatIsOpen() throws {
    let rows = Self.header + "\nP1,T,X,A,\"1.234\",1\nP2,U,Y,A,12.50,0\nP3,V,Z,A,1,1\n"
    #expect(try TemporaryRound(["applications.csv": rows]).read().problems.count == 1)
    let reading = try TemporaryRound([
      "applications.csv": rows,
      "round.yaml": TemporaryRound.rules + "files: {numbers: de}\n",
    ]).read()
    #expect(reading.complaints() == [])
    #expect(reading.round?.applications[0].requested == Money(cents: 123_400))
  }

  @Test(arguments: [
    ("m1,P1,idea,7\nm1,P1,idea,8\n", [RowProblem.pointsTwice(firstRow: 2)].map(Problem.row)),
    (
      "m3,P1,idea,7\nm3,P2,idea,7\n",
      [.reference(.unknown(.member, nearest: "m1", known: ["m1 (Eins)", "m2 (Zwei)"]))]
    ),
    (
      "m1,P9,ide,7\n",
      [
        .reference(.unknown(.application, nearest: "P1")),
        .reference(.unknown(.criterion, nearest: "idea")),
      ]
    ),
    ("m1,P1,idea,-1\n", [.value(.notADecimal)]),
    (",P1,idea,1\n", [.value(.missing)]),
  ])
  func scores(_ rows: String, _ problems: [Problem]) throws {
    let reading = try TemporaryRound([
      "scores.csv": "member,application,criterion,points\n" + rows
    ]).read()
    #expect(reading.problems == problems, "\(reading.complaints())")
  }

  @Test func aMissingCommitteeIsSaidOnce() throws {
    let rules = TemporaryRound.rules.replacing(
      "committee: [{id: m1, name: Eins}, {id: m2, name: Zwei}]", with: "")
    let reading = try TemporaryRound(["round.yaml": rules, "recusals.csv": nil]).read()
    #expect(reading.problems == [.row(.pointsWithoutCommittee)])
  }

  @Test(arguments: [
    ("V1,a,b,1,2023,,gleich\n", Problem.row(.sameWithoutApplication)),
    ("V1,a,b,1,2023,P9,same\n", .reference(.unknown(.application, nearest: "P1"))),
    (
      "V1,a,b,1,23,,\n",
      .value(
        .outside(
          DecimalRange(
            from: Hundredths(whole: 1_900), through: Hundredths(whole: 9_999))))
    ),
    ("V1,a,b,1,,,\nV1,c,d,1,,,\n", .reference(.duplicate(.associationRow, firstRow: 2))),
    ("V1,,b,1,,,\n", .value(.missing)),
  ])
  func association(_ rows: String, _ problem: Problem) throws {
    let reading = try TemporaryRound([
      "association.csv": "Nr,Titel,Antragsteller,Betrag,Jahr,Antrag,Entscheidung\n" + rows
    ]).read()
    #expect(reading.problems == [problem], "\(reading.complaints())")
  }

  @Test(arguments: [
    ("m1,,,\n", Problem.row(.recusalNamesNobody)), ("m1,P1,Chor,\n", .row(.recusalNamesBoth)),
    ("m1,,Balett e.V.,\n", .row(.recusedFromNobody(nearest: "Ballett e.V."))),
  ])
  func recusals(_ rows: String, _ problem: Problem) throws {
    let reading = try TemporaryRound([
      "recusals.csv": "Mitglied,Antrag,Antragsteller,Grund\n" + rows
    ]).read()
    let complaints = reading.diagnostics.filter { $0.severity != .note }
    #expect(complaints.map(\.problem) == [problem])
  }
}
