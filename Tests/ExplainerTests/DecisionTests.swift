// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import RoundSupport
import Testing

/// The decision on every application, whatever came of the round.
@Suite struct DecisionTests {
  @Test func everyApplicationIsExplained() throws {
    for seed in SeedCount.seeds(inFull: 150) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed), depth: .brief)
      #expect(explained.explanation.applications.count == explained.round.applications.count)
      for application in explained.round.applications {
        let explanation = try explained.explanation(of: application.id)
        let expected = decision(on: application, in: explained)
        #expect(explanation.decision == expected, "seed \(seed), \(application.id)")
        #expect(
          (explanation.decision == .granted ? explanation.award : .zero) == application.granted,
          "seed \(seed), \(application.id)")
      }
    }
  }

  private func decision(on application: Application, in explained: ExplainedRound) -> Decision {
    let reference = explained.reference
    if application.isGranted { return .granted }
    guard explained.assessed.verdict(on: application).standing == .eligible else {
      return .ineligible
    }
    guard reference.best != nil, !reference.undecided.contains(application.id) else {
      return .undecided
    }
    switch reference.left[0].choice[application.id] {
    case nil: return .notFunded
    case Hundredths(whole: 100)?: return .funded
    case _?: return .partlyFunded
    }
  }

  @Test func theIneligibleAreToldEveryCode() throws {
    let late = Application.open("P1", euro: 500, score: 10) {
      $0.received = .june(15)
      $0.task = .association
    }
    let round = Round.plain(euro: 1000, [late]) {
      $0.call = Call(closes: Day(year: 2023, month: 6, day: 14))
      $0.scores.minimum = Hundredths(whole: 20)
    }
    let explanation = try ExplainedRound(round).explanation(of: "P1")
    #expect(explanation.decision == .ineligible)
    #expect(findings(explanation) == [.outsideCall, .associationTask, .belowMinimum])
    var included = round
    included.force.include = ["P1"]
    let lifted = try ExplainedRound(included).explanation(of: "P1")
    #expect(lifted.decision == .funded)
    #expect(lifted.margin == nil)
    #expect(findings(lifted) == [.outsideCall, .associationTask, .belowMinimum])
  }

  private func findings(_ explanation: ApplicationExplanation) -> [Finding.Code] {
    explanation.reasons.compactMap { reason in
      switch reason {
      case .finding(let finding), .lifted(let finding): finding.code
      default: nil
      }
    }
  }

  @Test func aTieWithoutALotIsUndecided() throws {
    let round = Round.plain(
      euro: 500, [.open("P1", euro: 500, score: 50), .open("P2", euro: 500, score: 50)])
    let explained = try ExplainedRound(round)
    for id in ["P1", "P2"] {
      let explanation = try explained.explanation(of: id)
      #expect(explanation.decision == .undecided)
      #expect(explanation.level == nil)
      #expect(explanation.reasons.count == 1)
      guard case .tied = explanation.reasons.first else {
        Issue.record("\(explanation.reasons)")
        continue
      }
    }
  }

  @Test func aTieIsWonAndLostByItsRule() throws {
    let round = Round.plain(
      euro: 600, [.open("P1", euro: 500, score: 50), .open("P2", euro: 600, score: 50)])
    let explained = try ExplainedRound(round)
    let won = try explained.explanation(of: "P1").reasons.contains {
      if case .tieWon(.smallerSpend) = $0 { true } else { false }
    }
    let lost = try explained.explanation(of: "P2").reasons.contains {
      if case .tieLost(.smallerSpend) = $0 { true } else { false }
    }
    #expect(won && lost)
    #expect(try explained.explanation(of: "P1").margin == 0)
    #expect(try explained.explanation(of: "P2").margin == 0)
  }
}
