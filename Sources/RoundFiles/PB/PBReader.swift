// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Turns a participatory-budgeting file into what a round's folder says with round.yaml and
/// applications.csv, so that everything after it is the same for both.
enum PBReader {
  static func read(_ text: String, file: String, log: inout DiagnosticLog) -> PBContent {
    let sections = PBSections(text, file: file, log: &log)
    let hadErrors = log.errorCount
    let meta = sections[.meta].map { PBMeta($0, log: &log) }
    let isMetaSound = log.errorCount == hadErrors
    let votes = sections[.votes]
    let counted = counted(sections, text, meta, &log)
    let projects = sections[.projects].map { PBProjects($0, counted: counted, log: &log) }
    if let votes { checkColumns(of: votes, &log) }

    if let projects = sections[.projects], projects.table.isComplete {
      meta?.compare("num_projects", with: projects.rowCount, log: &log)
    }
    if let votes, votes.table.isComplete {
      meta?.compare("num_votes", with: votes.rowCount, log: &log)
    }

    var names = projects?.categoryNames(&log) ?? []
    if let meta { names.formUnion(meta.categoryBudgets.keys) }
    if names.isEmpty { names.insert(PBCategories.none) }
    let categories = PBCategories(names)
    var content = PBContent()
    // Without all projects some corridors may be missing, and nothing could be judged by them.
    if let meta, isMetaSound, sections[.projects]?.table.isComplete == true {
      content.rules = rules(meta, categories)
    }
    if let projects {
      content.applications = projects.applications(categories, log: &log)
      content.applicationColumns = projects.applicationColumns
    }
    return content
  }

  /// What the votes add up to, by project, where the projects do not say it; nil where they do, or where
  /// nobody knows how this kind of vote is counted.
  private static func counted(
    _ sections: PBSections, _ text: String, _ meta: PBMeta?, _ log: inout DiagnosticLog
  ) -> [String: Hundredths]? {
    guard let projects = sections[.projects], !PBProjects.stateScores(projects),
      let votes = sections[.votes],
      let kind = meta?["vote_type"].flatMap({ PBBallots.Kind(rawValue: $0.value.lowercased()) })
    else { return nil }
    let headers = votes.table.header.map(Column.folded)
    guard let vote = headers.firstIndex(of: "vote") else { return nil }
    let points = headers.firstIndex(of: "points")
    let file = votes.table.file
    guard points != nil || !kind.hasPoints else {
      log.report(
        .table(.missingColumns([["points"]])), at: Place(file: file, row: votes.table.headerRow))
      return nil
    }
    let known = PBProjects.ids(projects)
    var ballots = PBBallots(kind, longest: meta?["max_length"].flatMap { Int($0.value) })
    sections.forEachRow(of: votes, in: text) { cells, line in
      let place = Place(file: file, row: line, column: votes.table.header[vote])
      for project in cells[vote].split(separator: ",").map(\.trimmed)
      where !project.isEmpty && !known.contains(project) {
        log.reportUnknown(.application, project, at: place, among: known)
      }
      _ = log.reading(cells[vote], at: place) { () throws(Problem) in
        try ballots.count(cells[vote], points: points.map { cells[$0] })
      }
    }
    return log.reading(nil, at: Place(file: file, row: votes.line)) { () throws(Problem) in
      try ballots.scores()
    }
  }

  /// The columns that every kind of vote has; what stands in them is not needed.
  private static func checkColumns(of votes: PBSection, _ log: inout DiagnosticLog) {
    let schema = [Column("voter_id", required: true), Column("vote", required: true)]
    _ = ColumnMap(votes.table, schema: schema, log: &log)
  }

  /// The round.yaml that META and the categories stand for.
  private static func rules(_ meta: PBMeta, _ categories: PBCategories) -> YamlNode {
    let mapping = YamlMapping(origin: meta.place)
    let corridors = categories.corridors.map { id, name in
      mapping([
        ("id", mapping(id)), ("name", mapping(name)),
        ("cap-amount", meta.categoryBudgets[name].map { mapping(decimal($0)) }),
      ])
    }
    return mapping([
      ("name", meta.name.map { mapping($0) }),
      ("year", meta.year.map { mapping(String($0)) }),
      ("language", meta.language.map { mapping($0.rawValue) }),
      ("budget", meta.budget.map { mapping(decimal($0)) }),
      ("corridors", YamlNode(content: .list(corridors), origin: meta.place)),
      // What a city's vote decided on was the votes alone.
      ("balance", mapping([("weight", mapping("0"))])),
      ("files", mapping([("numbers", mapping(NumberStyle.en.rawValue))])),
    ])
  }

  private static func decimal(_ amount: Money) -> String {
    Hundredths(amount.cents).description
  }
}

/// Builds nodes that all come from one place.
private struct YamlMapping {
  let origin: Place

  func callAsFunction(_ scalar: String) -> YamlNode {
    YamlNode(content: .scalar(scalar), origin: origin)
  }

  /// A mapping without the keys that have no value.
  func callAsFunction(_ entries: [(key: String, value: YamlNode?)]) -> YamlNode {
    let entries = entries.compactMap { key, value in
      value.map { YamlEntry(key: key, keyOrigin: origin, value: $0) }
    }
    return YamlNode(content: .mapping(entries), origin: origin)
  }
}
