// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import Scoring
import TerminalPages
import TestSupport
import Testing

/// `korridor explain`: the explanation of one application.
@Suite struct ExplainTests {
  private func explanation(
    of id: ApplicationID, _ language: Round.Language = .de, for readership: Readership = .everybody,
    include: [ApplicationID] = []
  ) throws -> ExplanationReport {
    try ExplanationPipeline(readership: readership).explanation(
      of: id, in: Scenario.siegburg.request(include: include), language: language
    ).report
  }

  /// Displaced, excluded, funded for the balance.
  @Test(arguments: ["P07", "P24", "P21"], Round.Language.allCases)
  func storiesAreTold(id: ApplicationID, language: Round.Language) throws {
    let explanation = try explanation(of: id, language)
    try expectSnapshot(explanation.text(), named: "explain-\(id).\(language.rawValue).txt")
    if language == .de {
      try expectSnapshot(explanation.json.rendered(), named: "explain-\(id).json")
    }
  }

  /// What is said of one alone is what is said of it among all.
  @Test func oneAloneIsToldTheSame() throws {
    let all = try Scenario.siegburg.allocation()
    for id in ["P06", "P07", "P10", "P34"] {
      let alone = try explanation(of: id)
      let among = try #require(all.applications.first { $0.id == id })
      #expect(alone.application.reasons.map(\.text) == among.reasons.map(\.text))
      #expect(alone.application.margin == among.margin)
      #expect(alone.application.decision == among.decision)
      let opportunity = all.opportunities.first { $0.application == id }
      #expect(alone.opportunity?.text == opportunity?.text)
    }
  }

  @Test func onlyTheAdministrationSeesSinglePoints() throws {
    let round = try #require(Scenario.siegburg.request().reading().round)
    for id in ["P07", "P10", "P31"] {
      let explanation = try explanation(of: id)
      let said = try explanation.text() + explanation.json.rendered()
      #expect(explanation.singlePoints == nil)
      for member in round.committee { #expect(!said.contains(member.name), "\(id)") }
      for recusal in round.recusals { #expect(!said.contains(recusal.reason), "\(id)") }
      let application = try #require(round.applications.first { $0.id == id })
      for (_, text) in application.privateAttributes where !text.isEmpty {
        #expect(!said.contains(text), "\(id)")
      }
    }
    let unscored = try explanation(of: "P10")
    #expect(unscored.criteria.map { $0.points == nil } == [false, true, false])
    let points = try #require(try explanation(of: "P11", for: .administration).singlePoints)
    #expect(points.map(\.member) == round.committee.map(\.id).sorted())
    #expect(
      points.contains { $0.isRecused } && points.contains { $0.points.contains { $0 != nil } })
  }

  /// The weights at which an application is in are those that `weights` finds.
  @Test func weightsAreThoseOfTheCurve() throws {
    let curve = try #require(
      try WeightsPipeline().weights(Scenario.siegburg.request(), upTo: Hundredths(whole: 10))
        .report.curves.first)
    for id in ["P06", "P07", "P21", "P26"] {
      let stretches = try explanation(of: id).weights
      #expect(stretches.first?.range.from == Fraction(Hundredths.zero))
      #expect(stretches.last?.range.to == Fraction(Hundredths(whole: 10)))
      // No weight is counted twice, and none is left out.
      #expect(
        stretches.dropFirst().map { $0.range.from } == stretches.dropLast().map { $0.range.to })
      for interval in curve.intervals where !interval.settled.undecided.contains(id) {
        let own = try #require(
          stretches.last { $0.range.from <= interval.span.from })
        #expect(
          (own.standing == .isIn) == interval.settled.funded.contains(id), "\(id) \(interval.span)")
      }
    }
    let told = try explanation(of: "P07").atWeights
    #expect(
      told
        == "Je nach Gewicht der Ausgeglichenheit ist er dabei von 0 bis ≈ 2,6 (genau 0 bis 1366/525) und "
        + "5,74 bis 10; nicht dabei von ≈ 2,6 bis 5,74 (genau 1366/525 bis 287/50). Größere Gewichte wurden "
        + "hier nicht untersucht (dafür: korridor weights).")
  }

  /// What it costs to override a rule of the committee's own is what `--include` gives.
  @Test func overridingIsSolved() throws {
    let base = try #require(try Scenario.siegburg.allocation().objective)
    let forced = try #require(try Scenario.siegburg.allocation(include: ["P31"]).objective)
    let change = forced.value - base.value
    let told = try #require(try explanation(of: "P31", .en).changes.last)
    #expect(told.contains("If it were funded all the same, the overall result would be"))
    #expect(told.contains(change > 0 ? "higher" : "lower"))
    // The association's own project is not for the committee to override.
    #expect(try !explanation(of: "P24", .en).changes.contains { $0.contains("all the same") })
  }

  /// Who is recused leaves too few.
  @Test func aQuorumOutOfReachIsSaidToBe() throws {
    let round = try #require(Scenario.siegburg.request().reading().round)
    let all = round.committee.count
    let request = Scenario.siegburg.request(settings: ["scores.quorum=\(all)"])
    let recused = try ExplanationPipeline().explanation(of: "P11", in: request, language: .en)
    #expect(
      recused.report.changes == [
        "As things are it cannot take part: every criterion needs points from at least \(all) members, "
          + "and only \(all - 1) may score it."
      ])
    let check = try CheckPipeline.check(request, language: .en)
    let remark = check.remarks.first { $0.text.contains("scores.quorum") }
    #expect(remark?.severity == .warning && remark?.text.contains("P11") == true)
    let usual = try CheckPipeline.check(Scenario.siegburg.request(), language: .en)
    #expect(!usual.remarks.contains { $0.text.contains("scores.quorum") })
  }

  @Test func whatIfsHoldHereToo() throws {
    let explanation = try explanation(of: "P31", include: ["P31"])
    #expect(explanation.application.decision == .funded)
    #expect(explanation.application.reasons.map(\.code) == ["forced", "lifted"])
  }

  @Test func whatIsUndecidedShowsWhatTies() throws {
    let explanation = try ExplanationPipeline().explanation(
      of: "PJ-09", in: Scenario.pilot.request(settings: ["lot="]), language: .de
    ).report
    #expect(explanation.application.decision == .undecided)
    #expect(
      explanation.deciders.isEmpty && explanation.rules.isEmpty && explanation.firmness == nil)
    try expectSnapshot(explanation.text(), named: "explain-undecided.de.txt")
  }

  @Test func aSuspicionIsShownWithBothTexts() throws {
    let text = try explanation(of: "P13").text()
    #expect(text.contains("Chorkonzert im Dom") && text.contains("Chorkonzrt im Dom"))
  }

  @Test func anUnknownIdNamesTheNearest() throws {
    let run = try BuiltCommand.run(["explain", "scenarios/siegburg-2023", "P7"])
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("P07"))
  }

  @Test func aContradictionIsShown() throws {
    let run = try BuiltCommand.run([
      "explain", "scenarios/siegburg-2023", "P07", "--include", "P03", "--include", "P04",
    ])
    #expect(run.code == 4)
    #expect(run.output.contains("P03 und P04"))
  }
}
