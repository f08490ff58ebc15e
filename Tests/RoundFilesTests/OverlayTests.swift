// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

@Suite struct OverlayTests {
  @Test func mergesByKeyAndId() throws {
    let round = try TemporaryRound()
    let path = try round.overlay(
      """
      balance: {weight: 2.5}
      corridors: [{id: A, cap: 30, floor: null}]
      alternatives: null
      ties: [lot]
      lot: {seed: "0815"}
      """)
    let reading = round.read(overlays: [path])
    #expect(reading.complaints() == [])
    let result = try #require(reading.round)
    #expect(result.balance.weight == Hundredths(250))
    #expect(result.corridors.map(\.id) == ["A", "B"])
    #expect(result.corridors[0].cap == .percent(Hundredths(whole: 30)))
    #expect(result.corridors[0].floor == nil)
    #expect(result.corridors[0].name == "Schulen")
    #expect(result.alternatives == [])
    #expect(result.ties == [.lot])
    #expect(result.lot?.seed == "0815")
    #expect(reading.scenario == "change")
    #expect(reading.overlayFiles == ["change.yaml"])
    #expect(reading.inputs.contains { $0.file == "change.yaml" })
  }

  @Test func changesTables() throws {
    let round = try TemporaryRound()
    let path = try round.overlay(
      """
      applications: {P3: {requested: 2500, Verein: ja, minimum: "1.000,50"}}
      points:
        - {member: m1, application: P1, criterion: idea, points: 1}
        - {member: m1, application: P1, criterion: work, points: null}
        - {member: m1, application: P3, criterion: work, points: 9}
      without-members: [m2]
      association: {withdraw: [V1], tasks: include}
      force: {include: [P1], exclude: [P2]}
      """)
    let reading = round.read(overlays: [path])
    #expect(reading.complaints() == [])
    let result = try #require(reading.round)
    #expect(result.applications[2].requested == Money(cents: 250_000))
    #expect(result.applications[2].minimum == Money(cents: 100_050))
    #expect(result.applications[2].attributes["Verein"] == "ja")
    #expect(result.points.map(\.value) == [Hundredths(100), Hundredths(900)])
    #expect(result.committee.map(\.id) == ["m1"])
    #expect(result.recusals == [])
    #expect(result.association == [])
    #expect(result.associationTasks == .include)
    #expect(result.force.include == ["P1"])
    #expect(result.force.exclude == ["P2"])
  }

  @Test func settingsAndOptions() throws {
    let round = try TemporaryRound()
    let settings = [
      "balance.weight=2", "corridors.A.cap=30", "funding.levels=[100, 50]", "year=null",
    ]
    let reading = round.read(settings: settings, include: ["P1"], exclude: ["P2"])
    #expect(reading.complaints() == [])
    let result = try #require(reading.round)
    #expect(result.balance.weight == Hundredths(whole: 2))
    #expect(result.corridors[0].cap == .percent(Hundredths(whole: 30)))
    #expect(result.funding.levels == [Hundredths(whole: 100), Hundredths(whole: 50)])
    #expect(result.year == nil)
    #expect(result.force.exclude == ["P2"])
    #expect(reading.scenario == settings.joined(separator: "+") + "+include P1+exclude P2")
  }

  @Test(arguments: [
    (
      "balance.wieght=2", "--set balance.wieght=2, key “balance.wieght”: found “wieght”",
      "did you mean “weight”?"
    ),
    (
      "corridors.C.cap=2", "--set corridors.C.cap=2, key “corridors.C.cap”: found “C”",
      "no such corridor"
    ),
    ("budget", "--set budget: found “budget”", "key=value"),
    ("budget=10.000", "--set budget=10.000, key “budget”: found “10.000”", "write 10000"),
    ("balance.weight=[", "--set balance.weight=[", "YAML"),
    ("=2", "--set =2", "key=value"),
    ("force=3", "--set force=3, key “force”", "wrong kind"),
  ])
  func wrongSettings(_ setting: String, _ start: String, _ part: String) throws {
    let lines = try TemporaryRound().read(settings: [setting]).complaints()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(start) == true, "\(lines)")
    #expect(lines.first?.contains(part) == true, "\(lines)")
  }

  @Test(arguments: [
    (
      "applications: {P9: {requested: 1}}", Problem.reference(.unknown(.application, nearest: "P1"))
    ),
    (
      "without-members: [m9]",
      .reference(.unknown(.member, nearest: "m1", known: ["m1 (Eins)", "m2 (Zwei)"]))
    ),
    ("association: {withdraw: [V9]}", .reference(.unknown(.associationRow, nearest: "V1"))),
    ("force: {include: [P9]}", .reference(.unknown(.application, nearest: "P1"))),
    (
      "force: {inclde: [P1]}",
      .yaml(.unknownKey(nearest: "include", known: ["include", "exclude"]))
    ),
    ("applications: {P1: {requested: -1}}", .value(.notAnAmount)),
    (
      "points: [{member: m1, application: P1, criterion: idea, points: 12}]",
      .row(.pointsAboveMaximum(Hundredths(whole: 10)))
    ),
    ("points: [{member: m1, application: P1, criterion: idea}]", .yaml(.missingKey("points"))),
    ("[1]", .yaml(.wrongKind(expected: .mapping))),
  ])
  func wrongOverlays(_ text: String, _ problem: Problem) throws {
    let round = try TemporaryRound()
    let reading = round.read(overlays: [try round.overlay(text)])
    #expect(reading.problems == [problem])
    #expect(reading.diagnostics.first { $0.severity == .error }?.file == "change.yaml")
  }

  @Test func unknownColumnsOfOverlaysNameTheNearest() throws {
    let round = try TemporaryRound()
    let path = try round.overlay("applications: {P1: {requestd: 5}}")
    let lines = round.read(overlays: [path]).complaints()
    #expect(lines.count == 1)
    #expect(lines[0].contains("did you mean “requested”?"))
  }

  @Test func inputsCarryTheirHash() throws {
    let round = try TemporaryRound()
    let reading = round.read(overlays: [try round.overlay("{}")])
    let hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    #expect(reading.inputs.contains(InputFile(file: "change.yaml", sha256: hash)))
  }

  @Test func aMissingOverlayIsOneError() throws {
    let reading = try TemporaryRound().read(overlays: ["/nowhere/x.yaml"])
    #expect(reading.problems == [.file(.missing)])
  }

  @Test func anOverlayThatAddsSomethingSaysSo() throws {
    let round = try TemporaryRound()
    let path = try round.overlay("committee: [{id: m3, name: Drei}]\nname: Anders")
    let reading = round.read(overlays: [path])
    #expect(reading.round?.committee.count == 3)
    #expect(reading.round?.name == "Kleine Runde")
    let notes = reading.diagnostics.filter { $0.file == "change.yaml" }.map(\.problem)
    #expect(notes == [.yaml(.addedByOverlay(.member)), .yaml(.nameInOverlay)])
  }
}
