// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// One way in which the committee's points could have counted differently.
public enum RoundVariant: Hashable, Sendable {
  /// A member's points left out.
  case without(MemberID)
  /// The points taken in that a member gave for applications from which the member is recused.
  case admitting(MemberID)
  /// Another way of making scores from the same points.
  case scoring(ScoreRules.Aggregate, ScoreRules.Calibration)
}

extension RoundVariant {
  /// Everybody in turn, in the order of the committee.
  public static func withoutMember(of round: Round) -> [RoundVariant] {
    round.committee.map { .without($0.id) }
  }

  /// Every member who gave points in spite of a recusal, in the order of the committee.
  public static func recusedMember(of round: Round) -> [RoundVariant] {
    round.committee.map(\.id).filter { !round.pointsGivenInSpiteOfRecusal(by: $0).isEmpty }
      .map { .admitting($0) }
  }

  /// Every method but the round's own.
  public static func otherMethods(of round: Round) -> [RoundVariant] {
    ScoreRules.Calibration.allCases.flatMap { calibration in
      ScoreRules.Aggregate.allCases.map { ($0, calibration) }
    }
    .filter { $0 != (round.scores.aggregate, round.scores.calibration) }
    .map { .scoring($0, $1) }
  }

  /// The round as it would be. Everything but the points and their rules stays.
  public func applied(to round: Round) -> Round {
    var round = round
    switch self {
    case .without(let member):
      round.committee.removeAll { $0.id == member }
      round.points.removeAll { $0.member == member }
      round.recusals.removeAll { $0.member == member }
    case .admitting(let member):
      round.recusals.removeAll { $0.member == member }
    case .scoring(let aggregate, let calibration):
      round.scores.aggregate = aggregate
      round.scores.calibration = calibration
    }
    return round
  }
}
