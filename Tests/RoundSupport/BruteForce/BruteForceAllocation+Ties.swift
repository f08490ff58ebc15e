// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation
import Grants
import Scoring

extension BruteForceAllocation {
  /// What the tie rules leave of the optimal allocations: one, or the tied ones.
  public var left: [Candidate] { afterTieRules(optimal).last ?? [] }

  /// Applications on which the optimal allocations differ.
  public var contested: Set<ApplicationID> { Self.differing(optimal) }

  /// Applications on which those differ that the tie rules leave.
  public var undecided: Set<ApplicationID> { Self.differing(left) }

  /// The rule that decided each contested application.
  public var decidingRules: [ApplicationID: TieRule] {
    let stages = afterTieRules(optimal)
    var deciding: [ApplicationID: TieRule] = [:]
    for (rule, (before, after)) in zip(drawnTies, zip(stages, stages.dropFirst())) {
      for id in Self.differing(before).subtracting(Self.differing(after)) { deciding[id] = rule }
    }
    return deciding
  }

  /// Of the tied allocations: going by id, the one that funds as highly and the one that funds as
  /// lowly as it can.
  public var extremes: (first: Choice, second: Choice)? {
    let order = round.applications.map(\.id).sorted()
    let sorted = left.map(\.choice).sorted {
      levels($0, order).lexicographicallyPrecedes(levels($1, order))
    }
    return sorted.last.flatMap { first in sorted.first.map { (first, $0) } }
  }

  private static func differing(_ candidates: [Candidate]) -> Set<ApplicationID> {
    let concerned = Set(candidates.flatMap(\.choice.keys))
    return concerned.filter { id in Set(candidates.map { $0.choice[id] }).count > 1 }
  }

  /// The tie rules as far as they can be applied: a lot without a seed ends the choice.
  private var drawnTies: [TieRule] {
    Array(round.ties.prefix { $0 != .lot || round.lot != nil })
  }

  /// The given allocations, then what each rule leaves of them.
  func afterTieRules(_ candidates: [Candidate]) -> [[Candidate]] {
    var stages = [candidates]
    for rule in drawnTies {
      let preferences = preferences(of: rule, for: stages.last!)
      let most = preferences.max { $0.lexicographicallyPrecedes($1) }
      stages.append(zip(stages.last!, preferences).filter { $0.1 == most }.map(\.0))
    }
    return stages
  }

  /// One for each: the larger in lexicographic order, the better.
  private func preferences(of rule: TieRule, for candidates: [Candidate]) -> [[Int]] {
    switch rule {
    case .moreProjects: return candidates.map { [$0.choice.count] }
    case .smallerSpend: return candidates.map { [-$0.spent] }
    case .earlierReceived:
      let receipts = Set(round.applications.compactMap(\.received)).sorted()
      return candidates.map { candidate in
        let funded = round.applications.filter { candidate.choice[$0.id] != nil }
        return (receipts.map { Optional($0) } + [nil]).map { moment in
          funded.count { $0.received == moment }
        }
      }
    case .criterion(let id):
      let scores = ScoreSheet(scoring: round).scores
      return candidates.map { candidate in
        let results = candidate.choice.keys.flatMap { scores[$0]?.criteria ?? [] }
        return [
          results.filter { $0.criterion == id }.reduce(0) { $0 + Int($1.published?.count ?? 0) }
        ]
      }
    case .lot:
      let seed = round.lot?.seed ?? ""
      let order = round.applications.map(\.id).sorted {
        Self.ticket($0, seed) < Self.ticket($1, seed)
      }
      return candidates.map { levels($0.choice, order) }
    }
  }

  private func levels(_ choice: Choice, _ order: [ApplicationID]) -> [Int] {
    order.map { Int(choice[$0]?.count ?? 0) }
  }

  private static func ticket(_ id: ApplicationID, _ seed: String) -> String {
    HexDigest.sha256(Data("\(seed)\n\(id)".utf8))
  }
}
