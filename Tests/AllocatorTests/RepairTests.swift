// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// How each rule of a conflict could change: what is said suffices, and one step less does not.
@Suite struct RepairTests {
  @Test(arguments: AgreementTests.shards)
  func repairsOfRandomRoundsAreTheSmallest(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 800) where seed % 8 == UInt64(shard) {
      let round = RandomRounds.round(seed: seed)
      guard BruteForceAllocation(round).feasible.isEmpty else { continue }
      for (rule, repair) in try repairs(of: round) {
        expect(repair, isSmallestOf: rule, in: round, "seed \(seed): \(rule), \(repair)")
      }
    }
  }

  /// The random rounds are worth something as a test: every kind of answer occurs among them.
  @Test func everyKindOfRepairOccurs() throws {
    var kinds: Set<String> = []
    for seed in UInt64(1)...800 {
      let round = RandomRounds.round(seed: seed)
      guard BruteForceAllocation(round).feasible.isEmpty else { continue }
      for (_, repair) in try repairs(of: round) {
        kinds.insert(String("\(repair)".prefix { $0.isLetter }))
      }
    }
    let expected: Set = [
      "moreMoney", "percent", "amount", "count", "capacity", "leavingOut", "notAlone", "fact",
    ]
    #expect(kinds == expected)
  }

  private let applications: [Application] = [
    .open("P1", euro: 600, score: 80), .open("P2", euro: 600, score: 20),
    .open("P3", euro: 300, score: 50),
  ]

  @Test func inclusionsAboveTheBudgetNeedTheMissingMoney() throws {
    let round = Round.plain(euro: 1000, applications) { $0.force.include = ["P1", "P2", "P3"] }
    let repairs = try repairs(of: round)
    #expect(repairs[.budget] == .moreMoney(.euro(500)))
    #expect(repairs[.inclusion("P1")] == .leavingOut)
    #expect(repairs[.inclusion("P2")] == .leavingOut)
  }

  @Test func aFloorAboveItsCapMeetsIt() throws {
    let round = Round.plain(euro: 1000, applications) {
      $0.corridors = [
        .part("A", floor: .percent(Hundredths(80_00)), cap: .amount(.euro(700)))
      ]
    }
    let repairs = try repairs(of: round)
    #expect(repairs[.floor("A")] == .percent(Hundredths(60_00)))
    #expect(repairs[.cap("A")] == .amount(.euro(900)))
  }

  @Test func whatIsExcludedIsRepairedByLeavingItIn() throws {
    let round = Round.plain(euro: 1000, applications) {
      $0.requires = [Dependency(application: "P1", needs: "P3")]
      $0.force.include = ["P1"]
      $0.force.exclude = ["P2", "P3"]
    }
    let repairs = try repairs(of: round)
    #expect(repairs[.exclusion("P3")] == .leavingOut)
    #expect(repairs[.exclusion("P2")] == nil)
  }

  @Test func twoContradictionsAreNotRepairedByOneRule() throws {
    let round = Round.plain(euro: 1000, applications) {
      $0.force.include = ["P1", "P2"]
      $0.alternatives = [["P1", "P2"]]
    }
    #expect(try repairs(of: round).values.contains(.notAlone))
  }

  /// P1 alone may be funded, and the floor wants 500 of its 600.
  @Test func aCeilingIsRaisedToTheCent() throws {
    var round = Round.plain(euro: 1000, applications) {
      $0.corridors = [.part("A", floor: .amount(.euro(500)))]
      $0.limits = [Limit(column: "corridor", bound: .maxCount(1))]
      $0.funding.maxAward = .euro(300)
    }
    #expect(try repairs(of: round)[.awardCeiling] == .amount(.euro(500)))
    // 75 % of 586.67 are 440.00 euro; of a cent less there are 430, in steps of 10.
    round.funding.levels = [Hundredths(75_00)]
    round.funding.awardStep = .euro(10)
    round.corridors[0].floor = .amount(.euro(440))
    for index in round.applications.indices { round.applications[index].minimum = .euro(10) }
    #expect(try repairs(of: round)[.awardCeiling] == .amount(Money(cents: 586_67)))
  }

  /// Two must be funded: from 400 to 450 euro P1 with P2, above they cost too much together, from 700 on P3 with P4.
  @Test(arguments: [(390, 400), (451, 700), (460, 700), (699, 700)] as [(Int64, Int64)])
  func aCeilingThatIsTooHighAgainIsNotTakenForOneThatDoes(now: Int64, least: Int64) throws {
    var applications: [Application] = [
      .open("P1", euro: 600, score: 80), .open("P2", euro: 600, score: 20),
      .open("P3", euro: 700, score: 50), .open("P4", euro: 200, score: 50),
    ]
    applications[0].minimum = .euro(400)
    applications[2].minimum = .euro(700)
    let round = Round.plain(euro: 900, applications) {
      $0.limits = [Limit(column: "corridor", bound: .minCount(2))]
      $0.alternatives = [["P1", "P4"], ["P2", "P4"]]
      $0.funding.maxAward = .euro(now)
    }
    #expect(try repairs(of: round)[.awardCeiling] == .amount(.euro(least)))
  }

  @Test func aCeilingBelowWhatAProjectNeedsIsRaisedToIt() throws {
    let round = Round.plain(euro: 1000, applications) {
      $0.applications[1].minimum = Money(cents: 512_34)
      $0.limits = [Limit(column: "corridor", bound: .minCount(3))]
      $0.funding.maxAward = .euro(200)
      $0.applications[0].requested = .euro(100)
    }
    #expect(try repairs(of: round)[.awardCeiling] == .amount(Money(cents: 512_34)))
  }

  // MARK: What a repair does

  private func repairs(of round: Round) throws -> [Rule: Repair] {
    let model = try AllocationModel(AssessedRound(round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver).allocate(model)
    guard case .infeasible(let conflict) = outcome else {
      Issue.record("\(round.name) is not infeasible")
      return [:]
    }
    #expect(conflict.repairs.count == conflict.rules.count)
    return Dictionary(uniqueKeysWithValues: zip(conflict.rules, conflict.repairs))
  }

  private func expect(
    _ repair: Repair, isSmallestOf rule: Rule, in round: Round, _ comment: Comment
  ) {
    switch repair {
    case .fact:
      #expect(rule.isFact, comment)
    case .notProved:
      Issue.record(comment)
    case .notAlone:
      #expect(!isFeasible(round, without: rule), comment)
    case .leavingOut:
      #expect(isFeasible(round, without: rule), comment)
    case .moreMoney(let money):
      #expect(isFeasible(round, with: ExtraMeans(money: money)), comment)
      let less = ExtraMeans(money: money - Money(cents: 1))
      #expect(!isFeasible(round, with: less), comment)
    case .amount(let most) where rule == .awardCeiling:
      #expect(isFeasible(round.changing(rule, to: repair)), comment)
      guard let least = round.funding.maxAward else {
        Issue.record(comment)
        return
      }
      // Whatever lies between, not only the next one.
      let step = max(1, (most.cents - least.cents) / 50)
      let others = stride(from: least.cents, to: most.cents, by: Int(step)).map { Int64($0) }
      for cents in others + [most.cents - 1] {
        let other = round.changing(rule, to: .amount(Money(cents: cents)))
        #expect(!isFeasible(other), "\(comment): \(cents)")
      }
    case .capacity, .percent, .amount, .count:
      #expect(isFeasible(round.changing(rule, to: repair)), comment)
      guard let tighter = repair.tighter(for: rule, in: round) else { return }
      #expect(!isFeasible(round.changing(rule, to: tighter)), comment)
    }
  }

  private func isFeasible(_ round: Round, with extra: ExtraMeans = ExtraMeans()) -> Bool {
    !BruteForceAllocation(round, with: extra).feasible.isEmpty
  }

  /// A demand on something that is no choice at all is only ended by not making it.
  private func isFeasible(_ round: Round, without rule: Rule) -> Bool {
    let eligible = BruteForceAllocation(round).eligible
    var edited = round
    switch rule {
    case .inclusion(let id) where !eligible.contains(id): edited.force.include.remove(id)
    case .exclusion(let id): edited.force.exclude.remove(id)
    default: break
    }
    return !BruteForceAllocation(edited, ignoring: [rule]).feasible.isEmpty
  }
}

