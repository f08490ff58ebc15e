// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import Scoring
import Wording

extension TieReport {
  /// nil where the optimum is unique or nothing is proved.
  init?(_ outcome: AllocationOutcome) {
    switch outcome {
    case .decided(_, let tieBreak, _) where !tieBreak.isUnique:
      self.init(tieBreak, tied: [])
    case .tied(let tie):
      self.init(tie.tieBreak, tied: [tie.first, tie.second])
    case .decided, .stopped, .infeasible:
      return nil
    }
  }

  private init(_ tieBreak: TieBreak, tied: [Allocation]) {
    decidedBy =
      tieBreak.undecided.isEmpty ? tieBreak.steps.last { !$0.decided.isEmpty }?.rule : nil
    steps = tieBreak.steps.map { Step(rule: $0.rule, decided: $0.decided.sorted()) }
    contested = tieBreak.contested.sorted()
    count = tieBreak.count
    allocations = tied.map(TiedAllocation.init)
  }
}

extension TiedAllocation {
  init(_ allocation: Allocation) {
    funded = allocation.awards.values.sorted { $0.application < $1.application }.map {
      Funded(id: $0.application, level: Decimal($0.offer.level), award: $0.offer.award)
    }
    spent = allocation.spent
  }
}

extension CorridorReport {
  /// Without an allocation only what is granted counts as spent.
  static func all(of allocation: Allocation?, model: AllocationModel) -> [CorridorReport] {
    model.corridors.enumerated().map { position, plan in
      let result = allocation?.corridors[position]
      let spent = result?.spent ?? plan.granted
      let shortfall =
        result?.shortfall ?? plan.shortfall(spend: spent, available: model.round.available)
      return CorridorReport(
        id: plan.corridor.id, name: plan.corridor.name, share: Decimal(plan.corridor.share),
        target: plan.target, spent: spent, shortfall: Decimal(tenths: shortfall),
        eligible: plan.eligible, funded: result?.funded ?? 0,
        granted: model.assessed.granted.count { $0.corridor == plan.corridor.id })
    }
  }
}

extension ResourceReport {
  /// Without an allocation only what granted new tasks need counts as used.
  static func all(of allocation: Allocation?, model: AllocationModel) -> [ResourceReport] {
    model.round.resources.enumerated().map { position, resource in
      let granted = model.assessed.granted.filter { $0.task == .new }
        .compactMap { $0.needs[resource.id] }.reduce(.zero, +)
      return ResourceReport(
        id: resource.id, name: resource.name, capacity: Decimal(resource.capacity),
        used: Decimal(allocation?.resources[position].used ?? granted))
    }
  }
}

extension ApplicationReport {
  static func all(
    _ explanation: Explanation, status: AllocationReport.Status, model: AllocationModel,
    _ catalogue: Catalogue
  ) -> [ApplicationReport] {
    return model.round.applications.map { application in
      guard let explained = explanation.applications[application.id] else {
        preconditionFailure("nothing is said about \(application.id)")
      }
      return ApplicationReport(
        application, explained, explanation.requirements[application.id],
        score: model.assessed.score(of: application),
        spread: SpreadReport(model.assessed.scores.scores[application.id]?.spread), status: status,
        catalogue)
    }
  }

  private init(
    _ application: Application, _ explained: ApplicationExplanation,
    _ requirement: Requirement?, score: Hundredths?, spread: SpreadReport?,
    status: AllocationReport.Status, _ catalogue: Catalogue
  ) {
    id = application.id
    title = application.title
    applicant = application.applicant
    corridor = application.corridor
    decision = explained.decision
    level = explained.level.map { Decimal($0) }
    requested = application.requested
    award = explained.award
    self.score = score.map { Decimal($0) }
    self.spread = spread
    margin = explained.margin.map { Decimal($0) }
    reasons = explained.reasons.map { ReasonReport($0, status: status, catalogue) }
    requirements = requirement.map { ReasonReport.all(of: $0, catalogue) } ?? []
    if reasons.isEmpty, decision == .undecided {
      reasons = [ReasonReport(undecided: status, catalogue)]
    }
  }
}

extension SuspectedMatchReport {
  static func all(of assessed: AssessedRound, _ catalogue: Catalogue) -> [SuspectedMatchReport] {
    let applications = Dictionary(
      uniqueKeysWithValues: assessed.round.applications.map { ($0.id, $0) })
    return assessed.assessment.suspectedMatches.compactMap { match in
      applications[match.application].map { application in
        SuspectedMatchReport(
          application: application.id, applicationTitle: application.title,
          applicant: application.applicant, requested: application.requested, row: match.row,
          similarity: match.similarity, text: catalogue.similarity(match.similarity))
      }
    }
  }
}

extension Notice {
  /// The loudest first.
  static func all(
    of outcome: AllocationOutcome, model: AllocationModel, _ catalogue: Catalogue
  ) -> [Notice] {
    let assessed = model.assessed
    let findings = assessed.granted.flatMap { application in
      assessed.verdict(on: application).findings.map { (application.id, $0) }
    }
    let doubled = findings.filter { $0.1.code == .associationFunded }
    let others = findings.filter { $0.1.code != .associationFunded }
    let suspected = assessed.assessment.suspectedMatches.count
    let duplicates = assessed.assessment.suspectedDuplicates.count
    return doubled.map {
      Notice(code: .doubleFundingGranted, text: catalogue.doubleFundingGranted($0.0, $0.1))
    }
      + (suspected == 0
        ? [] : [Notice(code: .provisional, text: catalogue.provisional(suspected))])
      + (duplicates == 0
        ? []
        : [Notice(code: .suspectedDuplicates, text: catalogue.suspectedDuplicates(duplicates))])
      + others.map { Notice(code: .grantedDespiteRule, text: catalogue.grantedDespite($0.0, $0.1)) }
      + model.widened.map { Notice(code: .widenedRule, text: catalogue.sentence($0)) }
  }
}
