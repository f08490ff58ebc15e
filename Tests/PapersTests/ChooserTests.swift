// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Digests
import Foundation
import Korridor
import Papers
import Reports
import TestSupport
import Testing

/// The slider of the balance weight on the paper's page.
@Suite struct ChooserTests {
  private static func paper() throws -> (paper: CouncilPaper, curve: WeightCurveReport) {
    let request = WrittenRound.scenario("pilot-2022")
    let run = try PaperPipeline(weightsLimit: .seconds(600)).run(request)
    let weights = try WeightsPipeline().weights(request)
    return (run.paper, weights.report.curves[0])
  }

  @Test func everyStepIsAnIntervalOfTheTable() throws {
    let (paper, curve) = try Self.paper()
    let chooser = try #require(
      paper.sections.flatMap(\.blocks).lazy.compactMap { block in
        if case .chooser(let chooser) = block { chooser } else { nil }
      }.first)
    #expect(chooser.steps.count == curve.intervals.count && chooser.steps.count > 1)
    #expect(curve.intervals[chooser.own].holdsOwnWeight)
    #expect(chooser.steps[chooser.own].changes == ["Wie im Vorschlag."])
    for (step, interval) in zip(chooser.steps, curve.intervals) where !interval.holdsOwnWeight {
      let proposed = Set(curve.intervals[chooser.own].settled.awards.map(\.id))
      let funded = Set(interval.settled.awards.map(\.id))
      let entering = step.changes.filter { $0.hasPrefix("Kommt hinzu: ") }
      let leaving = step.changes.filter { $0.hasPrefix("Fällt heraus: ") }
      #expect(entering.count == funded.subtracting(proposed).count)
      #expect(leaving.count == proposed.subtracting(funded).count)
      #expect(step.facts.contains("\(funded.count) gefördert"))
    }
  }

  /// The page lets its own script run, by its hash, and nothing else; other forms have none.
  @Test func theOnlyScriptIsThePagesOwn() throws {
    let (paper, curve) = try Self.paper()
    let html = paper.html
    let script = try #require(html.firstMatch(of: /<script>((?s).*?)<\/script>/)).1
    #expect(html.components(separatedBy: "<script").count == 2)
    let digest = HexDigest.bytes(sha256: Data(script.utf8)).base64EncodedString()
    #expect(
      html.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(digest)'\""))
    #expect(html.components(separatedBy: "data-step=").count == curve.intervals.count + 1)
    // Without script it does not show, and what it would show stands in a table.
    #expect(html.contains("aria-labelledby=\"chooser-label\" hidden>"))
    for other in [paper.printHTML, paper.wordHTML, paper.markdown] {
      #expect(!other.contains("<script") && !other.contains("chooser-range"))
    }
  }
}