extension Repair {
  /// The next smaller repair; nil where there is none, or where the round cannot say it of this rule
  /// alone, as of a limit that holds for several values.
  fileprivate func tighter(for rule: Rule, in round: Round) -> Repair? {
    let step: Int64
    switch rule {
    case .floor, .groups: step = 1
    case .limit(let position, let value):
      let limit = round.limits[position]
      let assessed = AssessedRound(round)
      let values = Set(
        round.applications.compactMap { assessed.limitedValue(of: $0, in: limit.column) })
      guard values.subtracting([""]) == [value] else { return nil }
      if case .minCount = limit.bound { step = 1 } else { step = -1 }
    default: step = -1
    }
    switch self {
    case .percent(let percent):
      return percent.count + step < 0 ? nil : .percent(Hundredths(percent.count + step))
    case .amount(let amount):
      return amount.cents + step < 0 ? nil : .amount(Money(cents: amount.cents + step))
    case .count(let count):
      return count + Int(step) < 0 ? nil : .count(count + Int(step))
    case .capacity(let capacity):
      return capacity.count + step < 0 ? nil : .capacity(Hundredths(capacity.count + step))
    case .moreMoney, .leavingOut, .notAlone, .fact, .notProved:
      return nil
    }
  }
}

extension Round {
  /// The round as round.yaml would state it after a repair.
  fileprivate func changing(_ rule: Rule, to repair: Repair) -> Round {
    var round = self
    switch (rule, repair) {
    case (.resource(let id), .capacity(let capacity)):
      for index in round.resources.indices where round.resources[index].id == id {
        round.resources[index].capacity = capacity
      }
    case (.floor(let id), _):
      for index in round.corridors.indices where round.corridors[index].id == id {
        round.corridors[index].floor = repair.bound
      }
    case (.cap(let id), _):
      for index in round.corridors.indices where round.corridors[index].id == id {
        round.corridors[index].cap = repair.bound
      }
    case (.awardCeiling, .amount(let most)):
      round.funding.maxAward = most
    case (.groups(let position), .count(let least)):
      round.limits[position].bound = .minGroups(least)
    case (.limit(let position, _), _):
      switch (round.limits[position].bound, repair) {
      case (.maxCount, .count(let most)): round.limits[position].bound = .maxCount(most)
      case (.minCount, .count(let least)): round.limits[position].bound = .minCount(least)
      case (.maxAmount, .amount(let most)): round.limits[position].bound = .maxAmount(most)
      case (.maxShare, .percent(let most)): round.limits[position].bound = .maxShare(most)
      default: Issue.record("\(repair) of \(rule)")
      }
    default: Issue.record("\(repair) of \(rule)")
    }
    return round
  }
}

extension Repair {
  fileprivate var bound: Corridor.Bound? {
    switch self {
    case .percent(let percent): .percent(percent)
    case .amount(let amount): .amount(amount)
    default: nil
    }
  }
}
