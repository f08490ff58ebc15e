// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// What a round offers to whom, read from the text of the rules a second time, in plain integers.
///
/// It shares with the program the round itself and the published scores, which have a reference of
/// their own. Association rows must name an application or have its title and applicant but for case.
struct ReferenceRound {
  struct Offer {
    /// Hundredths of a percent.
    let level: Int
    /// Cents.
    let award: Int
    /// Hundredths of a point.
    let worth: Int
  }

  enum Standing { case granted, eligible, ineligible }

  let round: Round
  /// A, in cents.
  let available: Int
  /// By the position of the application in the round, as everything here.
  let standing: [Standing]
  /// By falling level; empty of applications that are not eligible.
  let offers: [[Offer]]
  let isAssociationFunded: [Bool]
  /// Whether a what-if asks for something that no choice can give.
  let isContradictory: Bool
  /// Held by corridor where another round's demands count; nil: its own.
  let heldDemands: [CorridorID: Int]?

  /// - Parameters:
  ///   - held: the round whose demands stay in force; nil: its own.
  ///   - isOpened: whether everybody may be funded to whom something is on offer, whatever is found against it.
  init(_ round: Round, demandsOf held: Round? = nil, opened isOpened: Bool = false) {
    let available = Int(round.budget.cents - round.reserve.cents)
    let granted = round.applications.map { Int($0.granted.cents) }
    let scores = ScoreSheet(scoring: round)
    var standing: [Standing] = []
    var offers: [[Offer]] = []
    var isContradictory = false

    for application in round.applications {
      let score = scores.scores[application.id]?.published ?? (isOpened ? .zero : nil)
      var onOffer =
        score.map { Self.offers(to: application, score: Int($0.count), round, available) } ?? []
      if isOpened, onOffer.isEmpty {
        var content = application
        content.minimum = application.minimum.map { _ in .zero }
        onOffer = Self.offers(to: content, score: Int(score?.count ?? 0), round, available)
          .filter { $0.award > 0 }
      }
      let includes = round.force.include.contains(application.id)
      let excludes = round.force.exclude.contains(application.id)
      if application.isGranted {
        standing.append(.granted)
        offers.append([])
        isContradictory = isContradictory || excludes
        continue
      }
      let remaining = max(0, available - granted.reduce(0, +))
      let isBarred =
        application.status == .withdrawn || excludes
        || Self.isAssociationFunded(application, in: round)
        || onOffer.isEmpty || onOffer.allSatisfy { $0.award > remaining }
      let isBarredUnlessIncluded =
        Self.isOutsideCall(application, round) || Self.isBelowMinimum(application, round, scores)
        || application.task == .association && round.associationTasks == .exclude
      let isEligible =
        isOpened ? !onOffer.isEmpty : !isBarred && (includes || !isBarredUnlessIncluded)
      standing.append(isEligible ? .eligible : .ineligible)
      offers.append(isEligible ? onOffer : [])
      isContradictory = isContradictory || includes && !isEligible
    }
    self.round = round
    self.available = available
    self.standing = standing
    self.offers = offers
    self.isContradictory = isContradictory
    heldDemands = held.map { other in
      let reference = ReferenceRound(other)
      return Dictionary(
        uniqueKeysWithValues: other.corridors.map { ($0.id, reference.demand(of: $0.id)) })
    }
    isAssociationFunded = round.applications.map { Self.isAssociationFunded($0, in: round) }
  }

  // MARK: Offers

  private static func offers(
    to application: Application, score: Int, _ round: Round, _ available: Int
  ) -> [Offer] {
    guard available > 0 else { return [] }
    var request = Int(application.requested.cents)
    if let rate = round.funding.maxRate, let cost = application.totalCost {
      request = min(request, Int(rate.count * cost.cents) / 10_000)
    }
    if let most = round.funding.maxAward { request = min(request, Int(most.cents)) }
    let step = Int(round.funding.awardStep.cents)
    let isFree = application.requested == .zero
    let levels =
      application.minimum == nil || isFree
      ? [10_000] : Set(round.funding.levels.map { Int($0.count) })
    return levels.sorted(by: >).compactMap { level in
      let award = level * request / (10_000 * step) * step
      guard award > 0 || isFree, award >= Int(application.minimum?.cents ?? 0) else { return nil }
      let worth =
        switch round.funding.value {
        case .project: nearest(score * level, 10_000)
        case .euro: nearest(score * 10 * award, available)
        }
      return Offer(level: level, award: award, worth: worth)
    }
  }

  /// Rounded half up; neither number is negative.
  private static func nearest(_ numerator: Int, _ denominator: Int) -> Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return 2 * remainder >= denominator ? quotient + 1 : quotient
  }

  // MARK: Eligibility

  private static func isOutsideCall(_ application: Application, _ round: Round) -> Bool {
    guard !round.isPilot, let call = round.call, let received = application.received else {
      return false
    }
    if let opens = call.opens, received.day < opens { return true }
    if let closes = call.closes, received.day > closes { return true }
    return false
  }

  private static func isBelowMinimum(
    _ application: Application, _ round: Round, _ scores: ScoreSheet
  ) -> Bool {
    guard let score = scores.scores[application.id] else { return false }
    if let published = score.published, published < round.scores.minimum { return true }
    return score.criteria.contains { result in
      guard let aggregate = result.published,
        let minimum = round.criteria.first(where: { $0.id == result.criterion })?.minimum
      else { return false }
      return result.reachesQuorum && aggregate < minimum
    }
  }

  private static func isAssociationFunded(_ application: Application, in round: Round) -> Bool {
    round.association.contains { row in
      guard row.year == nil || row.year == round.year else { return false }
      if row.application == application.id { return row.decision != .different }
      return CaselessText(row.title) == CaselessText(application.title)
        && CaselessText(row.applicant) == CaselessText(application.applicant)
    }
  }
}
