// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants
import Scoring

/// The rules on scores, written down a second time: slow, with a fraction at every step, and without
/// any idea in common with the implementation. It knows neither recusals nor finished scores.
struct NaiveScoring {
  let round: Round

  func raw(_ application: ApplicationID, _ criterion: CriterionID) -> [Points] {
    round.points.filter { $0.application == application && $0.criterion == criterion }
  }

  func offset(_ member: MemberID, _ criterion: CriterionID) -> Hundredths {
    let own = round.points.filter { $0.member == member && $0.criterion == criterion }
    guard own.count >= 3 else { return .zero }
    let everybody = own.map { mean(raw($0.application, criterion).map(\.value)) }
    let evenly = everybody.reduce(Fraction(0), +) / Fraction(BigInt(own.count))
    return (evenly - mean(own.map(\.value))).rounded(decimals: 2)
  }

  func counted(_ application: ApplicationID, _ criterion: Criterion) -> [Hundredths] {
    raw(application, criterion.id).map { points in
      guard round.scores.calibration == .offset else { return points.value }
      let moved = points.value + offset(points.member, criterion.id)
      if moved < .zero { return .zero }
      return moved > criterion.max ? criterion.max : moved
    }
  }

  func aggregate(_ application: ApplicationID, _ criterion: Criterion) -> Fraction? {
    var points = counted(application, criterion).sorted()
    guard !points.isEmpty else { return nil }
    switch round.scores.aggregate {
    case .mean:
      return mean(points)
    case .median:
      while points.count > 2 {
        points.removeFirst()
        points.removeLast()
      }
      return mean(points)
    case .trimmed:
      guard points.count > 2 else { return mean(points) }
      points.removeFirst()
      points.removeLast()
      return mean(points)
    }
  }

  func score(_ application: ApplicationID) -> Hundredths? {
    var (points, weights) = (Fraction(0), Fraction(0))
    for criterion in round.criteria {
      guard raw(application, criterion.id).count >= round.scores.quorum,
        let aggregate = aggregate(application, criterion)
      else { return nil }
      points = points + Fraction(criterion.weight) * (aggregate / Fraction(criterion.max))
      weights = weights + Fraction(criterion.weight)
    }
    return (Fraction(100) * points / weights).rounded(decimals: round.scores.decimals)
  }

  private func mean(_ points: [Hundredths]) -> Fraction {
    points.map { Fraction($0) }.reduce(Fraction(0), +) / Fraction(BigInt(points.count))
  }
}
