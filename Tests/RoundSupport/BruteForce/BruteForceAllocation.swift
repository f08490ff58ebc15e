// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Scoring

/// All allocations of a small round, one by one: the reference for the optimiser and the explanations.
///
/// Rules, targets and values are read from the round itself (see `ReferenceRound`), never from the
/// integer program. Takes time proportional to the product of the offers of all open applications.
public struct BruteForceAllocation {
  /// Who is funded at which level; the others are not.
  public typealias Choice = [ApplicationID: Hundredths]

  /// One allocation that keeps all rules, with what it is worth.
  public struct Candidate {
    public let choice: Choice
    /// Hundredths of a point.
    public let scores: Int
    /// Tenths of a percentage point.
    public let imbalance: Int
    /// In the order of the round's corridors, tenths of a percentage point.
    public let shortfalls: [Int]
    /// Cents, granted ones included.
    public let spent: Int
  }

  let reference: ReferenceRound
  let rules: [ReferenceRule]
  /// Positions of the eligible applications.
  let open: [Int]
  public let round: Round
  /// Every allocation that keeps all rules; none where a what-if asks for the impossible.
  public let feasible: [Candidate]

  /// - Parameters:
  ///   - ignored: rules that may be broken.
  ///   - extra: added to the budget and to the capacities.
  ///   - held: the round whose targets and floors stay in force; nil: its own.
  ///   - isOpened: whether everybody may be funded to whom something is on offer.
  package init(
    _ stated: Round, ignoring ignored: Set<Rule> = [], with extra: ExtraMeans = ExtraMeans(),
    targetsOf held: Round? = nil, opened isOpened: Bool = false
  ) {
    var round = stated
    // No row says that a single award has a ceiling: without it more is on offer.
    if ignored.contains(.awardCeiling) { round.funding.maxAward = nil }
    self.round = round
    let reference = ReferenceRound(round, demandsOf: held, opened: isOpened)
    self.reference = reference
    rules = reference.rules(with: extra).filter { !ignored.contains($0.name) }
    open = reference.standing.indices.filter { reference.standing[$0] == .eligible }
    var feasible: [Candidate] = []
    if !reference.isContradictory {
      let (rules, balance) = (rules, ReferenceBalance(reference))
      Self.forEachChoice(of: open, in: reference) { offers, funding in
        guard !rules.contains(where: { $0.isBroken(funding) }) else { return }
        feasible.append(
          Candidate(
            choice: reference.choice(offers),
            scores: offers.values.reduce(0) { $0 + $1.worth },
            imbalance: balance.imbalance(of: funding),
            shortfalls: balance.shortfalls(of: funding),
            spent: funding.money.reduce(0, +)))
      }
    }
    self.feasible = feasible
  }

  /// Whether a what-if asks for something that no choice can give.
  package var isContradictory: Bool { reference.isContradictory }

  /// The eligible applications, in the order of the round.
  public var eligible: [ApplicationID] { open.map { round.applications[$0].id } }

  /// Thousandths of a point at the round's own balance weight.
  public func value(of candidate: Candidate) -> Int {
    10 * candidate.scores - Int(round.balance.weight.count) * candidate.imbalance
  }

  /// The best value; nil where the rules contradict each other.
  public var best: Int? { feasible.map(value).max() }

  public var optimal: [Candidate] {
    let best = best
    return feasible.filter { value(of: $0) == best }
  }

  /// The best value among the allocations that are meant; nil: there is none.
  public func best(where isMeant: (Choice) -> Bool) -> Int? {
    feasible.filter { isMeant($0.choice) }.map(value).max()
  }

  /// The allocations with the most points, and among those with the least imbalance, that the tie
  /// rules leave.
  public var leftOnPoints: [Candidate] {
    let most = feasible.map(\.scores).max()
    let onPoints = feasible.filter { $0.scores == most }
    let least = onPoints.map(\.imbalance).min()
    return afterTieRules(onPoints.filter { $0.imbalance == least }).last ?? []
  }

  /// The same round with an application's published score replaced; all other scores stay as they are
  /// published, whatever points or calibration they came from. Who was eligible stays so, however low
  /// the score.
  public func rescoring(_ application: ApplicationID, to score: Hundredths) -> BruteForceAllocation
  {
    let published = ScoreSheet(scoring: round).scores
    var rescored = round
    rescored.scores.minimum = .zero
    rescored.points = []
    for position in rescored.applications.indices {
      let id = rescored.applications[position].id
      if reference.standing[position] == .ineligible {
        rescored.applications[position].status = .withdrawn
      }
      rescored.applications[position].finishedScore =
        id == application ? score : published[id]?.published
    }
    return BruteForceAllocation(rescored)
  }

  // MARK: Choices that need not keep the rules

  package var ruleNames: [Rule] { rules.map(\.name) }

  /// The rules that a choice of offers breaks, in no particular order.
  package func brokenRules(by choice: Choice) -> Set<Rule> {
    var funding = reference.committed
    for position in open {
      guard let level = choice[round.applications[position].id] else { continue }
      guard let offer = reference.offers[position].first(where: { $0.level == Int(level.count) })
      else { preconditionFailure("\(level) is not on offer") }
      (funding.money[position], funding.isFunded[position]) = (offer.award, true)
    }
    return brokenRules(by: funding)
  }

  private func brokenRules(by funding: Funding) -> Set<Rule> {
    Set(rules.filter { $0.isBroken(funding) }.map(\.name))
  }

  /// What every choice breaks, whether it keeps the rules or not, with its choice.
  package var allChoices: [(choice: Choice, broken: Set<Rule>)] {
    var all: [(Choice, Set<Rule>)] = []
    Self.forEachChoice(of: open, in: reference) { offers, funding in
      all.append((reference.choice(offers), brokenRules(by: funding)))
    }
    return all
  }

  /// What can be awarded to an application: level and cents, by falling level.
  public func offers(to application: ApplicationID) -> [(level: Hundredths, award: Money)] {
    open.filter { round.applications[$0].id == application }.flatMap { reference.offers[$0] }
      .map { (Hundredths(Int64($0.level)), Money(cents: Int64($0.award))) }
  }

  /// Counts through all levels of all open applications, "not funded" among them.
  private static func forEachChoice(
    of open: [Int], in reference: ReferenceRound,
    _ body: ([Int: ReferenceRound.Offer], Funding) -> Void
  ) {
    func visit(_ depth: Int, _ offers: [Int: ReferenceRound.Offer], _ funding: Funding) {
      guard depth < open.count else { return body(offers, funding) }
      visit(depth + 1, offers, funding)
      let position = open[depth]
      for offer in reference.offers[position] {
        var (more, chosen) = (funding, offers)
        (more.money[position], more.isFunded[position]) = (offer.award, true)
        chosen[position] = offer
        visit(depth + 1, chosen, more)
      }
    }
    visit(0, [:], reference.committed)
  }
}

extension ReferenceRound {
  /// - Parameter offers: by the position of the application.
  func choice(_ offers: [Int: Offer]) -> BruteForceAllocation.Choice {
    Dictionary(
      uniqueKeysWithValues: offers.map { position, offer in
        (round.applications[position].id, Hundredths(Int64(offer.level)))
      })
  }
}
