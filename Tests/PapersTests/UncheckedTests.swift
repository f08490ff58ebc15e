// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import Papers
import RoundFiles
import Testing
import Wording

/// No sentence says that double funding was checked where nobody could.
@Suite struct UncheckedTests {
  private static let header = "id;title;applicant;amount;application\n"
  private static let promises = [
    "fördert die Stadt nicht noch einmal", "the city does not fund again",
  ]
  private static let warnings = ["nicht geprüft", "was not checked"]

  private static func round(
    _ association: String? = nil, rules: String = ""
  ) throws -> WrittenRound {
    var files = [
      "round.yaml": "budget: 1000\ncorridors: [{id: A, name: Schulen}]\n" + rules,
      "applications.csv": """
      id;title;applicant;corridor;requested;score
      P1;Chor;Liedertafel;A;600;80
      P2;Reise;Schule;A;300;70
      """,
    ]
    files["association.csv"] = association
    return try WrittenRound(files)
  }

  @Test(arguments: Round.Language.allCases)
  func withoutAListNothingIsPromisedAndNothingProposed(_ language: Round.Language) throws {
    let round = try Self.round()
    let run = try PaperPipeline().run(round.request, language: language)
    let report = run.allocation.report
    #expect(report.isProvisional && !report.isDoubleFundingChecked)
    #expect(report.warnings.map(\.code) == [.doubleFundingUnchecked])
    #expect(run.paper.stage == .withheld)
    #expect(run.notes == [.withheldForMissingList])
    let texts = try run.texts()
    for promise in Self.promises {
      #expect(texts.allSatisfy { !$0.value.contains(promise) })
    }
    let paper = try #require(texts["proposal.md"])
    #expect(Self.warnings.contains { paper.contains($0) })
    let record = try #require(texts["record.json"])
    #expect(record.contains(#""other_funding":"unknown""#))
    let verified = try VerificationPipeline.verify(Array(record.utf8), beside: round.request)
    #expect(verified.differences.isEmpty)
    #expect(Self.warnings.contains { verified.text(in: language).contains($0) })
  }

  /// A header says that there is nothing; `association: none`, that there is nobody.
  @Test(arguments: [(Self.header as String?, ""), (nil, "association: none\n")])
  func aListOrTheWordThatThereIsNone(_ association: String?, _ rules: String) throws {
    let round = try Self.round(association, rules: rules)
    let run = try PaperPipeline().run(round.request)
    #expect(run.allocation.report.warnings.isEmpty)
    #expect(!run.allocation.report.isProvisional && run.paper.stage == .proposal)
    let paper = try #require(run.texts()["proposal.md"])
    #expect(Self.promises.contains { paper.contains($0) } == (association != nil))
    #expect(!Self.warnings.contains { paper.contains($0) })
  }

  @Test func aDraftSaysItToo() throws {
    let round = try Self.round()
    let run = try PaperPipeline(isDraft: true).run(round.request)
    #expect(run.paper.stage == .draft)
    let paper = try #require(run.texts()["proposal.md"])
    #expect(paper.contains(Self.warnings[0]))
    #expect(!Self.promises.contains { paper.contains($0) })
  }

  @Test func aWhatIfCannotTakeAnAssociationAwayThatHasRows() throws {
    let round = try Self.round(Self.header + "V1;Reise;Schule;90;\n")
    var request = round.request
    request.settings = ["association=none"]
    let errors = request.reading().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.problem) == [.rule(.associationBesideNone(rows: 1))])
    #expect(errors.map(\.file) == ["--set association=none"])
    request.settings = ["association=nobody"]
    #expect(request.reading().round == nil)
  }

  /// A city's vote has no association: nothing is promised, nothing is missing.
  @Test func aCitysVote() throws {
    let round = try WrittenRound([
      "vote.pb": """
      META
      key;value
      budget;1000
      PROJECTS
      project_id;cost;score;name
      1;600;80;Chor
      VOTES
      voter_id;vote
      1;1
      """
    ])
    let request = RoundRequest(path: round.url.appendingPathComponent("vote.pb").path)
    let run = try PaperPipeline().run(request)
    #expect(!run.allocation.report.isProvisional)
    let paper = try #require(run.texts()["proposal.md"])
    #expect(!(Self.promises + Self.warnings).contains { paper.contains($0) })
  }
}
