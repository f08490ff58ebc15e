// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pictures that stand alone, beside what `compare` and `weights` print.
@Suite struct PictureTests {
  @Test func weightsDrawsEveryCurve() throws {
    let report = try WeightsPipeline().weights(
      Scenario.pilot.request(), beside: ["balance.measure=worst"], language: .en
    ).report
    let files = report.pictureFiles
    #expect(
      Set(files.map(\.name)).isSuperset(of: [
        "price-of-balance.svg", "price-of-balance.csv", "weights-1.svg", "weights-1.csv",
        "price-of-balance-curve-2.svg",
      ]))
    #expect(Set(files.map(\.name)).count == files.count)
    for interval in report.curves[0].intervals {
      let scores = "\"\(interval.settled.scores)\""
      #expect(Self.text("price-of-balance.csv", of: files).contains(scores))
    }
    try expectSelfContained(files, language: "en")
  }

  @Test func compareDrawsWhoIsFundedWhere() throws {
    let report = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(Scenario.pilot.request(), language: .de).report
    let files = report.pictureFiles
    #expect(files.map(\.name) == ["scenarios-1.svg", "scenarios-1.csv"])
    let picture = Self.text("scenarios-1.svg", of: files)
    for scenario in report.scenarios { #expect(picture.contains(scenario.name)) }
    #expect(picture.contains("anders als bei 0"))
    try expectSelfContained(files, language: "de")
  }

  /// The picture's table says what the report says, with the core first.
  @Test func stabilityDrawsHowOftenEachIsFunded() throws {
    let round = try PointedRound()
    let report = try StabilityPipeline().stability(
      round.request, sample: SampleRequest(count: 10, seed: 3), language: .en
    ).report
    let files = report.pictureFiles
    #expect(files.map(\.name) == ["stability-1.svg", "stability-1.csv"])
    let rows = Self.text("stability-1.csv", of: files).split(separator: "\r\n").dropFirst()
    #expect(rows.count == report.decisions.count)
    let sample = try #require(report.sample)
    for (weight, sampled) in zip(report.weights.entries, sample.entries) {
      let row = try #require(rows.first { $0.hasPrefix("\"\(weight.application) ") })
      let shares = [weight, sampled].map { "\"\($0.funded) of \($0.cases)\"" }
      #expect(row.hasSuffix(shares.joined(separator: ";")), "\(row)")
    }
    let core = zip(report.weights.entries, sample.entries).count {
      $0.classification == .core && $1.classification == .core
    }
    #expect(core > 0)
    #expect(
      rows.prefix(core).allSatisfy {
        $0.contains("\"\(sample.cases.count) of \(sample.cases.count)\"")
      })
    try expectSelfContained(files, language: "en")
  }

  /// Well-formed, with a title, a description and its language, and without any reference to elsewhere.
  private func expectSelfContained(
    _ files: [(name: String, bytes: [UInt8])], language: String
  ) throws {
    for file in files where file.name.hasSuffix(".svg") {
      let parser = XMLParser(data: Data(file.bytes))
      #expect(parser.parse(), "\(file.name)")
      let text = Self.text(file.name, of: files)
      #expect(text.contains("<title") && text.contains("<desc"), "\(file.name)")
      #expect(text.contains("lang=\"\(language)\""), "\(file.name)")
      #expect(!text.contains("href") && !text.contains("<script"), "\(file.name)")
    }
  }

  private static func text(_ name: String, of files: [(name: String, bytes: [UInt8])]) -> String {
    files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
