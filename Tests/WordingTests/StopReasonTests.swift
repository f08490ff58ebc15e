// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring
import Solving
import Testing

@testable import Analysis
@testable import Wording

/// A search that did not end says which limit came first, and no other one.
@Suite struct StopReasonTests {
  private static let reasons: [StopReason?] = [
    nil, .timeLimit, .interrupted, .sizeLimit, .unreliable("log"),
  ]

  @Test(arguments: reasons, Round.Language.allCases)
  func everySentenceSaysWhatCameFirst(reason: StopReason?, language: Round.Language) {
    let curve = WeightCurveFigures(
      status: .stopped, intervals: 2, greatest: nil,
      unfinished: [WeightRange(from: Fraction(Hundredths(whole: 3)), to: nil)], stop: reason)
    let labels = Labels(language)
    let sentences = [
      labels.weightsSummary(curve), PaperTexts(language).found(curve),
      labels.frontierSummary(4, isComplete: false, stop: reason),
    ]
    for sentence in sentences {
      let said = Self.reasons.filter { sentence.contains(labels.say.why($0)) }
      #expect(said == [reason], "\(sentence)")
      #expect(!sentence.contains("log"))
    }
  }

  /// What is complete names no limit.
  @Test(arguments: Round.Language.allCases)
  func whatIsProvedNamesNone(language: Round.Language) {
    let curve = WeightCurveFigures(
      status: .proved, intervals: 2, greatest: nil, unfinished: [], stop: nil)
    let labels = Labels(language)
    let sentences = [
      labels.weightsSummary(curve), PaperTexts(language).found(curve),
      labels.frontierSummary(4, isComplete: true, stop: nil),
    ]
    for sentence in sentences {
      #expect(!Self.reasons.contains { sentence.contains(labels.say.why($0)) }, "\(sentence)")
    }
  }
}
