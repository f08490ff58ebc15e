// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Every parameter of a round. Amounts are whole cents.
struct RecordedRules: Codable, Sendable {
  struct Bound: Codable, Sendable {
    var percent: Hundredths?
    var amount: Money?

    enum CodingKeys: String, CodingKey {
      case percent, amount
    }
  }

  struct Corridor: Codable, Sendable {
    var id: CorridorID
    var name: String
    var share: Hundredths
    var floor: Bound?
    var cap: Bound?

    enum CodingKeys: String, CodingKey {
      case id, name, share, floor, cap
    }
  }

  struct Limit: Codable, Sendable {
    var by: String
    var maxCount: Int?
    var minCount: Int?
    var maxAmount: Money?
    var maxShare: Hundredths?
    var minGroups: Int?

    enum CodingKeys: String, CodingKey {
      case by
      case maxCount = "max_count"
      case minCount = "min_count"
      case maxAmount = "max_amount"
      case maxShare = "max_share"
      case minGroups = "min_groups"
    }
  }

  /// Two applications, or two spellings of an applicant, that are the same.
  struct Same: Codable, Sendable {
    var subject: DuplicateDecision.Subject
    var first: String
    var second: String

    enum CodingKeys: String, CodingKey {
      case subject, first, second
    }
  }

  var year: Int?
  var budget: Money
  var reserve: Money
  var pilot: Bool
  var call: Call?
  var corridors: [Corridor]
  var balance: BalanceRule
  var criteria: [Criterion]
  /// Ids only.
  var committee: [MemberID]
  /// How many recusals were declared; their reasons are private.
  var recusals: Int
  var scores: ScoreRules
  var funding: FundingRules
  var resources: [Resource]
  var limits: [Limit]
  /// How limits tell values apart; missing without limits, and in records of the first versions, which
  /// compared them without case only.
  var valueComparison: Round.ValueComparison?
  var alternatives: [[ApplicationID]]
  /// What a person decided to be the same; missing where nothing was.
  var same: [Same]?
  var requires: [Dependency]
  var associationTasks: Round.AssociationTasks
  /// Says that nobody knew what the association funds; missing where that was known, and in records of the
  /// first versions, which said nothing of it.
  var otherFunding: Round.OtherFunding?
  var ties: [TieRule]
  var lot: Lot?
  /// What a what-if demands, by id.
  var include: [ApplicationID]
  var exclude: [ApplicationID]

  enum CodingKeys: String, CodingKey {
    case year, budget, reserve, pilot, call, corridors, balance, criteria, committee, recusals,
      scores, funding, resources, limits
    case valueComparison = "value_comparison"
    case alternatives, same, requires
    case associationTasks = "association_tasks"
    case otherFunding = "other_funding"
    case ties, lot, include, exclude
  }
}

extension RecordedRules {
  init(_ round: Round, recusals: Int) {
    self.init(
      year: round.year, budget: round.budget, reserve: round.reserve, pilot: round.isPilot,
      call: round.call,
      corridors: round.corridors.map { corridor in
        Corridor(
          id: corridor.id, name: corridor.name, share: corridor.share,
          floor: corridor.floor.map { Bound($0) }, cap: corridor.cap.map { Bound($0) })
      },
      balance: round.balance, criteria: round.criteria, committee: round.committee.map(\.id),
      recusals: recusals, scores: round.scores, funding: round.funding,
      resources: round.resources, limits: round.limits.map { Limit($0) },
      valueComparison: round.limits.isEmpty || round.valueComparison == .caseless
        ? nil : round.valueComparison,
      alternatives: round.alternatives, same: Same.all(in: round), requires: round.requires,
      associationTasks: round.associationTasks,
      otherFunding: round.otherFunding == .unknown ? .unknown : nil, ties: round.ties,
      lot: round.lot,
      include: round.force.include.sorted(), exclude: round.force.exclude.sorted())
  }

  /// The round without its applications. Nothing is checked here: see `RoundBounds`.
  var round: Round {
    var round = Round()
    round.year = year
    round.budget = budget
    round.reserve = reserve
    round.isPilot = pilot
    round.call = call
    round.corridors = corridors.map { corridor in
      Grants.Corridor(
        id: corridor.id, name: corridor.name, share: corridor.share,
        floor: corridor.floor?.bound, cap: corridor.cap?.bound)
    }
    round.balance = balance
    round.criteria = criteria
    round.committee = committee.map { Member(id: $0, name: $0) }
    round.scores = scores
    round.funding = funding
    round.resources = resources
    round.limits = limits.compactMap { limit in
      limit.bound.map { Grants.Limit(column: limit.by, bound: $0) }
    }
    round.valueComparison = valueComparison ?? .caseless
    round.alternatives = alternatives
    round.duplicates = (same ?? []).map {
      DuplicateDecision($0.subject, $0.first, $0.second, .same)
    }
    round.requires = requires
    round.associationTasks = associationTasks
    round.otherFunding = otherFunding ?? .listed
    round.ties = ties
    round.lot = lot
    round.force.include = Set(include)
    round.force.exclude = Set(exclude)
    return round
  }
}

extension RecordedRules.Same {
  fileprivate static func all(in round: Round) -> [RecordedRules.Same]? {
    let same = round.duplicates.filter { $0.decision == .same }
      .map { RecordedRules.Same(subject: $0.subject, first: $0.first, second: $0.second) }
    return same.isEmpty ? nil : same
  }
}

extension RecordedRules.Bound {
  init(_ bound: Corridor.Bound) {
    switch bound {
    case .percent(let percent): self.init(percent: percent)
    case .amount(let amount): self.init(amount: amount)
    }
  }

  var bound: Corridor.Bound? { percent.map { .percent($0) } ?? amount.map { .amount($0) } }
}

extension RecordedRules.Limit {
  init(_ limit: Limit) {
    self.init(by: limit.column)
    switch limit.bound {
    case .maxCount(let count): maxCount = count
    case .minCount(let count): minCount = count
    case .maxAmount(let amount): maxAmount = amount
    case .maxShare(let share): maxShare = share
    case .minGroups(let count): minGroups = count
    }
  }

  var bound: Limit.Bound? {
    if let maxCount { return .maxCount(maxCount) }
    if let minCount { return .minCount(minCount) }
    if let minGroups { return .minGroups(minGroups) }
    return maxAmount.map { .maxAmount($0) } ?? maxShare.map { .maxShare($0) }
  }
}
