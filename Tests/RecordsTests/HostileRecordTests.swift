// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import CanonicalDocuments
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Testing

@testable import Records

/// A record can come from anybody. What cannot be is refused; nothing ends the process.
@Suite("A hostile record")
struct HostileRecordTests {
  private static let values: [CanonicalJSON] = [
    .null, .bool(true), .integer(CanonicalJSON.largest), .integer(-CanonicalJSON.largest),
    .integer(0),
    .integer(-1), .string(""), .string("\(Int128.max)"), .string("\(Int128.min)"),
    .string("9999999999999"), .string("-0"), .string("1/0"), .array([]), .object([:]),
    .string(String(repeating: "9", count: 10_000)),
  ]

  /// Puts each of `values` in turn into every place of a record.
  @Test("is judged whatever stands in it", arguments: MutationTests.cases)
  func judged(name: String, round: Round, status: Record.Status) throws {
    let file = try RecordFile(
      reading: try Case(AssessedRound(round), name: name).bytes)
    var random = SeededGenerator(seed: 7)
    let places = file.content.places.shuffled(using: &random).prefix(300)
    var records: [[UInt8]] = []
    var judged = 0
    for place in places {
      guard let value = Self.values.randomElement(using: &random) else { continue }
      let bytes = Mutation(path: "", document: file.content.replacing(place[...], with: value))
        .bytes()
      records.append(bytes)
      guard let changed = try? RecordFile(reading: bytes) else { continue }
      judged += 1
      _ = changed.differences()
    }
    #expect(judged > 20)
    if PythonChecker.isAvailable {
      #expect(try PythonChecker.check(records).count == records.count)
    }
  }

  @Test(
    "is no record where it is no JSON",
    arguments: [
      "", "{", "{}", "[]", "nul", "1e5", "1.0", "{\"schema\":\"korridor/record/1\"}",
      "{\"a\":1,\"a\":2}", "\"\\ud800\"", "\"\\u-123\"", "\"\\u+123\"", "\"\\u12\"", "\"\u{01}\"",
      "9007199254740993", "-0", "01", "{}{}",
      String(repeating: "[", count: 1_000_000),
    ])
  func notJSON(text: String) {
    #expect(throws: NotARecord.self) { try RecordFile(reading: Array(text.utf8)) }
  }

  /// A document with a name twice, or with numbers that are not whole, could say different things to
  /// different readers: both checkers refuse it, even where its digest fits.
  @Test("is refused where it can be read in two ways") func spelling() throws {
    let recorded = try Case(AssessedRound(SmallRounds.decided), name: "decided by lot").bytes
    let text = String(decoding: recorded, as: UTF8.self)
    let schema = "\"schema\":\"korridor/record/1\","
    let others = [
      text.replacing(schema, with: schema + schema),
      text.replacing("\"upper\":1}", with: "\"upper\":1.0}"),
      text.replacing("\"upper\":1}", with: "\"upper\":1e400}"),
      text.replacing(schema, with: schema + "\"scheme\":\"\\ud800\","),
      String(repeating: "[", count: 1_000_000), "", "[]", "{}",
    ]
    for other in others {
      #expect(other != text)
      #expect(throws: NotARecord.self) { try RecordFile(reading: Array(other.utf8)) }
    }
    guard PythonChecker.isAvailable else { return }
    let answers = try PythonChecker.check([recorded] + others.map { Array($0.utf8) })
    #expect(answers == [true] + others.map { _ in false })
  }

  /// What is not spelled canonically says the same: its digest is that of the canonical form.
  @Test("is taken in any order and with any blanks, by both checkers") func otherSpelling() throws {
    let recorded = try Case(AssessedRound(SmallRounds.decided), name: "decided by lot").bytes
    let text = String(decoding: recorded, as: UTF8.self)
    let schema = "\"schema\":\"korridor/record/1\","
    let records = [
      " \n\t" + text + "\r\n", text.replacing(",\"", with: ",\n \""),
      "{" + schema + text.dropFirst().replacing(schema, with: ""),
      text.replacing("\"Klein\"", with: "\"\\u004blein\""),
    ].map { Array($0.utf8) }
    for bytes in records {
      #expect(bytes != recorded)
      #expect(try RecordFile(reading: bytes).differences() == [])
    }
    guard PythonChecker.isAvailable else { return }
    #expect(try PythonChecker.check(records) == records.map { _ in true })
  }

