// SPDX-License-Identifier: GPL-3.0-or-later
import RoundSupport

extension CityVote {
  /// The vote as a `.pb` file, with sections, columns and rows in any order and amounts, line ends and quotes
  /// in any of the usual spellings.
  func file(_ random: inout SeededGenerator) -> String {
    let sections = [meta(&random), projectRows(&random), voteRows].shuffled(using: &random)
    let end = Bool.random(using: &random) ? "\r\n" : "\n"
    return sections.joined().joined(separator: end) + end
  }

  private func meta(_ random: inout SeededGenerator) -> [String] {
    var entries = ["description;Stadtteilbudget", "budget;\(amount(budget, &random))"]
    if !categoryBudgets.isEmpty {
      // With a decimal point: here a comma divides the amounts.
      let budgets = categoryBudgets.sorted { $0.key < $1.key }
      entries += [
        "categories;" + budgets.map(\.key).joined(separator: ","),
        "budget_per_category;" + budgets.map { decimal($0.value, ".") }.joined(separator: ","),
      ]
    }
    return ["META", "key;value"] + entries.shuffled(using: &random)
  }

  private func projectRows(_ random: inout SeededGenerator) -> [String] {
    var columns: [(name: String, cell: (Project, inout SeededGenerator) -> String)] = [
      ("project_id", { project, _ in project.id }),
      ("cost", { project, random in project.cost.map { amount($0, &random) } ?? "999999999" }),
      ("votes", { project, _ in "\(project.votes)" }),
      (
        "category",
        { project, random in quoted(project.categories.joined(separator: ","), &random) }
      ),
      ("name", { project, _ in "\"Vorhaben; \"\"\(project.id)\"\"\"" }),
    ]
    if hasScores { columns.append(("score", { project, _ in decimal(project.score, ".") })) }
    columns.shuffle(using: &random)
    var rows: [String] = []
    for project in projects.shuffled(using: &random) {
      rows.append(columns.map { $0.cell(project, &random) }.joined(separator: ";"))
    }
    return ["PROJECTS", columns.map(\.name).joined(separator: ";")] + rows
  }

  /// Votes that nobody counts: the file states what came of them.
  private var voteRows: [String] {
    ["VOTES", "voter_id;vote"] + projects.map { "\($0.votes);\($0.id)" }
  }

  private func amount(_ cents: Int, _ random: inout SeededGenerator) -> String {
    if cents % 100 == 0, Bool.random(using: &random) { return "\(cents / 100)" }
    return decimal(cents, Bool.random(using: &random) ? "." : ",")
  }

  private func decimal(_ hundredths: Int, _ mark: String) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)\(mark)\(rest / 10)\(rest % 10)"
  }

  private func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    Bool.random(using: &random) ? "\"\(text)\"" : text
  }
}
