// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

/// Votes are counted where a file does not say what they add up to.
@Suite struct PBBallotTests {
  private func read(
    _ meta: String, columns: String = "", votes: [String], header: String = "voter_id;vote"
  ) -> RoundReading {
    let names = columns.isEmpty ? "" : ";" + columns
    let cells = columns.isEmpty ? "" : ";1"
    let text = """
      META
      key;value
      budget;1000
      \(meta)
      PROJECTS
      project_id;cost\(names)
      a;100\(cells)
      b;200\(cells)
      c;300\(cells)
      VOTES
      \(header)
      \(votes.joined(separator: "\n"))

      """
    return ParsedRound(files: ["city.pb": Array(text.utf8)]).round()
  }

  private func scores(_ reading: RoundReading) -> [String: String] {
    let applications = reading.round?.applications ?? []
    return Dictionary(
      uniqueKeysWithValues: applications.map { ($0.id, $0.finishedScore?.description ?? "") })
  }

  @Test(arguments: ["approval", "choose-1", "Approval"])
  func approvals(_ kind: String) {
    let reading = read("vote_type;\(kind)", votes: ["1;a,b", "2;b", "3;", "4; b , a "])
    #expect(scores(reading) == ["a": "2", "b": "3", "c": "0"])
  }

  @Test(arguments: ["cumulative", "scoring"])
  func points(_ kind: String) {
    let reading = read(
      "vote_type;\(kind)", votes: ["1;a,b;3,0.5", "2;b;2", "3;;"],
      header: "voter_id;vote;points")
    #expect(scores(reading) == ["a": "3", "b": "2.5", "c": "0"])
  }

  @Test func places() {
    let votes = ["1;a,b", "2;b", "3;b,c,a"]
    let stated = read("vote_type;ordinal\nmax_length;4", votes: votes)
    #expect(scores(stated) == ["a": "6", "b": "11", "c": "3"])
    let longest = read("vote_type;ordinal", votes: votes)
    #expect(scores(longest) == ["a": "4", "b": "8", "c": "2"])
  }

  @Test func aResultThatIsStatedCounts() {
    for column in ["score", "votes"] {
      let reading = read("vote_type;approval", columns: column, votes: ["1;a,b", "2;zz"])
      #expect(scores(reading) == ["a": "1", "b": "1", "c": "1"])
    }
  }

  @Test func votesThatCannotBeCounted() {
    #expect(
      read("vote_type;unheard", votes: []).problems == [
        .table(.missingColumns([["score", "votes"]]))
      ])
    let votes = ["1;a,x", "2;a,a", "3;b"]
    let reading = read("vote_type;approval", votes: votes)
    #expect(
      reading.problems == [
        .reference(.unknown(.application, nearest: nil)), .rule(.repeated),
      ])
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.row) == [12, 13])
    let points = ["1;a,b;3", "2;a;viel", "3;a;99999999999"]
    let cumulative = read(
      "vote_type;cumulative", votes: points, header: "voter_id;vote;points")
    #expect(
      cumulative.problems == [
        .pb(.pointsPerVote(projects: 2, points: 1)), .value(.notADecimal),
        .value(.outside(.any)),
      ])
    #expect(
      read("vote_type;cumulative", votes: ["1;a"]).problems.contains(
        .table(.missingColumns([["points"]]))))
  }

  /// Each vote alone is possible, and together they are more than any score may be.
  @Test func sumsAreBounded() {
    let votes = (1...11).map { "\($0);a;100000000" }
    let reading = read("vote_type;scoring", votes: votes, header: "voter_id;vote;points")
    #expect(reading.problems.contains(.value(.outside(.any))))
  }

  @Test(arguments: [
    ("Kino \"Lux\"", "Kino \"Lux\""), ("12\" Rohr", "12\" Rohr"), ("a\"\"b", "a\"\"b"),
    ("\"Kino \"\"Lux\"\"\"", "Kino \"Lux\""),
  ])
  func quotationMarksWithinACell(_ cell: String, _ text: String) throws {
    let file = """
      META
      key;value
      budget;1000
      PROJECTS
      project_id;cost;votes;name
      a;100;5;\(cell)
      VOTES
      voter_id;vote

      """
    let reading = ParsedRound(files: ["city.pb": Array(file.utf8)]).round()
    #expect(reading.problems == [])
    #expect(reading.round?.applications.map(\.title) == [text])
  }
}
