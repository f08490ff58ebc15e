// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension RoundDraft {
  // MARK: Scores

  /// Finished scores in most rounds, points of three members in the others.
  mutating func addScores() {
    round.scores.decimals = random.pick([0, 1, 1, 2])
    if random.chance(20) { round.scores.minimum = Hundredths(whole: random.number(in: 10...60)) }
    let isFinished = random.chance(75)
    if isFinished {
      let step: Int64 = grain == .fine ? [100, 10, 1][round.scores.decimals] : 20_00
      for position in round.applications.indices where random.chance(96) {
        round.applications[position].finishedScore = Hundredths(
          step * random.number(in: 0...(100_00 / step)))
      }
    } else {
      addPoints()
    }
  }

  private mutating func addPoints() {
    round.criteria = [
      Criterion(
        id: "idea", name: "Idee", weight: Hundredths(whole: 2), max: Hundredths(whole: 10),
        minimum: random.chance(30) ? Hundredths(whole: 4) : nil),
      Criterion(
        id: "effort", name: "Umsetzung", weight: Hundredths(whole: 3), max: Hundredths(whole: 5)),
    ]
    round.committee = ["m1", "m2", "m3"].map { Member(id: $0, name: "Mitglied \($0)") }
    round.scores.quorum = Int(random.number(in: 1...2))
    round.scores.aggregate = random.pick([.mean, .median, .trimmed])
    round.scores.calibration = random.pick([.none, .offset])
    for member in round.committee {
      for application in ids {
        for criterion in round.criteria where random.chance(90) {
          let most = criterion.max.count / 100
          round.points.append(
            Points(
              member: member.id, application: application, criterion: criterion.id,
              value: Hundredths(whole: random.number(in: most / 3...most))))
        }
      }
    }
  }

  // MARK: Bounds on corridors, resources, limits

  mutating func addBounds() {
    for position in round.corridors.indices {
      if random.chance(20) { round.corridors[position].floor = bound(percent: 1_00...35_00) }
      if random.chance(25) { round.corridors[position].cap = bound(percent: 20_00...90_00) }
    }
  }

  private mutating func bound(percent: ClosedRange<Int64>) -> Corridor.Bound {
    let share = random.number(in: percent)
    if random.chance(60) { return .percent(Hundredths(share)) }
    return .amount(Money(cents: round.available.cents * share / 10_000))
  }

  mutating func addResources() {
    let count = random.pick([0, 0, 1, 1, 2])
    for resource in ["staff-hours", "rooms"].prefix(count) {
      for position in round.applications.indices {
        round.applications[position].needs[resource] = Hundredths(random.number(in: 0...12) * 50)
      }
      let needed = round.applications.compactMap { $0.needs[resource] }.reduce(.zero, +)
      round.resources.append(
        Resource(
          id: resource, name: resource,
          capacity: Hundredths(needed.count * random.number(in: 20...100) / 100)))
    }
  }

  mutating func addLimits() {
    for _ in 0..<random.pick([0, 0, 0, 1, 1, 2, 3]) {
      let bound: Limit.Bound =
        switch random.number(in: 0...9) {
        case 0...3: .maxCount(Int(random.number(in: 0...2)))
        case 4: .minCount(Int(random.number(in: 1...2)))
        case 5...6: .maxAmount(amount())
        default: .maxShare(Hundredths(random.number(in: 15_00...70_00)))
        }
      round.limits.append(
        Limit(column: random.pick(["applicant", "partner", "corridor", "Ortsteil"]), bound: bound))
    }
  }

  /// Limits that ask for different values. They come last, so that the same seed still makes the same
  /// of all else.
  mutating func addGroups() {
    guard random.chance(25) else { return }
    let column = random.pick(["applicant", "partner", "Ortsteil", "id"])
    round.limits.append(
      Limit(column: column, bound: .minGroups(Int(random.pick([1, 2, 2, 2, 3, 3, 4])))))
  }

  /// Applications of which one of several is needed; last, as the above.
  mutating func addChoicesOfNeeds() {
    guard random.chance(25), round.applications.count > 2 else { return }
    let shuffled = ids.shuffled(using: &random)
    round.requires.append(
      Dependency(
        application: shuffled[0], needsOneOf: Array(shuffled[1...].prefix(random.pick([2, 2, 3])))))
  }

  // MARK: Rules between applications

  /// Disjoint groups.
  mutating func addAlternatives() {
    guard random.chance(35) else { return }
    let shuffled = ids.shuffled(using: &random)
    let size = Int(random.number(in: 2...3))
    guard shuffled.count >= size else { return }
    round.alternatives.append(Array(shuffled.prefix(size)))
    let rest = shuffled.dropFirst(size).prefix(2)
    if rest.count == 2, random.chance(40) { round.alternatives.append(Array(rest)) }
  }

  mutating func addDependencies() {
    guard random.chance(35), ids.count > 1 else { return }
    for _ in 0..<random.number(in: 1...2) {
      let pair = ids.shuffled(using: &random).prefix(2)
      round.requires.append(Dependency(application: pair[0], needs: pair[1]))
    }
  }

  mutating func addForce() {
    guard random.chance(25) else { return }
    for id in ids {
      if random.chance(15) { round.force.include.insert(id) }
      if random.chance(10) { round.force.exclude.insert(id) }
    }
  }

  /// Makes applications alike in all that money and points see, so that many allocations tie.
  mutating func addTwins() {
    guard random.chance(80), var last = round.applications.indices.first else { return }
    for position in round.applications.indices.dropFirst() {
      guard random.chance(80) else {
        last = position
        continue
      }
      let (model, id) = (round.applications[last], round.applications[position].id)
      var twin = round.applications[position]
      (twin.requested, twin.totalCost, twin.minimum) =
        (model.requested, model.totalCost, model.minimum)
      (twin.finishedScore, twin.needs) = (model.finishedScore, model.needs)
      if random.chance(85) { twin.corridor = model.corridor }
      round.applications[position] = twin
      let points = round.points.filter { $0.application == model.id }
      round.points.removeAll { $0.application == id }
      round.points += points.map {
        Points(member: $0.member, application: id, criterion: $0.criterion, value: $0.value)
      }
    }
  }

  mutating func addTies() {
    let rules = TieRule.plain.shuffled(using: &random)
    round.ties = random.chance(30) ? [] : Array(rules.prefix(Int(random.number(in: 1...4))))
    if random.chance(50) { round.lot = Lot(seed: "Ziehung \(random.number(in: 1...999))") }
  }
}
