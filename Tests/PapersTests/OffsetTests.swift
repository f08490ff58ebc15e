// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import TerminalPages
import Testing

/// What evens out strict and generous members is published: the result can be computed again from it.
@Suite struct OffsetTests {
  /// m1 gives 2, 4 and 6 where the means are 3, 5 and 6: an offset of 0.67. m2 gives 4 and 6 there, and has
  /// scored two applications only. m3 gives 8 and 6 beside it.
  private static func round(calibrate: String = "offset") throws -> WrittenRound {
    try WrittenRound([
      "round.yaml": """
      name: Runde
      budget: 1000
      corridors: [{id: A, name: Kultur}]
      balance: {weight: 0}
      association: none
      criteria: [{id: idea, name: Idee, max: 10}]
      committee: [{id: m1, name: Frau Eins}, {id: m2, name: Herr Zwei}]
      scores: {calibrate: \(calibrate)}
      """,
      "applications.csv": """
      id;title;applicant;corridor;requested
      P1;Chor;Liedertafel;A;600
      P2;Reise;Schule;A;300
      P3;Fest;Nachbarn;A;200
      """,
      "scores.csv": """
      member;application;criterion;points
      m1;P1;idea;2
      m1;P2;idea;4
      m1;P3;idea;6
      m2;P1;idea;4
      m2;P2;idea;6
      """,
    ])
  }

  @Test func theyStandInThePaperByIdAlone() throws {
    let (round, unchanged) = (try Self.round(), try Self.round(calibrate: "none"))
    let texts = try PaperPipeline().run(round.request).texts()
    let paper = try #require(texts["proposal.md"])
    #expect(paper.contains("| m1 | \\+0,67 |") && paper.contains("| m2 | 0 |"))
    #expect(texts.values.allSatisfy { !$0.contains("Frau Eins") })
    let plain = try #require(try PaperPipeline().run(unchanged.request).texts()["proposal.md"])
    #expect(!plain.contains("m1"))
  }

  @Test func checkTellsThem() throws {
    let (round, unchanged) = (try Self.round(), try Self.round(calibrate: "none"))
    let report = try CheckPipeline.check(round.request, language: .en)
    #expect(report.text().contains("m1  +0.67"))
    let json = try report.json.rendered()
    #expect(json.contains(#""points" : 0.67"#))
    #expect(try CheckPipeline.check(unchanged.request).offsets.isEmpty)
  }

  @Test func whoMayKnowSeesWhatCountsBesideWhatWasGiven() throws {
    let round = try Self.round()
    let told = try ExplanationPipeline(readership: .administration)
      .explanation(of: "P1", in: round.request, language: .en).report.text()
    #expect(told.contains("2 → 2.67") && told.contains("Behind the arrow"))
    let published = try ExplanationPipeline(readership: .everybody)
      .explanation(of: "P1", in: round.request, language: .en).report.text()
    #expect(!published.contains("→"))
  }
}
