// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Eligibility
import Explainer
import Foundation
import Grants
import Scoring
import Wording

extension ExplanationReport {
  /// - Parameters:
  ///   - report: of the same outcome.
  ///   - curve: of the balance weights up to the round's own; nil where it was not asked for.
  ///   - readership: single members' points are for the administration only.
  /// - Returns: nil where the round has no such application.
  package init?(
    of id: ApplicationID, in report: AllocationReport, explained explanation: Explanation,
    outcome: AllocationOutcome, model: AllocationModel, over curve: WeightCurve? = nil,
    readership: Readership
  ) {
    let round = model.round
    guard let application = round.applications.first(where: { $0.id == id }),
      let told = report.applications.first(where: { $0.id == id }),
      let explained = explanation.applications[id]
    else { return nil }
    let catalogue = Catalogue(report.language, round: round)
    let verdict = model.assessed.verdict(on: application)
    let isExplained = outcome.isProved && explained.decision != .undecided
    let extract = ExplanationExtract(
      catalogue: catalogue, id: id, explained: explained, explanation: explanation,
      effect: BalanceEffect(
        on: id, level: explained.level ?? .zero, over: curve, upTo: round.balance.weight))

    allocation = report
    self.application = told
    corridor = catalogue.corridor(application.corridor)
    eligibleRequest = verdict.eligibleRequest
    offers = verdict.offers
    eligibility = catalogue.eligibility(verdict)
    criteria = CriterionReport.all(of: id, in: model.assessed, for: readership)
    singlePoints =
      readership == .administration ? MemberPoints.all(of: application, in: model.assessed) : nil
    otherwise = extract.otherwise
    firmness = isExplained ? explained.margin.map(Firmness.init) : nil
    deciders = isExplained ? extract.deciders(tie: report.tie) : []
    // Of one that is not eligible, or granted before, no weight decides.
    let isWeighed = isExplained && explained.margin != nil
    weights = isWeighed ? curve.map { WeightStanding.all(of: id, over: $0) } ?? [] : []
    atWeights = catalogue.atWeights(weights.map { ($0.standing, $0.range) })
    rules = isExplained ? extract.rules : []
    ruleSummary = isExplained ? extract.ruleSummary : nil
    changes = extract.changes(told, of: application, in: model.assessed)
    opportunity = report.opportunities.first { $0.application == id }
    glossary = Glossary(for: id, explained: explained, explanation, in: report, catalogue)
    suspectedMatches = report.suspectedMatches.filter { $0.application == id }
    suspectedDuplicates = report.suspectedDuplicates.filter {
      $0.first.id == id || $0.second.id == id
    }
  }
}

extension CriterionReport {
  /// Points below the quorum decide nothing, and can be a single member's: they are not for everybody.
  static func all(
    of id: ApplicationID, in assessed: AssessedRound, for readership: Readership
  ) -> [CriterionReport] {
    let scores = assessed.scores.scores[id]?.criteria ?? []
    return scores.compactMap { score in
      guard let criterion = assessed.round.criteria.first(where: { $0.id == score.criterion })
      else { return nil }
      let isPublished = score.points.count >= MemberScores.fewestPublished
      return CriterionReport(
        id: criterion.id, name: criterion.name, weight: Decimal(criterion.weight),
        max: Decimal(criterion.max), minimum: criterion.minimum.map { Decimal($0) },
        points: score.reachesQuorum || readership == .administration
          ? score.published.map { Decimal($0) } : nil,
        lowest: isPublished ? score.points.first.map { Decimal($0) } : nil,
        highest: isPublished ? score.points.last.map { Decimal($0) } : nil,
        members: score.points.count)
    }
  }
}

extension MemberPoints {
  /// The committee, by id; empty where nobody gave points.
  static func all(of application: Application, in assessed: AssessedRound) -> [MemberPoints] {
    let round = assessed.round
    let given = round.points.filter { $0.application == application.id }
    let recusals = Recusals(round)
    guard !given.isEmpty else { return [] }
    return round.committee.sorted { $0.id < $1.id }.map { member in
      let own = round.criteria.map { criterion in
        given.first { $0.member == member.id && $0.criterion == criterion.id }
      }
      return MemberPoints(
        member: member.id, name: member.name,
        isRecused: recusals.contains(member.id, for: application),
        points: own.map { $0.map { Decimal($0.value) } },
        counted: zip(own, round.criteria).map { points, criterion in
          points.map { Decimal(assessed.scores.counted($0, for: criterion)) }
        })
    }
  }
}
