// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerProgramming

/// What all explanations of one outcome have in common.
struct Story: Sendable {
  let model: AllocationModel
  /// The allocation that is explained; nil where the rules contradict each other.
  let allocation: Allocation?
  /// nil where nothing was proved.
  let tieBreak: TieBreak?
  /// nil where nothing can be asked: without a proof, or at depth `none`.
  let search: ExplanationSearch?
  private(set) var depth: ExplanationDepth
  /// What is best when only points count; nil where that was not asked, or not proved.
  let onPoints: BestOnPoints?

  init(
    _ outcome: AllocationOutcome, model: AllocationModel, optimiser: Optimiser,
    depth: ExplanationDepth
  ) throws(AuditFailure) {
    self.model = model
    self.depth = depth
    var optimiser = optimiser
    switch outcome {
    case .decided(let allocation, let tieBreak, let proof):
      (self.allocation, self.tieBreak) = (allocation, tieBreak)
      optimiser = optimiser.learning(from: proof, of: model)
    case .tied(let tie):
      (allocation, tieBreak) = (tie.first, tie.tieBreak)
      optimiser = optimiser.learning(from: tie.proof, of: model)
    case .stopped(_, let best, _): (allocation, tieBreak) = (best, nil)
    case .infeasible: (allocation, tieBreak) = (nil, nil)
    }
    if let allocation, tieBreak != nil, depth != .none {
      search = ExplanationSearch(
        model: model, optimum: allocation.objective(model.tradeOff), optimiser: optimiser)
      onPoints = try BestOnPoints(model, optimiser: optimiser)
    } else {
      search = nil
      onPoints = nil
    }
  }

  /// The same story, told without any further solve.
  var inBrief: Story {
    var brief = self
    brief.depth = .brief
    return brief
  }

  func explain(_ application: Application) -> ApplicationExplanation {
    let verdict = model.assessed.verdict(on: application)
    switch verdict.standing {
    case .granted:
      return ApplicationExplanation(
        decision: .granted, level: Hundredths(whole: 100), award: application.granted, margin: nil,
        reasons: [.granted(application.granted)] + verdict.findings.map(Reason.finding))
    case .ineligible:
      return ApplicationExplanation(
        decision: .ineligible, level: .zero, award: .zero, margin: nil,
        reasons: verdict.findings.map(Reason.finding))
    case .eligible:
      var explanation = explainEligible(application)
      explanation.reasons += verdict.lifted.map(Reason.lifted)
      return explanation
    }
  }

  private func explainEligible(_ application: Application) -> ApplicationExplanation {
    guard let allocation else {
      return ApplicationExplanation(
        decision: .undecided, level: nil, award: .zero, margin: nil, reasons: [])
    }
    if let tieBreak, tieBreak.undecided.contains(application.id) {
      return ApplicationExplanation(
        decision: .undecided, level: nil, award: .zero, margin: 0, reasons: [.tied])
    }
    if let award = allocation.awards[application.id] {
      return explainFunded(application, award)
    }
    return explainNotFunded(application, beside: allocation)
  }
}
