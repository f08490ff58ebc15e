// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that a funding round is decided on: the budget, the rules, the applications, the points.
///
/// A round that was read is complete and consistent: every id that it mentions exists. The arrays
/// keep no meaning in their order, except `corridors`, `criteria`, `resources`, `committee`, `levels`
/// and `ties`, which are in the order of `round.yaml`; `applications` are sorted by id.
public struct Round: Hashable, Sendable {
  public enum Language: String, Sendable, CaseIterable { case de, en }
  public enum AssociationTasks: String, Codable, Sendable, CaseIterable { case exclude, include }
  /// What is known of the projects that the association funds.
  public enum OtherFunding: String, Codable, Sendable, CaseIterable {
    /// `Round.association` has all of them.
    case listed
    /// Nobody else funds anything: the round says so.
    case none
    /// Nobody said. Whether anything would be funded twice was not checked.
    case unknown
  }
  /// How limits tell the values of a column apart.
  public enum ValueComparison: String, Codable, Sendable {
    /// Trimmed and without case. So did the first versions: their records are still verified by it.
    case caseless
    /// As names are compared.
    case normalised
  }

  public var name = ""
  public var year: Int?
  public var language: Language = .de
  public var budget = Money.zero
  public var reserve = Money.zero
  public var isPilot = false
  public var call: Call?
  public var corridors: [Corridor] = []
  public var balance = BalanceRule()
  public var criteria: [Criterion] = []
  public var committee: [Member] = []
  public var scores = ScoreRules()
  public var funding = FundingRules()
  public var resources: [Resource] = []
  public var limits: [Limit] = []
  public var valueComparison: ValueComparison = .normalised
  public var alternatives: [[ApplicationID]] = []
  public var requires: [Dependency] = []
  /// How sentences call the association; nil: the partnership association.
  public var associationName: String?
  public var associationTasks: AssociationTasks = .exclude
  public var otherFunding: OtherFunding = .listed
  public var ties: [TieRule] = [.moreProjects, .smallerSpend, .lot]
  public var lot: Lot?
  public var force = Force()
  public var paper = Paper()

  public var applications: [Application] = []
  public var points: [Points] = []
  public var association: [AssociationProject] = []
  public var recusals: [Recusal] = []
  /// What a person decided about suspected duplicates and spellings; sorted.
  public var duplicates: [DuplicateDecision] = []

  public init() {}

  /// Budget less reserve.
  public var available: Money { budget - reserve }

  /// What is already committed to granted applications.
  public var granted: Money { applications.map(\.granted).sum() }

  /// What can still be given away: never below zero.
  public var remaining: Money { max(.zero, available - granted) }
}

/// The head of a council paper, where `round.yaml` fills it in.
public struct Paper: Hashable, Sendable {
  public var committee: String?
  public var date: Day?
  public var number: String?
  public var reference: String?
  public var isPublic = true
  /// Who gives the money; nil: the city.
  public var giver: String?
  /// The office that puts it forward.
  public var office: String?
  /// Who deals with it, in this order, each as text: `Hauptausschuss, 12.09.2023`.
  public var route: [String] = []
  /// The product or account of the budget that the money is booked on.
  public var account: String?
  /// Where the money comes from, as budget law asks.
  public var cover: String?
  public var wording: Wording = .plain

  /// How those who apply are called in German; English has one word for them.
  public enum Wording: String, Sendable, CaseIterable {
    /// Antragsteller.
    case plain
    /// Antragstellende.
    case inclusive
  }

  public init() {}
}
