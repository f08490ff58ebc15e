// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Spelling

/// What a round asks, as a participatory-budgeting file can say it: a budget, projects with a cost and a score,
/// and the most that the projects of a category get.
struct PBText {
  let text: String
  /// The keys of rules that the format cannot say.
  let omitted: [String]

  /// Applications that the optimizer decides on, over the money that is left; withdrawn ones keep their mark.
  init(_ assessed: AssessedRound) {
    let round = assessed.round
    let categories = Self.categories(of: round)
    var projects: [[String]] = []
    for application in round.applications {
      let verdict = assessed.verdict(on: application)
      let isWithdrawn = application.status == .withdrawn
      guard verdict.standing == .eligible || isWithdrawn else { continue }
      projects.append([
        application.id, isWithdrawn ? "999999999" : Self.amount(verdict.eligibleRequest),
        application.title, categories[application.corridor] ?? application.corridor,
        assessed.score(of: application)?.description ?? "0",
      ])
    }
    let lines =
      ["META", "key;value"] + Self.meta(of: round, projects.count, categories).map(Self.line)
      + ["PROJECTS", "project_id;cost;name;category;score"] + projects.map(Self.line)
      + ["VOTES", "voter_id;vote"]
    text = lines.joined(separator: "\n") + "\n"
    omitted = Self.omitted(from: round)
  }

  private static func meta(
    of round: Round, _ projects: Int, _ categories: [CorridorID: String]
  ) -> [[String]] {
    var entries = [
      ["description", round.name], ["num_projects", String(projects)], ["num_votes", "0"],
      ["budget", amount(round.remaining)], ["vote_type", "scoring"],
      ["language", round.language.rawValue], ["currency", "EUR"],
    ]
    if let year = round.year {
      entries += [["date_begin", String(year)], ["date_end", String(year)]]
    }
    let caps = round.corridors.compactMap { corridor in
      corridor.cap.map { (corridor.id, rest(of: $0, in: corridor.id, round)) }
    }
    if !caps.isEmpty {
      entries += [
        ["categories", caps.map { categories[$0.0] ?? $0.0 }.joined(separator: ",")],
        ["budget_per_category", caps.map { amount($0.1) }.joined(separator: ",")],
      ]
    }
    return entries.filter { !$0[1].isEmpty }
  }

  /// What a corridor's cap leaves beside its granted money, rounded down to the cent.
  private static func rest(
    of cap: Corridor.Bound, in corridor: CorridorID, _ round: Round
  ) -> Money {
    let bound =
      switch cap {
      case .amount(let amount): amount
      case .percent(let percent):
        Money(cents: Int64(Int128(round.available.cents) * Int128(percent.count) / 10_000))
      }
    let granted = round.applications.filter { $0.corridor == corridor }.map(\.granted).sum()
    return max(.zero, bound - granted)
  }

  /// The names of the corridors, or their ids where a name could not be told from another or from a list.
  private static func categories(of round: Round) -> [CorridorID: String] {
    let names = round.corridors.map(\.name)
    let isPlain =
      Set(names).count == names.count && names.allSatisfy { !$0.isEmpty && !$0.contains(",") }
    return Dictionary(
      uniqueKeysWithValues: round.corridors.map { ($0.id, isPlain ? $0.name : $0.id) })
  }

  private static func amount(_ amount: Money) -> String {
    "\(amount.cents / 100).\(FixedPoint.padded(amount.cents % 100, to: 2))"
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      let isPlain = !cell.contains { ";\"\n\r".contains($0) } && cell.first != " "
      return isPlain ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ";")
  }

  private static func omitted(from round: Round) -> [String] {
    var keys: [String] = []
    if round.balance.weight > .zero { keys.append("balance.weight") }
    if round.corridors.contains(where: { $0.floor != nil }) { keys.append("corridors.floor") }
    if round.funding.levels.count > 1 { keys.append("funding.levels") }
    if round.funding.value != FundingRules().value { keys.append("funding.value") }
    if !round.resources.isEmpty { keys.append("resources") }
    if !round.limits.isEmpty { keys.append("limits") }
    if !round.alternatives.isEmpty { keys.append("alternatives") }
    if !round.requires.isEmpty { keys.append("requires") }
    if round.lot != nil { keys.append("lot") }
    return keys
  }
}
