// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Eligibility
import Grants
import RoundSupport
import Testing

@testable import Records

/// What a record says in two places must be the same in both; what it may keep to itself, it keeps.
@Suite("A record")
struct DerivedFactsTests {
  private func differences(
    in record: Record, _ change: (inout Record) -> Void
  ) throws -> [Difference] {
    var record = record
    change(&record)
    return try RecordFile(reading: record.bytes()).differences()
  }

  private func record(of round: Round) throws -> Record {
    try RecordFile(reading: Case(AssessedRound(round), name: round.name).bytes).record
  }

  // MARK: Limits

  /// P1 and P2 have the same applicant: without what limits compare, a record could break its own rule.
  @Test("has no limit that other texts than the applications' own switch off") func limits() throws
  {
    let round = Round.plain(
      euro: 1_000,
      [
        .open("P1", euro: 400, score: 80) { $0.applicant = "Club" },
        .open("P2", euro: 400, score: 70) { $0.applicant = "Club" },
        .open("P3", euro: 400, score: 60) { $0.partner = "Guarda" },
      ]
    ) {
      $0.limits = ["applicant", "partner", "corridor"].map {
        Limit(column: $0, bound: .maxCount(2))
      }
    }
    let record = try record(of: round)
    #expect(try differences(in: record) { _ in } == [])
    let changes: [(inout [RecordedApplication.Attribute]) -> Void] = [
      { $0 = [] }, { $0.removeLast() }, { $0[0].value = "Another" }, { $0[1].value = "" },
      { $0.append($0[0]) }, { $0[0].column = "other" }, { $0.swapAt(0, 1) },
    ]
    for (number, change) in changes.enumerated() {
      let differences = try differences(in: record) {
        change(&$0.basis.applications[2].attributes)
      }
      #expect(
        differences.contains { $0.path.hasPrefix("$.basis.applications[2].attributes") },
        "change \(number)")
    }
  }

  @Test(
    "derives what every column says that is a member too",
    arguments: [
      ("id", "P1"), ("title", "Titel"), ("applicant", "Club"), ("applicant-kind", "person"),
      ("corridor", "A"), ("partner", "Guarda"), ("task", "association"), ("status", "open"),
      ("theme", "Kunst"),
    ])
  func members(column: String, value: String) throws {
    let application = RecordedApplication(
      .open("P1", euro: 1, score: 1) {
        $0.title = "Titel"
        $0.applicant = "Club"
        $0.applicantKind = .person
        $0.partner = "Guarda"
        $0.task = .association
        $0.attributes = ["theme": "Kunst"]
      }, columns: ["theme"])
    let derived = application.derivingAttributes([column]).attributes
    #expect(derived.map(\.column) == [column])
    #expect(derived.map(\.value) == [value])
  }

  // MARK: Needs

  @Test("needs one or several that are there and others") func needs() throws {
    let applications = ["P1", "P2", "P3"].map { Application.open($0, euro: 400, score: 80) }
    let round = Round.plain(euro: 900, applications) {
      $0.requires = [Dependency(application: "P1", needsOneOf: ["P2", "P3"])]
      $0.lot = Lot(seed: "a")
    }
    let record = try record(of: round)
    #expect(
      try String(decoding: record.bytes(), as: UTF8.self).contains(#""needs_one_of":["P2","P3"]"#))
    #expect(try differences(in: record) { _ in } == [])
    for needs in [[], ["P2"], ["P1", "P2"], ["P2", "P9"]] {
      let found = try differences(in: record) {
        $0.basis.rules.requires = [Dependency(application: "P1", needsOneOf: needs)]
      }
      #expect(!found.isEmpty, "\(needs)")
    }
  }

  // MARK: Matches

  @Test("calls nothing identical that has other texts") func identical() throws {
    let round = Round.plain(euro: 1_000, [.open("P1", euro: 400, score: 80)]) {
      $0.applications[0].title = "Französisch im Frühjahr"
      $0.association = [
        AssociationProject(
          id: "V1", title: "FRANZÖSISCH, im Fruehjahr", applicant: "P1 Verein e.V.")
      ]
    }
    let record = try record(of: round)
    let finding = try #require(record.basis.eligibility[0].findings.first)
    #expect(finding.basis == .identical)
    #expect(try differences(in: record) { _ in } == [])
    let changes: [(inout RecordedFinding) -> Void] = [
      { $0.title = "Englisch im Frühjahr" }, { $0.applicant = "Verein P2" }, { $0.title = nil },
      { $0.applicant = "" },
    ]
    for (number, change) in changes.enumerated() {
      let differences = try differences(in: record) {
        change(&$0.basis.eligibility[0].findings[0])
      }
      #expect(
        differences == [
          Difference(
            "$.basis.eligibility[0].findings[0]", .outOfBounds(expected: .identicalProject))
        ], "change \(number)")
    }
    // A person named the row: its texts may be any.
    let named = try differences(in: record) {
      $0.basis.eligibility[0].findings[0].basis = .named
      $0.basis.eligibility[0].findings[0].title = "Englisch"
    }
    #expect(named == [])
  }

  // MARK: Single points

  /// m1 alone gave points for P1, m1 and m2 for P2; P3 fails the minimum by one point alone.
  private func pointed(quorum: Int) -> Round {
    Round.plain(euro: 1_000, ["P1", "P2", "P3"].map { .open($0, euro: 300, score: 0) }) { round in
      for index in round.applications.indices { round.applications[index].finishedScore = nil }
      round.criteria = [
        Criterion(
          id: "k", name: "K", max: Hundredths(whole: 10), minimum: Hundredths(whole: 3))
      ]
      round.committee = ["m1", "m2", "m3"].map { Member(id: $0, name: $0) }
      round.scores.quorum = quorum
      round.points = [("m1", "P1", 350), ("m1", "P2", 450), ("m2", "P2", 600), ("m3", "P3", 275)]
        .map { member, application, hundredths in
          Points(
            member: member, application: application, criterion: "k", value: Hundredths(hundredths))
        }
    }
  }

  @Test("tells no aggregate of a single member, nor one below the quorum", arguments: 1...3)
  func singlePoints(quorum: Int) throws {
    let record = try record(of: pointed(quorum: quorum))
    #expect(try differences(in: record) { _ in } == [])
    let scores = record.basis.scores
    #expect(scores.map { $0.criteria[0].points } == [1, 2, 1])
    #expect(scores.map { $0.criteria[0].aggregate == nil } == [true, quorum == 3, true])
    #expect(scores.map { $0.criteria[0].published == nil } == [true, quorum == 3, true])
    #expect(scores.map { $0.published == nil } == [quorum > 1, quorum > 2, quorum > 1])
    let evidence = record.basis.eligibility.flatMap(\.findings)
      .filter { $0.code == .belowMinimum }
    #expect(evidence.map(\.criterion) == (quorum == 1 ? ["k"] : []))
    #expect(evidence.allSatisfy { $0.aggregate == nil })
    let text = String(decoding: try record.bytes(), as: UTF8.self)
    #expect(!text.contains("7/2") && !text.contains("11/4") && !text.contains("\"2.75\""))
  }

  /// Nobody could draw the choice again without them.
  @Test("tells the aggregates that a tie rule adds up") func addedUp() throws {
    var round = pointed(quorum: 1)
    round.ties = [.criterion("k")]
    let record = try record(of: round)
    #expect(try differences(in: record) { _ in } == [])
    let scores = record.basis.scores
    // P3 is below the minimum: no rule adds it up.
    #expect(scores.map { $0.criteria[0].published == nil } == [false, false, true])
    let changes: [(inout Basis) -> Void] = [
      { ($0.scores[0].criteria[0].aggregate, $0.scores[0].criteria[0].published) = (nil, nil) },
      { $0.rules.ties = [.criterion("l")] },
    ]
    for (number, change) in changes.enumerated() {
      #expect(try !differences(in: record) { change(&$0.basis) }.isEmpty, "change \(number)")
    }
  }

  /// What follows from a withheld aggregate must still fit together.
  @Test("withholds nothing else") func withheld() throws {
    let record = try record(of: pointed(quorum: 1))
    let changes: [(inout Basis) -> Void] = [
      // Two points are no single one.
      { ($0.scores[1].criteria[0].aggregate, $0.scores[1].criteria[0].published) = (nil, nil) },
      // P3 fails, and P1 does not.
      { $0.eligibility[2].findings = [] },
      { $0.eligibility[0].findings = $0.eligibility[2].findings },
      { $0.scores[0].published = Hundredths(whole: 101) },
      { $0.scores[0].criteria[0].published = Hundredths(350) },
    ]
    for (number, change) in changes.enumerated() {
      #expect(try !differences(in: record) { change(&$0.basis) }.isEmpty, "change \(number)")
    }
  }

  /// Older records told every aggregate.
  @Test("that tells more still holds, alone and beside its files") func told() throws {
    let round = pointed(quorum: 1)
    let recorded = try Case(AssessedRound(round), name: "told")
    var record = try RecordFile(reading: recorded.bytes).record
    for (index, text) in ["7/2", "21/4", "11/4"].enumerated() {
      record.basis.scores[index].criteria[0].aggregate = try CanonicalJSON.string(text)
        .decode(FractionText.self)
    }
    (record.basis.scores[0].criteria[0].published, record.basis.scores[2].criteria[0].published) =
      (Hundredths(350), Hundredths(275))
    record.basis.eligibility[2].findings[0].aggregate = Hundredths(275)
    let file = try RecordFile(reading: record.bytes())
    #expect(file.differences() == [])
    #expect(try file.differences(from: recorded.basis) == [])
  }
}
