// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Korridor
import Reports
import RoundFiles
import Testing

/// What `check` tells an office of the members, and what it finds odd.
@Suite struct CheckOdditiesTests {
  private static let rules = """
    name: Runde
    budget: 1000
    language: en
    association: none
    corridors: [{id: A, name: Schools}, {id: B, name: Sports}]
    criteria: [{id: idea, name: Idea, max: 10}, {id: use, name: Use, max: 10}]
    committee: [{id: m1, name: One}, {id: m2, name: Two}, {id: m3, name: Three}]

    """

  private func report(
    scores: String, corridor: String = "B", recusals: String = ""
  ) throws -> CheckReport {
    var applications = "id,title,applicant,corridor,requested\n"
    for (index, title) in ["Choir", "Garden", "Theatre", "Museum", "Radio"].enumerated() {
      applications += "P\(index + 1),\(title),\(title) club,\(index == 0 ? "A" : corridor),100\n"
    }
    var files = [
      "round.yaml": Self.rules, "applications.csv": applications,
      "scores.csv": "member,application,idea,use\n" + scores,
    ]
    if !recusals.isEmpty { files["recusals.csv"] = "member,application\n" + recusals }
    return try CheckPipeline.check(ParsedRound(files: files.mapValues { Array($0.utf8) }))
  }

  private func warnings(_ report: CheckReport) -> [String] {
    report.remarks.filter { $0.severity == .warning }.map(\.text)
  }

  private let varied = """
    m1,P1,1,2
    m1,P2,2,2
    m2,P1,3,4
    m3,P1,5,6

    """

  @Test func everyMemberIsAccountedFor() throws {
    let report = try report(
      scores: varied + "m1,P3,,\nm2,P2,,7\nm1,P4,3,3\n", recusals: "m1,P5\nm1,P4\n")
    let one = try #require(report.members.first { $0.member == "m1" })
    #expect(one.given == ["P1", "P2"] && one.abstained == ["P3"])
    // Points of who is recused count for nothing.
    #expect(one.recused == ["P4", "P5"] && one.missing.isEmpty)
    let two = try #require(report.members.first { $0.member == "m2" })
    #expect(two.given == ["P1", "P2"] && two.abstained.isEmpty)
    #expect(two.missing == ["P3", "P4", "P5"])
    guard case .object(let keys) = report.json, case .array(let members)? = keys["members"] else {
      Issue.record("no members in the JSON")
      return
    }
    #expect(
      members[1] == [
        "member": "m2", "given": .array(["P1", "P2"]), "abstained": .array([]),
        "recused": .array([]), "missing": .array(["P3", "P4", "P5"]),
      ])
    #expect(warnings(report).isEmpty)
  }

  @Test func aCorridorWithoutApplicationsIsOdd() throws {
    let text = "corridors without any application: Sports"
    #expect(warnings(try report(scores: varied, corridor: "A")).contains { $0.hasPrefix(text) })
    #expect(!warnings(try report(scores: varied)).contains { $0.hasPrefix("corridors") })
  }

  @Test func aCriterionThatNobodyUsedIsOdd() throws {
    let scores = "m1,P1,1,\nm2,P1,2,\nm3,P1,3,\n"
    let text = "criteria for which nobody gave points: Use"
    #expect(warnings(try report(scores: scores)).contains { $0.hasPrefix(text) })
    #expect(!warnings(try report(scores: varied)).contains { $0.hasPrefix("criteria") })
    // Before anybody has scored, nothing is odd about that.
    #expect(!warnings(try report(scores: "")).contains { $0.hasPrefix("criteria") })
  }

  @Test func aMemberWhosePointsNeverVaryIsOdd() throws {
    func same(_ count: Int) -> String {
      varied + (2...(count)).map { "m3,P\($0),5,6\n" }.joined()
    }
    let text = "Three gives every application the same points, which tells none from another"
    #expect(warnings(try report(scores: same(4))).contains(text))
    // Three alike may be chance, and one that differs is a difference.
    #expect(!warnings(try report(scores: same(3))).contains(text))
    #expect(!warnings(try report(scores: same(4) + "m3,P5,5,7\n")).contains(text))
  }

  @Test func aMemberFromWhomNothingCameIsOdd() throws {
    let text = "neither points nor abstentions from Two and Three"
    #expect(warnings(try report(scores: "m1,P1,1,2\nm1,P2,2,1\n")).contains(text))
    #expect(warnings(try report(scores: "m1,P1,1,2\nm2,P1,,\nm3,P1,1,1\n")).isEmpty)
  }
}
