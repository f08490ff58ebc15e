// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

/// round.yaml: what each key accepts, and the one message that each mistake gives.
@Suite struct RulesTests {
  static let least = "budget: 1000\ncorridors: [{id: A}, {id: B}]\n"
  static let files: [String: String?] = [
    "applications.csv":
      "id,title,applicant,corridor,requested,total-cost\nP1,T,X,A,5,\nP2,U,Y,B,6,\n",
    "scores.csv": "member,application,criterion,points\n", "recusals.csv": nil,
    "association.csv": "id,title,applicant\n",
  ]

  static func read(_ more: String, base: String = least) throws -> RoundReading {
    try TemporaryRound(files.merging(["round.yaml": base + more]) { _, new in new }).read()
  }

  @Test func defaults() throws {
    let reading = try Self.read("")
    #expect(reading.complaints() == [])
    let round = try #require(reading.round)
    #expect(round.balance == BalanceRule())
    #expect(round.scores == ScoreRules())
    #expect(round.funding == FundingRules())
    #expect(round.ties == [.moreProjects, .smallerSpend, .lot])
    #expect(round.language == .de)
    #expect(round.corridors.map(\.name) == ["A", "B"])
    #expect(round.corridors[0].share == round.corridors[1].share)
    #expect(round.applications.allSatisfy { $0.needs.isEmpty })
  }

  @Test func theUsualNamesAreThoseThatSentencesKnow() throws {
    let usual = try Self.read(
      "association: {name: Partnerschaftsverein}\npaper: {giver: Stadt}\n")
    #expect(usual.problems == [])
    let round = try #require(usual.round)
    #expect(round.associationName == nil && round.paper.giver == nil)
  }

