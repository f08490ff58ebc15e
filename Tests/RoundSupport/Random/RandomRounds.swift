// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Small rounds in which every rule occurs, alone and together, with many ties, small budgets and now
/// and then a contradiction. The same seed gives the same round on every machine.
public enum RandomRounds {
  /// Enumerable: at most seven open applications, fewer where there are several levels.
  public static func round(seed: UInt64) -> Round {
    var draft = RoundDraft(seed: seed)
    draft.addCorridors()
    draft.addFunding()
    draft.addApplications()
    draft.addScores()
    draft.addBudget()
    draft.addBounds()
    draft.addResources()
    draft.addLimits()
    draft.addAlternatives()
    draft.addDependencies()
    draft.addAssociation()
    draft.addCall()
    draft.addForce()
    draft.addTwins()
    draft.addTies()
    draft.addGroups()
    draft.addCeiling()
    draft.addChoicesOfNeeds()
    draft.addFreeOnes()
    return draft.round
  }
}

/// A round under construction.
struct RoundDraft {
  /// How finely amounts and scores are told apart: the coarser, the more ties.
  enum Grain { case coarse, fine, fewCents }

  var random: SeededGenerator
  var round = Round()
  let grain: Grain

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    grain = random.pick([.coarse, .coarse, .fine, .fine, .fewCents])
    round.name = "Seed \(seed)"
    round.year = 2023
  }

  var ids: [ApplicationID] { round.applications.map(\.id) }

  /// An amount of the size of one request.
  mutating func amount() -> Money {
    switch grain {
    case .coarse: .euro(150 * random.number(in: 1...4))
    case .fine: Money(cents: random.number(in: 5_000...900_000))
    case .fewCents: Money(cents: random.number(in: 1...40))
    }
  }

  mutating func part(_ percent: ClosedRange<Int64>, of whole: Money) -> Money {
    Money(cents: whole.cents * random.number(in: percent) / 100)
  }

  // MARK: Corridors and money

  mutating func addCorridors() {
    let count = Int(random.number(in: 1...4))
    let choices: [[Int64]] = [[1, 1, 1, 1], [25, 25, 25, 25], [50, 30, 15, 5], [1, 2, 0, 4]]
    let shares = random.pick(choices)
    let unit: Int64 = random.chance(20) ? 37 : 100
    round.corridors = zip(["A", "B", "C", "D"], shares).prefix(count).map { id, share in
      Corridor(id: id, name: "Korridor \(id)", share: Hundredths(unit * share))
    }
    let weights: [Int64] = [0, 0, 1, 50, 100, 237, 500, 500, 500, 2_000, 10_000]
    round.balance.weight = Hundredths(random.pick(weights))
    round.balance.measure = random.pick([.total, .total, .worst])
  }

  mutating func addFunding() {
    let whole: Int64 = 100_00
    let several = [[whole, 5000], [whole, 75_00, 50_00], [whole, 66_67, 33_33], [80_00, 40_00]]
    let levels = random.chance(45) ? random.pick(several) : [whole]
    round.funding.levels = levels.map { Hundredths($0) }
    if random.chance(30) { round.funding.maxRate = Hundredths(random.number(in: 30_00...95_00)) }
    if random.chance(30) {
      let steps: [Int64] = grain == .fewCents ? [2, 5] : [100, 50_00]
      round.funding.awardStep = Money(cents: random.pick(steps))
    }
    round.funding.value = random.pick([.project, .project, .euro])
  }

  /// Applications that ask for no money. They come after all else, as the next.
  mutating func addFreeOnes() {
    guard random.chance(15) else { return }
    for position in round.applications.indices where random.chance(30) {
      round.applications[position].requested = .zero
      round.applications[position].minimum = random.pick([nil, nil, .zero, Money(cents: 1)])
    }
  }

  /// Of single awards. It comes after all else, so that the same seed still makes the same of that.
  mutating func addCeiling() {
    if random.chance(10) { round.funding.maxAward = amount() }
  }

  /// Between next to nothing and nearly all that is requested.
  mutating func addBudget() {
    let requested = round.applications.map(\.requested).sum()
    let percent: ClosedRange<Int64> = random.chance(12) ? 0...12 : 20...95
    round.budget = part(percent, of: requested) + Money(cents: random.number(in: 0...1))
    if random.chance(15) { round.reserve = part(0...40, of: round.budget) }
    if random.chance(3) { round.reserve = round.budget }
  }

  // MARK: Applications

  mutating func addApplications() {
    let mostOpen = [1: 7, 2: 6, 3: 5][round.funding.levels.count] ?? 7
    let open = Int(random.number(in: 0...Int64(mostOpen)))
    let others = random.chance(40) ? Int(random.number(in: 1...3)) : 0
    let applicants = ["Verein Nord", "verein nord ", "Schule am Markt", "Chor", "Chor"]
    for position in 0..<(open + others) {
      let id = "P0\(position + 1)"
      var application = Application(
        id: id, title: "Vorhaben \(id)", applicant: random.pick(applicants),
        corridor: random.pick(round.corridors).id, requested: amount())
      if random.chance(60) {
        application.totalCost = part(80...300, of: application.requested)
      }
      if random.chance(60) { application.minimum = part(0...90, of: application.requested) }
      application.partner = random.pick([nil, "Nogent", "NOGENT", "Orestiada", " Selcuk "])
      if position >= open {
        application.status =
          random.chance(30) ? .withdrawn : .granted(part(1...100, of: application.requested))
      }
      if random.chance(12) { application.task = .association }
      application.attributes = ["Ortsteil": random.pick(["", " ", "Mitte", "mitte", "Ost"])]
      round.applications.append(application)
    }
    if random.chance(25) { round.associationTasks = .include }
  }

  mutating func addAssociation() {
    guard random.chance(25), let first = round.applications.randomElement(using: &random) else {
      return
    }
    var row = AssociationProject(
      id: "V1", title: "Anderswo gefördert", applicant: "Partnerschaftsverein",
      year: random.pick([nil, 2023, 2022]))
    if random.chance(50) {
      row.application = first.id
      row.decision = random.pick([nil, .same, .different])
    } else {
      (row.title, row.applicant) = (first.title.uppercased(), first.applicant)
    }
    round.association = [row]
  }

  mutating func addCall() {
    if random.chance(30) { round.isPilot = true }
    if random.chance(40) {
      round.call = Call(
        opens: random.chance(50) ? Day(year: 2023, month: 6, day: 2) : nil,
        closes: random.chance(70) ? Day(year: 2023, month: 6, day: 4) : nil)
    }
    for position in round.applications.indices where random.chance(75) {
      var received = LocalTime.june(Int(random.pick([1, 2, 2, 3, 3, 4, 4, 5])))
      if random.chance(30) { (received.secondOfDay, received.hasTime) = (36_000, true) }
      round.applications[position].received = received
    }
  }
}
