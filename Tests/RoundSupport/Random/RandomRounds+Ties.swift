// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension RandomRounds {
  /// A random round with one score for all and three amounts, so that many allocations are as good.
  public static func fullOfTies(seed: UInt64) -> Round {
    var round = round(seed: seed)
    let unit = max(1, round.remaining.cents / 9)
    for index in round.applications.indices {
      round.applications[index].finishedScore = Hundredths(whole: 50)
      round.applications[index].requested = Money(cents: unit * Int64(1 + index % 3))
      round.applications[index].totalCost = nil
      round.applications[index].minimum = nil
    }
    return round
  }

  /// Applications whose points come to one score by different ways: criteria choose among many allocations that
  /// are as good.
  public static func tiedOnCriteria(seed: UInt64) -> Round {
    var random = SeededGenerator(seed: seed)
    let isPartly = random.chance(30)
    let applications = (1...random.number(in: 4...(isPartly ? 5 : 7))).map { number in
      Application.open("P0\(number)", euro: 100 * random.pick([1, 1, 1, 2]), score: 0) {
        $0.finishedScore = nil
        if isPartly { $0.minimum = .zero }
      }
    }
    return .plain(euro: 100 * random.number(in: 2...3), applications) { round in
      if isPartly { round.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)] }
      round.criteria = ["idea", "plan"].map {
        Criterion(id: $0, name: $0, weight: Hundredths(whole: 1), max: Hundredths(whole: 10))
      }
      round.committee = ["m1", "m2"].map { Member(id: $0, name: $0) }
      for application in applications {
        for member in round.committee.prefix(Int(random.number(in: 1...2))) {
          let idea = random.number(in: 4...6)
          for (criterion, points) in [("idea", idea), ("plan", 10 - idea)] {
            round.points.append(
              Points(
                member: member.id, application: application.id, criterion: criterion,
                value: Hundredths(whole: points)))
          }
        }
      }
      let others: [TieRule] = random.pick([[], [.moreProjects], [.smallerSpend], [.lot]])
      let rule = TieRule.criterion(random.pick(["idea", "plan"]))
      round.ties = random.chance(60) ? [rule] + others : others + [rule]
      if random.chance(50) { round.lot = Lot(seed: "Ziehung \(seed)") }
    }
  }

  /// A larger round of equals: up to thousands of optima, which are still few enough to try each
  /// allocation. There is one level; amounts, hours and corridors are told apart or not.
  public static func crowd(seed: UInt64) -> Round {
    var random = SeededGenerator(seed: seed)
    let (amounts, hours): (Int64, Int64) = (random.pick([1, 1, 1, 2, 3]), random.pick([1, 1, 2]))
    let corridors = random.pick([["A"], ["A", "B"]])
    let size: Int64 = random.pick([9, 11, 13, 13])
    let applications = (1...size).map { number in
      Application.open(
        number < 10 ? "P0\(number)" : "P\(number)", euro: 100 * random.number(in: 1...amounts),
        score: 50, corridor: random.pick(corridors)
      ) { $0.needs = ["hours": Hundredths(whole: random.number(in: 1...hours))] }
    }
    return .plain(euro: 100 * random.number(in: size / 3...2 * size / 3), applications) { round in
      round.corridors = corridors.map { .part($0) }
      round.balance.weight = random.pick([.zero, Hundredths(whole: 1), Hundredths(whole: 5)])
      round.resources = [
        Resource(
          id: "hours", name: "Stunden",
          capacity: Hundredths(whole: random.number(in: size / 2...size)))
      ]
      if random.chance(30) { round.alternatives = [["P01", "P02", "P03"]] }
      if random.chance(30) { round.requires = [Dependency(application: "P04", needs: "P05")] }
      if random.chance(50) { round.lot = Lot(seed: "Ziehung \(seed)") }
      guard random.chance(40) else { return }
      // Villages of one, two, three, … applications.
      for position in round.applications.indices {
        let village = [0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4][position]
        round.applications[position].attributes["Dorf"] = "Dorf \(village)"
      }
      round.limits = [
        Limit(column: "Dorf", bound: .minGroups(Int(random.number(in: 2...4))))
      ]
    }
  }
}