  @Test("is refused by the script where something is null, true for 1, or of another schema")
  func strangeTypes() throws {
    let file = try RecordFile(
      reading: try Case(AssessedRound(SmallRounds.decided), name: "decided by lot").bytes)
    let row: [CanonicalJSON.Step] = [.member("program"), .member("rows"), .element(0)]
    let places: [([CanonicalJSON.Step], CanonicalJSON)] = [
      (row + [.member("upper")], .bool(true)), (row + [.member("upper")], .null),
      ([.member("allocation"), .member("values"), .element(0)], .bool(true)),
      ([.member("schema")], .string("korridor/record/2")),
      ([.member("basis"), .member("round")], .array([.null])),
    ]
    let records = places.map { place, value in
      Mutation(path: "", document: file.content.replacing(place[...], with: value)).bytes()
    }
    for bytes in records {
      #expect((try? RecordFile(reading: bytes))?.differences().isEmpty != true)
    }
    guard PythonChecker.isAvailable else { return }
    #expect(try PythonChecker.check(records) == records.map { _ in false })
  }

  /// The contradiction is a claim like any other: rows need a certificate, and facts must be there.
  @Test("is refused by the script where a conflict is not proved") func unprovedConflict() throws {
    let file = try RecordFile(
      reading: try Case(AssessedRound(SmallRounds.infeasible), name: "infeasible").bytes)
    let demanded = try RecordFile(
      reading: try Case(
        AssessedRound(SmallRounds.demanded), name: "the association funds what is demanded"
      ).bytes)
    let rules: [([String], Bool)] = [
      (["include:P06", "ineligible:P06"], true), (["ineligible:P06"], false),
      (["include:P01", "ineligible:P01"], false), (["ineligible:P06", "include:P06"], false),
      (["granted:P05", "exclude:P05"], false), ([], false),
    ]
    #expect(demanded.differences() == [])
    #expect(demanded.record.conflict?.rules == rules[0].0)
    var records: [[UInt8]] = []
    for (rules, _) in rules {
      var record = demanded.record
      record.conflict?.rules = rules
      records.append(try record.bytes())
    }
    var unproved = file.record
    unproved.conflict?.certificate = nil
    records.append(try unproved.bytes())
    #expect(try !RecordFile(reading: records[6]).differences().isEmpty)
    guard PythonChecker.isAvailable else { return }
    #expect(try PythonChecker.check(records) == rules.map(\.1) + [false])
  }

