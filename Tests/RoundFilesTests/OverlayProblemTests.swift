// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

/// Mistakes in overlays are found in the overlay, whatever of the round they contradict.
@Suite struct OverlayProblemTests {
  @Test(arguments: [
    ("budget: null", Problem.yaml(.missingKey("budget")), "budget"),
    ("corridors: null", .yaml(.missingKey("corridors")), "corridors"),
    (
      "criteria: [{id: idea, max: null}]", .yaml(.missingKey("max")), "criteria.idea.max"
    ),
    (
      "corridors: [{id: A, cap: 30}, {id: A, cap: 20}]",
      .reference(.duplicate(.corridor, firstRow: 1)), "corridors.A"
    ),
    ("budget: 1\nreserve: 2", .rule(.reserveAboveBudget(budget: Money(cents: 100))), "reserve"),
    (
      "applications: {P1: {requested: 100, Beantragt: 200}}", .yaml(.duplicateKey),
      "applications.P1.Beantragt"
    ),
    ("applications: {P1: {score: 80}}", .row(.pointsBesideFinishedScore), "applications.P1.score"),
    (
      "applications: {P1: {status: granted}}", .row(.grantedWithoutAmount), "applications.P1.status"
    ),
    (
      "association: {withdrw: [V1]}",
      .yaml(.unknownKey(nearest: "withdraw", known: ["name", "tasks", "withdraw"])), "association.withdrw"
    ),
    (
      "points: [{member: m1, application: P1, criterion: idea}]", .yaml(.missingKey("points")),
      "points.1.points"
    ),
  ])
  func isFoundInTheOverlay(_ text: String, _ problem: Problem, _ key: String) throws {
    let round = try TemporaryRound()
    let errors = round.read(overlays: [try round.overlay(text)]).diagnostics.filter {
      $0.severity == .error
    }
    #expect(errors.map(\.problem) == [problem], "\(errors)")
    #expect(errors.map(\.file) == ["change.yaml"])
    #expect(errors.map(\.column) == [key])
  }

  @Test(arguments: [
    ("applicatons: {}", "applications"), ("poinst: []", "points"), ("forse: {}", "force"),
    ("without-member: []", "without-members"), ("budgte: 3", "budget"),
  ])
  func unknownKeysNameTheNearestThatAnOverlayKnows(_ text: String, _ nearest: String) throws {
    let round = try TemporaryRound()
    let problems = round.read(overlays: [try round.overlay(text)]).problems
    guard case .yaml(.unknownKey(let found, _)) = problems.first else {
      Issue.record("\(problems)")
      return
    }
    #expect(found == nearest)
    #expect(problems.count == 1)
  }

  /// The round's own rule stands in the way, but only the overlay can be wrong.
  @Test(arguments: [
    ("corridors: [{id: A, cap: 5}]", "corridors.A.cap"),
    ("corridors: [{id: A, floor-amount: 5}]", "corridors.A.floor-amount"),
    ("corridors: [{id: A, floor: 46}]", "corridors.A.floor"),
    ("budget: 10", "budget"), ("reserve: 30001", "reserve"),
    ("criteria: [{id: work, max: 3}]", "criteria.work.max"),
    ("criteria: [{id: work, minimum: 11}]", "criteria.work.minimum"),
    ("call: {opens: 2023-07-01}", "call.opens"), ("call: {closes: 2023-04-01}", "call.closes"),
  ])
  func contradictionsAreFoundInTheOverlay(_ text: String, _ key: String) throws {
    let more = "reserve: 50\ncall: {opens: 2023-05-01, closes: 2023-06-01}\n"
    let round = try TemporaryRound(["round.yaml": TemporaryRound.rules + more])
    let contradictions = round.read(overlays: [try round.overlay(text)]).diagnostics.filter {
      if case .rule = $0.problem { true } else { false }
    }
    #expect(contradictions.map(\.column) == [key], "\(contradictions)")
    #expect(contradictions.map(\.file) == ["change.yaml"])
  }

  @Test func aCriterionWithoutMaximumIsOneMistake() throws {
    let reading = try TemporaryRound().read(settings: ["criteria.idea.max=null"])
    #expect(reading.problems == [.yaml(.missingKey("max"))])
  }

  @Test func ofSeveralOverlaysTheLastWordCounts() throws {
    let round = try TemporaryRound()
    let first = try round.overlay(
      """
      budget: 100
      corridors: [{id: A, cap: 30}]
      applications: {P1: {requested: 5}, P2: {requested: 6}}
      points: [{member: m1, application: P1, criterion: idea, points: 1}]
      force: {include: [P1, P2]}
      """, name: "first.yaml")
    let second = try round.overlay(
      """
      budget: 200
      corridors: [{id: A, cap: 40}]
      applications: {P1: {requested: 7}}
      points: [{member: m1, application: P1, criterion: idea, points: 2}]
      force: {exclude: [P1]}
      """, name: "second.yaml")
    let both = round.read(overlays: [first, second], include: ["P3"])
    #expect(both.complaints() == [])
    let result = try #require(both.round)
    #expect(result.budget == Money(cents: 20_000))
    #expect(result.corridors[0].cap == .percent(Hundredths(whole: 40)))
    #expect(result.applications.prefix(2).map(\.requested.cents) == [700, 600])
    let points = result.points.filter {
      $0.application == "P1" && $0.member == "m1" && $0.criterion == "idea"
    }
    #expect(points.map(\.value) == [Hundredths(whole: 2)])
    #expect(result.force.include == ["P2", "P3"])
    #expect(result.force.exclude == ["P1"])
    let reversed = round.read(overlays: [second, first], exclude: ["P2"])
    #expect(reversed.round?.budget == Money(cents: 10_000))
    #expect(reversed.round?.force.include == ["P1"])
    #expect(reversed.round?.force.exclude == ["P2"])
  }

  /// Within one overlay it is a contradiction that solving explains.
  @Test func oneOverlayCanContradictItself() throws {
    let round = try TemporaryRound()
    let path = try round.overlay("force: {include: [P1], exclude: [P1]}")
    let force = round.read(overlays: [path]).round?.force
    #expect(force?.include == ["P1"])
    #expect(force?.exclude == ["P1"])
  }
}