  @Test func everythingAtOnce() throws {
    let reading = try Self.read(
      """
      language: en
      reserve: "1,50"
      pilot: true
      call: {opens: 2023-05-29, closes: 14.06.2023}
      balance: {weight: 0, measure: worst}
      scores: {aggregate: trimmed, calibrate: offset, quorum: 3, decimals: 2, minimum: 40.5}
      funding: {levels: [100, 62.5], max-rate: 75, max-award: 5000, award-step: 0.50, value: euro}
      limits: [{by: Antragsteller, max-count: 2, max-share: 50}, {by: task, max-amount: 5, min-groups: 2}]
      alternatives: [[P2, P1]]
      requires: [{application: P1, needs: P2}]
      association: {name: Bürgerstiftung, tasks: include}
      criteria: [{id: idea, name: Idee, max: 10}]
      ties: [earlier-received, criterion:idea, lot]
      lot: {seed: 00123, source: drawn}
      files: {numbers: de}
      paper: {committee: Rat, date: 2023-06-20, number: 7, reference: 41/1, public: false, giver: Stadt Selters, office: Amt 41, route: Hauptausschuss, account: 04.01/5318, cover: Haushalt, wording: inclusive}
      """)
    #expect(reading.problems == [])
    let round = try #require(reading.round)
    #expect(round.available == Money(cents: 99_850))
    #expect(round.isPilot)
    #expect(round.call?.closes == Day(year: 2023, month: 6, day: 14))
    #expect(round.scores.minimum == Hundredths(4_050))
    #expect(round.funding.levels == [Hundredths(whole: 100), Hundredths(6_250)])
    #expect(round.funding.awardStep == Money(cents: 50))
    #expect(round.funding.maxAward == Money(cents: 5000_00))
    #expect(
      round.limits == [
        Limit(column: "applicant", bound: .maxCount(2)),
        Limit(column: "applicant", bound: .maxShare(Hundredths(whole: 50))),
        Limit(column: "task", bound: .maxAmount(Money(cents: 500))),
        Limit(column: "task", bound: .minGroups(2)),
      ])
    #expect(round.alternatives == [["P1", "P2"]])
    #expect(round.ties == [.earlierReceived, .criterion("idea"), .lot])
    #expect(round.lot == Lot(seed: "00123", source: "drawn"))
    #expect(round.paper.date == Day(year: 2023, month: 6, day: 20))
    #expect(!round.paper.isPublic)
    #expect(round.paper.giver == "Stadt Selters")
    #expect(round.paper.office == "Amt 41" && round.paper.route == ["Hauptausschuss"])
    #expect(round.paper.account == "04.01/5318" && round.paper.cover == "Haushalt")
    #expect(round.paper.wording == .inclusive)
    #expect(round.associationName == "Bürgerstiftung" && round.associationTasks == .include)
  }

  /// One mistake gives one message: what a misspelt key says is not missed as well.
  @Test(arguments: [("committee", "comitee"), ("criteria", "critera"), ("resources", "resourses")])
  func aMisspeltKeyIsOneMistake(key: String, written: String) throws {
    let rules = TemporaryRound.rules.replacing(key + ":", with: written + ":")
    let problems = try TemporaryRound(["round.yaml": rules]).read().problems
    #expect(problems.count == 1)
    guard case .yaml(.unknownKey(nearest: key, _))? = problems.first else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test(arguments: [
    ("limts: []", Problem.yaml(.unknownKey(nearest: "limits", known: []))),
    ("balance: {wieght: 2}", .yaml(.unknownKey(nearest: "weight", known: []))),
    (
      "reserve: 10.000",
      .value(.thousandsInYaml(grouped: Money(cents: 1_000_000), decimal: "10.000"))
    ),
    ("reserve: 2000", .rule(.reserveAboveBudget(budget: Money(cents: 100_000)))),
    ("balance: 5", .yaml(.wrongKind(expected: .mapping))),
    ("balance: {weight: [1]}", .yaml(.wrongKind(expected: .scalar))),
    ("limits: {by: x}", .yaml(.wrongKind(expected: .list))),
    ("pilot: yes", .value(.notOneOf(["true", "false"], nearest: nil))),
    ("language: fr", .value(.notOneOf(["de", "en"], nearest: nil))),
    (
      "year: 23",
      .value(
        .outside(
          DecimalRange(
            from: Hundredths(whole: 1_900), through: Hundredths(whole: 9_999))))
    ),
    ("call: {opens: 2023-06-14, closes: 2023-06-13}", .rule(.callEndsBeforeItOpens)),
    ("call: {closes: 31.02.2023}", .value(.noSuchDay)),
    (
      "criteria: [{id: a, max: 5}, {id: a, max: 5}]",
      .reference(.duplicate(.criterion, firstRow: 3))
    ),
    ("criteria: [{id: a, max: 5, weight: 0}]", .rule(.weightsSumToZero)),
    (
      "criteria: [{id: a, max: 5, minimum: 6}]",
      .rule(.minimumAboveMaximum(maximum: Hundredths(whole: 5)))
    ),
    ("criteria: [{id: a, max: 0}]", .value(.outside(.positive))),
    ("criteria: [{id: a}]", .yaml(.missingKey("max"))),
    (
      "scores: {decimals: 3}",
      .value(
        .outside(
          DecimalRange(
            from: .zero, through: Hundredths(whole: 2))))
    ),
    ("scores: {quorum: 1.5}", .value(.notAWholeNumber)),
    ("funding: {levels: [100, 100]}", .rule(.repeated)),
    ("funding: {levels: [0]}", .value(.outside(.positivePercent))),
    ("funding: {levels: []}", .rule(.emptyList)),
    ("funding: {max-rate: 101}", .value(.outside(.positivePercent))),
    (
      "funding: {max-award: 0}",
      .value(
        .outside(DecimalRange(from: Hundredths(1), through: Hundredths(Money.largest.cents))))
    ),
    ("limits: [{by: applicant}]", .rule(.limitWithoutBound)),
    ("limits: [{by: email, max-count: 1}]", .rule(.limitOnPrivateColumn)),
    ("limits: [{by: aplicant, max-count: 1}]", .reference(.unknown(.column, nearest: "applicant"))),
    ("alternatives: [[P1, P9]]", .reference(.unknown(.application, nearest: "P1"))),
    ("alternatives: [[P1]]", .rule(.groupTooSmall)),
    ("alternatives: [[P1, P2], [P2, P1]]", .rule(.inTwoGroups)),
    ("requires: [{application: P1, needs: P1}]", .rule(.requiresItself)),
    ("requires: [{application: P1, needs: [P2, P1]}]", .rule(.requiresItself)),
    ("requires: [{application: P1, needs: [P2, P2]}]", .rule(.repeated)),
    ("requires: [{application: P1, needs: []}]", .rule(.emptyList)),
    ("requires: [{application: P1}]", .yaml(.missingKey("needs"))),
    (
      "requires: [{application: P1, needs: {a: P2}}]", .yaml(.wrongKind(expected: .scalar))
    ),
    (
      "requires: [{application: P1, needs: [P2, P9]}]",
      .reference(.unknown(.application, nearest: "P1"))
    ),
    ("ties: [lot, lot]", .rule(.repeated)),
    ("criteria: [{id: a, max: 5}]\nties: ['criterion:a', criterion:a]", .rule(.repeated)),
    (
      "criteria: [{id: idea, max: 5}]\nties: [criterion:ide]",
      .reference(.unknown(.criterion, nearest: "idea"))
    ),
    (
      "ties: [smaler-spend]",
      .value(
        .notOneOf(
          ["more-projects", "smaller-spend", "earlier-received", "lot", "criterion:ID"],
          nearest: "smaller-spend"))
    ),
    ("lot: {seed: ''}", .value(.missing)),
    ("lot: {source: x}", .yaml(.missingKey("seed"))),
    ("force: {include: [P1]}", .yaml(.overlayOnly)),
    ("resources: [{id: staff, capacity: 4}]", .row(.needColumnMissing(resource: "staff"))),
    ("name: &a x\nyear: *a", .yaml(.unsupported(.alias))),
    ("<<: {year: 2023}", .yaml(.unsupported(.mergeKey))),
    ("name: !secret x", .yaml(.unsupported(.tag))),
    ("budget: 5", .yaml(.duplicateKey)),
    ("---\nyear: 2023", .yaml(.unsupported(.severalDocuments))),
    ("? [a]\n: b", .yaml(.unsupported(.complexKey))),
    ("paper:\n\t- x", .yaml(.syntax("found character that cannot start any token"))),
  ])
  func mistakes(_ text: String, _ expected: Problem) throws {
    let reading = try Self.read(text)
    var problems = reading.problems
    if case .yaml(.unknownKey(let nearest, _)) = problems.first {
      problems = [.yaml(.unknownKey(nearest: nearest, known: []))]
    }
    // Both groups of a pair that stands twice are reported.
    #expect(Set(problems) == [expected], "\(reading.complaints())")
    #expect(reading.diagnostics.allSatisfy { $0.severity != .error || $0.row != nil })
  }

  @Test(arguments: [
    ("[{id: A, share: 1}, {id: B}]", RuleProblem.sharesForSomeOnly),
    ("[{id: A, share: 0}, {id: B, share: 0}]", .sharesSumToZero),
    ("[{id: A, floor: 20, cap: 10}, {id: B}]", .floorAboveCap),
    ("[{id: A, floor-amount: 20, cap-amount: 10}, {id: B}]", .floorAboveCap),
    ("[{id: A, floor: 20, floor-amount: 10}, {id: B}]", .boundTwice("floor", "floor-amount")),
  ])
  func corridors(_ list: String, _ problem: RuleProblem) throws {
    let reading = try Self.read("", base: "budget: 1000\ncorridors: \(list)\n")
    #expect(reading.problems == [.rule(problem)])
  }

  @Test func budgetAndCorridorsAreRequired() throws {
    let reading = try Self.read("", base: "name: x\n")
    #expect(reading.problems.contains(.yaml(.missingKey("budget"))))
    #expect(reading.problems.contains(.yaml(.missingKey("corridors"))))
    #expect(reading.problems.count == 2, "\(reading.complaints())")
  }

  @Test func messagesNameLineAndKey() throws {
    let lines = try Self.read("balance:\n  wieght: 2\n").complaints()
    #expect(
      lines == [
        "round.yaml, line 4, key “balance.wieght”: found “wieght”: this key is unknown; expected:"
          + " weight or measure; did you mean “weight”?"
      ])
  }
}