  @Test("is refused with a status that is none") func unknownStatus() throws {
    let file = try RecordFile(
      reading: try Case(AssessedRound(SmallRounds.decided), name: "decided by lot").bytes)
    let status: [CanonicalJSON.Step] = [.member("status")]
    let bytes = Mutation(
      path: "$.status",
      document: file.content.replacing(status[...], with: .string("optimal beyond doubt"))
    ).bytes()
    #expect(throws: NotARecord.self) { try RecordFile(reading: bytes) }
    if PythonChecker.isAvailable { #expect(try PythonChecker.check([bytes]) == [false]) }
  }

  @Test("is no record where it is no UTF-8") func notUTF8() {
    #expect(throws: NotARecord.self) { try RecordFile(reading: [0x22, 0xFF, 0x22]) }
  }

  // MARK: Numbers

  /// One number of points within 2⁵³ is far from 64 bits, thousands of them are not.
  @Test("cannot make the sum of its points leave 64 bits") func pointsBelowZero() throws {
    let file = try RecordFile(
      reading: try Case(AssessedRound(SmallRounds.decided), name: "points").bytes)
    var record = file.record
    let criterion = try #require(record.basis.rules.criteria.first)
    let score = try #require(record.basis.scores[0].criteria.first)
    record.basis.rules.criteria = (0..<1_100).map { number in
      var other = criterion
      other.id = "\(number)"
      return other
    }
    for points in [-Int(CanonicalJSON.largest), Int(CanonicalJSON.largest)] {
      record.basis.scores[0].criteria = (0..<1_100).map { number in
        var other = score
        (other.criterion, other.points) = ("\(number)", points)
        return other
      }
      #expect(!(try RecordFile(reading: record.bytes()).differences().isEmpty))
    }
  }

  /// What thousands of granted applications take far above a target, in thousandths of what little is
  /// available, leaves 64 bits.
  @Test("can state a round that granted far more than it has") func grantedAboveTarget() throws {
    let round = Round.plain(euro: 0, [.open("P1", euro: 1, score: 1)]) {
      $0.budget = Money(cents: 1)
    }
    let plan = try #require(try AllocationModel(AssessedRound(round)).corridors.first)
    let most = Money(cents: 20_000 * Money.largest.cents)
    #expect(plan.shortfall(spend: most, available: round.budget) == 0)
  }

  /// Each list is short for itself.
  @Test("cannot state a program that no memory holds") func hugeProgram() throws {
    var record = try RecordFile(
      reading: try Case(AssessedRound(SmallRounds.decided), name: "huge").bytes
    ).record
    record.basis.rules.funding.levels = (1...10_000).map { Hundredths($0) }
    record.basis.rules.limits = Array(repeating: record.basis.rules.limits[0], count: 1_500)
    let differences = try RecordFile(reading: record.bytes()).differences()
    #expect(differences.contains(Difference("$.basis", .outOfBounds(expected: .size))))
  }

  /// A file of a few megabytes could otherwise ask for so many solutions in full that no memory holds
  /// them, and two spellings of one solution would count twice.
  @Test("has each witness once, as what it changes") func witnesses() throws {
    let recorded = try Case(AssessedRound(SmallRounds.tied), name: "tied").bytes
    let file = try RecordFile(reading: recorded)
    let origin = try #require(file.record.proof?.witnesses.origin)
    let changes = try #require(file.record.proof?.witnesses.changes)
    #expect(changes.contains { $0.count > 1 })
    let others: [[[RecordedWitnesses.Change]]] = [
      changes.map { $0.reversed() },
      changes.map { $0 + [.init(column: origin.count - 1, value: origin[origin.count - 1])] },
      changes + [[]], changes + changes,
      changes + [[.init(column: 0, value: origin[0])]],
      changes + [[.init(column: -1, value: 0)]],
    ]
    for other in others {
      var record = file.record
      record.proof?.witnesses.changes = other
      #expect(!(try RecordFile(reading: record.bytes()).differences().isEmpty))
    }
  }
}

extension CanonicalJSON {
  /// A step into a document.
  enum Step: Hashable {
    case member(String)
    case element(Int)
  }

  /// The way to every value.
  var places: [[Step]] {
    switch self {
    case .array(let elements):
      [[]]
        + elements.enumerated().flatMap { index, element in
          element.places.map { [.element(index)] + $0 }
        }
    case .object(let members):
      [[]]
        + members.sorted { $0.key < $1.key }.flatMap { name, member in
          member.places.map { [.member(name)] + $0 }
        }
    default: [[]]
    }
  }

  func replacing(_ place: ArraySlice<Step>, with value: CanonicalJSON) -> CanonicalJSON {
    switch (self, place.first) {
    case (.array(var elements), .element(let index)?):
      elements[index] = elements[index].replacing(place.dropFirst(), with: value)
      return .array(elements)
    case (.object(var members), .member(let name)?):
      members[name] = members[name]?.replacing(place.dropFirst(), with: value)
      return .object(members)
    default: return value
    }
  }
}
