// SPDX-License-Identifier: GPL-3.0-or-later
import RoundSupport

/// A small vote of a city, of which every choice of projects can be tried.
struct CityVote {
  struct Project {
    let id: String
    /// In cents; nil: withdrawn.
    let cost: Int?
    /// In hundredths.
    let score: Int
    let votes: Int
    /// The first is the one that counts; there may be none.
    let categories: [String]
  }

  /// In cents.
  let budget: Int
  let projects: [Project]
  /// The most that the projects of a category get together, in cents.
  let categoryBudgets: [String: Int]
  /// Whether the file states scores beside the votes.
  let hasScores: Bool

  private static let categories = ["public space", "sport", "Grün & Wasser"]

  /// The coarser the costs and the votes, the more choices are equally good.
  init(_ random: inout SeededGenerator) {
    let isCoarse = Bool.random(using: &random)
    hasScores = Bool.random(using: &random)
    let categories = Self.categories.prefix(Int.random(in: 1...3, using: &random))
    projects = (1...Int.random(in: 1...11, using: &random)).map { number in
      let cost =
        isCoarse
        ? 50_000 * Int.random(in: 1...4, using: &random)
        : Int.random(in: 1...900_000, using: &random)
      let score = Int.random(in: 0...(isCoarse ? 3 : 40_000), using: &random)
      return Project(
        id: "BO.\(number)/24", cost: Int.random(in: 1...12, using: &random) == 1 ? nil : cost,
        score: isCoarse ? 250 * score : score, votes: isCoarse ? score : score / 7,
        categories: Array(
          categories.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))))
    }
    let asked = projects.reduce(0) { $0 + ($1.cost ?? 0) }
    budget = max(1, asked * Int.random(in: 5...95, using: &random) / 100)
    var budgets: [String: Int] = [:]
    for category in categories where Int.random(in: 1...3, using: &random) == 1 {
      budgets[category] = budget * Int.random(in: 10...90, using: &random) / 100
    }
    categoryBudgets = budgets
  }

  /// What a choice is worth, in hundredths.
  func worth(of choice: [Project]) -> Int {
    choice.reduce(0) { $0 + (hasScores ? $1.score : 100 * $1.votes) }
  }
}

// MARK: Trying everything

extension CityVote {
  /// The best of all choices that the budgets allow, before any tie rule.
  var optimal: [[Project]] {
    let all = affordable(projects.filter { $0.cost != nil }[...])
    let most = all.map(worth).max()
    return all.filter { worth(of: $0) == most }
  }

  /// Of these, those with the most projects, and of them those that cost the least.
  var left: [[Project]] {
    let optimal = optimal
    let most = optimal.map(\.count).max()
    let larger = optimal.filter { $0.count == most }
    let least = larger.map(Self.cost).min()
    return larger.filter { Self.cost($0) == least }
  }

  private static func cost(_ choice: [Project]) -> Int {
    choice.reduce(0) { $0 + ($1.cost ?? 0) }
  }

  private func affordable(_ open: ArraySlice<Project>) -> [[Project]] {
    guard let first = open.first else { return [[]] }
    let others = affordable(open.dropFirst())
    return others + others.map { [first] + $0 }.filter(isAffordable)
  }

  private func isAffordable(_ choice: [Project]) -> Bool {
    Self.cost(choice) <= budget
      && categoryBudgets.allSatisfy { category, most in
        Self.cost(choice.filter { $0.categories.first == category }) <= most
      }
  }
}
