// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

@Suite struct PBProblemTests {
  static let sections = ["META", "PROJECTS", "VOTES"]

  static func errors(_ text: String) throws -> [Diagnostic] {
    try PBFile.read(text).diagnostics.filter { $0.severity == .error }
  }

  static func errors(_ file: PBFile) throws -> [Diagnostic] {
    try errors(file.lines.joined(separator: "\n"))
  }

  static func at(_ row: Int?, _ column: String?, _ value: String?, _ problem: Problem) -> Diagnostic
  {
    Diagnostic(file: "city.pb", row: row, column: column, value: value, problem: problem)
  }

  @Test(arguments: ["META", "PROJECTS", "VOTES"])
  func missingSections(_ name: String) throws {
    let text = PBFile().lines.joined(separator: "\n")
    let sections = text.replacing("PROJECTS", with: "|PROJECTS").replacing("VOTES", with: "|VOTES")
      .split(separator: "|").filter { !$0.hasPrefix(name) }
    let expected = [Self.at(nil, nil, nil, .pb(.missingSections([name])))]
    #expect(try Self.errors(sections.joined()) == expected)
  }

  @Test func anotherFile() throws {
    let found = try Self.errors("id,title\nP1,Chor\n")
    #expect(
      found == [
        Self.at(nil, nil, nil, .pb(.missingSections(["META", "PROJECTS", "VOTES"]))),
        Self.at(1, nil, "id,title", .pb(.textBeforeSections)),
      ])
  }

  @Test(arguments: ["", "\n \n"])
  func emptyFiles(_ text: String) throws {
    #expect(try Self.errors(text) == [Self.at(nil, nil, nil, .file(.empty))])
  }

  @Test func namesOfSections() throws {
    let text = PBFile().lines.joined(separator: "\n")
    #expect(
      try Self.errors(text.replacing("PROJECTS", with: "PROJECT")) == [
        Self.at(9, nil, "PROJECT", .pb(.unknownSection(nearest: "PROJECTS", known: Self.sections)))
      ])
    #expect(
      try Self.errors(text + "\nVOTES\nvoter_id;vote\n\nEXTRA\na;b;c\n") == [
        Self.at(18, nil, "VOTES", .pb(.sectionTwice(firstLine: 14))),
        Self.at(21, nil, "EXTRA", .pb(.unknownSection(nearest: nil, known: Self.sections))),
      ])
    #expect(
      try Self.errors("META\n\nPROJECTS\nproject_id;cost;votes\n1;1;1\nVOTES\n") == [
        Self.at(1, nil, "META", .pb(.emptySection)), Self.at(6, nil, "VOTES", .pb(.emptySection)),
      ])
  }

  @Test(arguments: [
    ("budget;1,2,3", ValueProblem.badGrouping), ("budget;-5", .notAnAmount),
    ("budget;1e6", .notAnAmount), ("budget;12.345", .tooManyDecimals),
    ("budget;99999999999", .amountTooLarge),
  ])
  func badBudgets(_ line: String, _ problem: ValueProblem) throws {
    var file = PBFile()
    file.meta[1] = line
    let value = String(line.dropFirst(7))
    #expect(try Self.errors(file) == [Self.at(4, "budget", value, .value(problem))])
  }

  @Test(arguments: ["num_edition;2", "budget;"])
  func aMissingBudget(_ line: String) throws {
    var file = PBFile()
    file.meta[1] = line
    #expect(try Self.errors(file) == [Self.at(1, nil, nil, .yaml(.missingKey("budget")))])
  }

  @Test(arguments: [
    ("cost;votes", ["project_id"], nil), ("project_id;votes", ["cost"], nil),
    ("project_id;cost;name", ["score", "votes"], nil),
    ("project_id;csot;votes", ["cost"], "csot"),
  ])
  func missingColumns(_ columns: String, _ missing: [String], _ typed: String?) throws {
    var file = PBFile()
    file.columns = columns
    file.projects = []
    let problem: TableProblem =
      typed == nil ? .missingColumns([missing]) : .unknownColumn(nearest: "cost", known: missing)
    let found = try Self.errors(file)
    #expect(found == [Self.at(10, typed, typed, .table(problem))])
  }

  /// Every mistake gives one message, all of them together, each with its line.
  @Test func mistakesTogether() throws {
    var file = PBFile()
    file.meta += [
      "categories;sport,youth", "budget_per_category;5", "unit;a;b", "budget;7", "comment;\"a\nb\"",
    ]
    file.projects = [
      "1;12 000 000 000;1;Chor;", "1;5;;A;", "2;5;1.5;B;",
      "a b;5;1;C;", String(repeating: "x", count: 65) + ";5;1;D;", "3;5;-1;E;", "4;;1;F;", "5;1;1",
      "6;5;1;a\u{202E}b;", "7;5;1;\"un\"closed;", "8;5;1;G;\u{2066}", "9;5;2000000000;\"H\nI\";",
      "10;1e3;1;J;",
    ]
    let found = try Self.errors(file)
    let id = String(repeating: "x", count: 65)
    let expected: [(Int, String?, String?, Problem)] = [
      (10, "budget_per_category", "5", .pb(.categoryBudgets(categories: 2, budgets: 1))),
      (11, nil, nil, .table(.ragged(cells: 3, columns: 2))),
      (12, "budget", "budget", .yaml(.duplicateKey)),
      (17, "cost", "12 000 000 000", .value(.amountTooLarge)),
      (18, "project_id", "1", .reference(.duplicate(.application, firstRow: 17))),
      (18, "votes", "", .value(.missing)), (19, "votes", "1.5", .value(.notAWholeNumber)),
      (20, "project_id", "a b", .value(.notAnIdentifier)),
      (21, "project_id", id, .value(.notAnIdentifier)), (22, "votes", "-1", .value(.notADecimal)),
      (23, "cost", "", .value(.missing)), (24, nil, nil, .table(.ragged(cells: 3, columns: 5))),
      (25, "name", "a\u{202E}b", .value(.forbiddenCharacter(0x202E))),
      (26, nil, nil, .table(.brokenQuotesInRow)),
      (27, "category", "\u{2066}", .value(.forbiddenCharacter(0x2066))),
      (28, "votes", "2000000000", .value(.outside(.any))),
      (30, "cost", "1e3", .value(.notAnAmount)),
    ]
    #expect(found == expected.map { Self.at($0.0, $0.1, $0.2, $0.3) })
  }

  @Test func quotesThatStayOpen() throws {
    var file = PBFile()
    file.projects[0] = "1;1;1;\"Spielplatz;sport"
    #expect(try Self.errors(file) == [Self.at(11, nil, nil, .table(.brokenQuotes))])
    file = PBFile()
    file.votes[1] = "2;\"BO.3/24"
    #expect(try Self.errors(file) == [Self.at(17, nil, nil, .table(.brokenQuotes))])
  }

  @Test func brokenVotes() throws {
    var file = PBFile()
    file.votes = ["1;BO.1/24;5", "2;BO.1/24"]
    #expect(try Self.errors(file) == [Self.at(16, nil, nil, .table(.ragged(cells: 3, columns: 2)))])
    let text = PBFile().lines.joined(separator: "\n").replacing("voter_id", with: "voter")
    let problem = TableProblem.missingColumns([["voter_id"]])
    #expect(try Self.errors(text) == [Self.at(15, nil, nil, .table(problem))])
  }

  @Test func countsThatDiffer() throws {
    var file = PBFile()
    file.votes.append("3;")
    file.projects.removeLast()
    #expect(
      try file.read().diagnostics.filter { $0.severity == .warning } == [
        Self.at(5, "num_projects", "3", .pb(.countDiffers(found: 2))),
        Self.at(6, "num_votes", "2", .pb(.countDiffers(found: 3))),
      ])
  }

  @Test func categoriesOfBudgets() throws {
    var file = PBFile()
    file.meta.append("budget_per_category;5,6")
    #expect(
      try Self.errors(file) == [
        Self.at(9, "budget_per_category", "5,6", .yaml(.missingKey("categories")))
      ])
    file.meta.append("categories;sport,sport")
    #expect(try Self.errors(file) == [Self.at(10, "categories", "sport", .rule(.repeated))])
    file.meta[7] = "categories;sport,culture"
    file.meta[6] = "budget_per_category;5,many"
    #expect(
      try Self.errors(file) == [
        Self.at(9, "budget_per_category", "many", .value(.notAnAmount))
      ])
  }

  @Test func tooManyProjects() throws {
    var file = PBFile()
    file.projects = (1...20_002).map { "\($0);1;1;T;" }
    let expected = [Self.at(9, nil, nil, .table(.tooManyRows(limit: 20_000)))]
    #expect(try Self.errors(file) == expected)
  }

  @Test func unknownNamesInWhatIfs() throws {
    let found = try PBFile().read(settings: ["corridors.sprot.cap=3", "applications.X.cost=1"])
    #expect(
      found.problems == [
        .reference(.unknown(.corridor, nearest: nil)),
        .reference(.unknown(.application, nearest: nil)),
      ])
  }

  @Test func linesSayWhere() throws {
    var file = PBFile()
    file.projects[0] = "1;x;1;T;"
    let line = try #require(try file.read().complaints().first)
    #expect(line.hasPrefix("city.pb, line 11, field “cost”: found “x”: this is not an amount;"))
    let german = try #require(try file.read().complaints(.de).first)
    #expect(german.hasPrefix("city.pb, Zeile 11, Feld „cost“: gefunden „x“:"))
  }
}
