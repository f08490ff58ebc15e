// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension RandomRounds {
  /// Rounds for everything that is said of a decision: a third of them full of equals, a sixth with scores finer
  /// than the round's decimals.
  public static func toExplain(seed: UInt64) -> Round {
    switch seed % 6 {
    case 0, 3: equals(seed: seed)
    case 1: withFinerScores(seed: seed)
    default: round(seed: seed)
    }
  }

  /// Groups of applications that are alike one by one, with the same rules in each group: proofs add up such
  /// rules and merge such applications. Now and then one application or one group differs.
  public static func equals(seed: UInt64) -> Round {
    var random = SeededGenerator(seed: seed)
    let levels: [Int64] = random.pick([[100], [100], [100], [100, 50], [100, 75, 50]])
    let most: Int64 = [1: 8, 2: 6, 3: 5][levels.count] ?? 5
    let corridors = random.pick([["A"], ["A", "B"], ["A", "B"]])
    let scores: [Int64] = random.pick([
      [50_00, 45_00, 30_00], [50_05, 50_02, 50_00], [50_00, 20_00],
    ])
    let kinds = (1...random.number(in: 1...3)).map { _ in
      Kind(
        euro: 10 * random.number(in: 1...3), score: Hundredths(random.pick(scores)),
        corridor: random.pick(corridors), hours: random.number(in: 0...2),
        hasMinimum: levels.count > 1 && random.chance(70))
    }
    var applications = (0..<Int(random.number(in: 3...most))).map { position in
      kinds[position % kinds.count].application("P\(position + 1)", group: position / kinds.count)
    }
    if random.chance(25), let odd = applications.indices.randomElement(using: &random) {
      applications[odd].finishedScore = Hundredths(random.pick(scores))
    }
    let groups = Dictionary(grouping: applications) { $0.attributes["group"] ?? "" }
      .sorted { $0.key < $1.key }.map { $0.value.map(\.id) }
    let requested = applications.map(\.requested).sum().cents / 100

    return .plain(euro: requested * random.number(in: 20...90) / 100, applications) { round in
      round.funding.levels = levels.map { Hundredths(whole: $0) }
      round.funding.value = random.pick([.project, .project, .euro])
      round.scores.decimals = random.pick([0, 1, 1, 2])
      round.corridors = corridors.map { .part($0, share: random.number(in: 1...3)) }
      if random.chance(25) {
        round.corridors[0].floor = .percent(Hundredths(whole: random.number(in: 5...40)))
      }
      if random.chance(25) {
        round.corridors[0].cap = .percent(Hundredths(whole: random.number(in: 20...80)))
      }
      round.balance.weight = Hundredths(random.pick([0, 0, 7, 1_00, 5_00, 5_00]))
      round.balance.measure = random.pick([.total, .worst])
      if random.chance(40) {
        round.resources = [
          Resource(
            id: "hours", name: "Stunden", capacity: Hundredths(whole: random.number(in: 1...6)))
        ]
      }
      random.addRules(between: groups, to: &round)
      if random.chance(10) { round.force.include = [random.pick(applications).id] }
      if random.chance(60) { round.lot = Lot(seed: "Ziehung \(seed)") }
    }
  }

  /// A random round whose finished scores have two decimals, whatever its own are.
  public static func withFinerScores(seed: UInt64) -> Round {
    var random = SeededGenerator(seed: seed)
    var round = round(seed: seed)
    for position in round.applications.indices {
      guard let score = round.applications[position].finishedScore else { continue }
      let finer = score + Hundredths(random.pick([0, 1, 2, 5, 50]))
      round.applications[position].finishedScore = min(finer, Hundredths(whole: 100))
    }
    return round
  }

  private struct Kind {
    let euro: Int64
    let score: Hundredths
    let corridor: CorridorID
    let hours: Int64
    let hasMinimum: Bool

    func application(_ id: ApplicationID, group: Int) -> Application {
      .open(id, euro: euro, score: 0, corridor: corridor) {
        $0.finishedScore = score
        $0.needs = ["hours": Hundredths(whole: hours)]
        $0.minimum = hasMinimum ? .euro(1) : nil
        $0.attributes["group"] = "\(group)"
      }
    }
  }
}

extension SeededGenerator {
  /// The same rules in every group, or in all but one.
  fileprivate mutating func addRules(between groups: [[ApplicationID]], to round: inout Round) {
    let spared = chance(20) ? groups.indices.randomElement(using: &self) : nil
    let pairs = groups.enumerated().filter { $0.offset != spared && $0.element.count > 1 }
      .map(\.element)
    if chance(50) { round.alternatives = pairs }
    if chance(30) { round.requires = pairs.map { Dependency(application: $0[0], needs: $0[1]) } }
    if chance(50) {
      let bound: Limit.Bound = pick([
        .maxCount(1), .maxCount(1), .maxCount(2), .minCount(1),
        .maxAmount(.euro(number(in: 1...4) * 10)),
      ])
      round.limits.append(Limit(column: "group", bound: bound))
    }
    if chance(20) { round.limits.append(Limit(column: "corridor", bound: .maxCount(2))) }
  }
}
