// SPDX-License-Identifier: GPL-3.0-or-later

/// How members' points become a published score.
public struct ScoreRules: Hashable, Codable, Sendable {
  public enum Aggregate: String, Codable, Sendable, CaseIterable { case mean, median, trimmed }
  public enum Calibration: String, Codable, Sendable, CaseIterable { case none, offset }

  public var aggregate: Aggregate = .mean
  public var calibration: Calibration = .none
  /// The least number of counted points a criterion needs.
  public var quorum = 1
  /// Decimals of the published score, 0 to 2.
  public var decimals = 1
  /// An application whose published score lies below this is not eligible.
  public var minimum = Hundredths.zero

  enum CodingKeys: String, CodingKey {
    case aggregate, calibration, quorum, decimals, minimum
  }

  public init() {}
}

/// What can be awarded, and what an award is worth.
public struct FundingRules: Hashable, Codable, Sendable {
  public enum Value: String, Codable, Sendable, CaseIterable { case project, euro }

  /// Percent of the eligible request, each above 0 and at most 100.
  public var levels: [Hundredths] = [Hundredths(whole: 100)]
  /// Percent of an application's total cost that the city pays at most.
  public var maxRate: Hundredths?
  /// The most that one application can get; nil: no such ceiling.
  public var maxAward: Money?
  public var awardStep = Money(cents: 1)
  public var value: Value = .project

  enum CodingKeys: String, CodingKey {
    case levels
    case maxRate = "max_rate"
    case maxAward = "max_award"
    case awardStep = "award_step"
    case value
  }

  public init() {}
}

/// How strongly and by which measure the corridors are balanced.
public struct BalanceRule: Hashable, Codable, Sendable {
  public enum Measure: String, Codable, Sendable, CaseIterable { case total, worst }

  /// Points of score per percentage point of imbalance.
  public var weight = Hundredths(whole: 5)
  public var measure: Measure = .total

  enum CodingKeys: String, CodingKey {
    case weight, measure
  }

  public init() {}
}

/// Something besides money that runs out, such as staff hours.
public struct Resource: Hashable, Codable, Sendable {
  public var id: ResourceID
  public var name: String
  public var capacity: Hundredths

  enum CodingKeys: String, CodingKey {
    case id, name, capacity
  }

  public init(id: ResourceID, name: String, capacity: Hundredths) {
    self.id = id
    self.name = name
    self.capacity = capacity
  }
}

/// A bound on all applications that share a value in a column, or on how many values are funded.
public struct Limit: Hashable, Sendable {
  public enum Bound: Hashable, Sendable {
    case maxCount(Int)
    case minCount(Int)
    case maxAmount(Money)
    /// Percent of the available money.
    case maxShare(Hundredths)
    /// So many different values of the column must have something funded.
    case minGroups(Int)

    /// As round.yaml calls them.
    public enum Kind: String, Sendable, CaseIterable {
      case maxCount = "max-count"
      case minCount = "min-count"
      case maxAmount = "max-amount"
      case maxShare = "max-share"
      case minGroups = "min-groups"
    }

    public var kind: Kind {
      switch self {
      case .maxCount: .maxCount
      case .minCount: .minCount
      case .maxAmount: .maxAmount
      case .maxShare: .maxShare
      case .minGroups: .minGroups
      }
    }

    /// Applications or values, cents, or hundredths of a percent.
    fileprivate var number: Int64 {
      switch self {
      case .maxCount(let count), .minCount(let count), .minGroups(let count): Int64(count)
      case .maxAmount(let amount): amount.cents
      case .maxShare(let share): share.count
      }
    }
  }

  /// The column, by its canonical name (`applicant`, `partner`, …) or its name in the file.
  public var column: String
  public var bound: Bound

  public init(column: String, bound: Bound) {
    self.column = column
    self.bound = bound
  }
}

/// The order in which a round keeps its limits, however its files list them: by column, by kind in the
/// order of `Kind`, then by number.
extension Limit: Comparable {
  public static func < (left: Limit, right: Limit) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int64) {
    (column, Bound.Kind.allCases.firstIndex(of: bound.kind) ?? 0, bound.number)
  }
}

/// `application` can only be funded if at least one of those that it needs is funded too.
public struct Dependency: Hashable, Sendable {
  public var application: ApplicationID
  /// By id, each once.
  public private(set) var needs: [ApplicationID]

  public init(application: ApplicationID, needs: ApplicationID) {
    self.init(application: application, needsOneOf: [needs])
  }

  public init(application: ApplicationID, needsOneOf needs: [ApplicationID]) {
    self.application = application
    self.needs = Set(needs).sorted()
  }
}

extension Dependency: Comparable {
  public static func < (left: Dependency, right: Dependency) -> Bool {
    left.application == right.application
      ? left.needs.lexicographicallyPrecedes(right.needs) : left.application < right.application
  }
}

/// One that is needed is a text, several are a list under a name of its own.
extension Dependency: Codable {
  enum CodingKeys: String, CodingKey {
    case application, needs
    case needsOneOf = "needs_one_of"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let one = try container.decodeIfPresent(ApplicationID.self, forKey: .needs)
    self.init(
      application: try container.decode(ApplicationID.self, forKey: .application),
      needsOneOf: try one.map { [$0] }
        ?? container.decode([ApplicationID].self, forKey: .needsOneOf))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(application, forKey: .application)
    if needs.count == 1 {
      try container.encode(needs[0], forKey: .needs)
    } else {
      try container.encode(needs, forKey: .needsOneOf)
    }
  }
}

/// A published rule that chooses among equally good allocations.
public enum TieRule: Hashable, Codable, Sendable {
  case moreProjects
  case smallerSpend
  case earlierReceived
  /// The larger sum of the criterion's published aggregate over all that are funded, each counted once.
  case criterion(CriterionID)
  case lot

  /// Those that a single word names.
  public static let plain: [TieRule] = [.moreProjects, .smallerSpend, .earlierReceived, .lot]
}

/// As round.yaml calls them.
extension TieRule: RawRepresentable {
  /// What a criterion's id stands behind.
  package static let criterionPrefix = "criterion:"

  public init?(rawValue: String) {
    if rawValue.hasPrefix(Self.criterionPrefix) {
      self = .criterion(String(rawValue.dropFirst(Self.criterionPrefix.count)))
    } else if let rule = Self.plain.first(where: { $0.rawValue == rawValue }) {
      self = rule
    } else {
      return nil
    }
  }

  public var rawValue: String {
    switch self {
    case .moreProjects: "more-projects"
    case .smallerSpend: "smaller-spend"
    case .earlierReceived: "earlier-received"
    case .criterion(let id): Self.criterionPrefix + id
    case .lot: "lot"
    }
  }
}

/// The seed of the lot and where it came from. Without a seed no lot is drawn.
public struct Lot: Hashable, Codable, Sendable {
  public var seed: String
  public var source: String?

  enum CodingKeys: String, CodingKey {
    case seed, source
  }

  public init(seed: String, source: String? = nil) {
    self.seed = seed
    self.source = source
  }
}

/// The days on which applications are received, both included.
public struct Call: Hashable, Codable, Sendable {
  public var opens: Day?
  public var closes: Day?

  enum CodingKeys: String, CodingKey {
    case opens, closes
  }

  public init(opens: Day? = nil, closes: Day? = nil) {
    self.opens = opens
    self.closes = closes
  }
}

/// What a what-if demands.
public struct Force: Hashable, Sendable {
  public var include: Set<ApplicationID> = []
  public var exclude: Set<ApplicationID> = []

  public init() {}
}
