// SPDX-License-Identifier: GPL-3.0-or-later
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
