// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// What all explanations of one outcome have in common.
struct ExplainedOutcome: Sendable {
  let model: AllocationModel
  /// The allocation that is explained; nil where the rules contradict each other.
  let allocation: Allocation?
  /// nil where nothing was proved.
  let tieBreak: TieBreak?
  let depth: ExplanationDepth
  /// The one application of which everything is asked; nil: the depth holds for all.
  let singled: ApplicationID?
  /// Whether no allocation is better, where nothing more is proved: others may be as good.
  private(set) var isOptimumProved = false
  /// nil where nothing can be asked: without a proof, or at depth `none`.
  private(set) var search: ExplanationSearch?
  /// What is best when only points count; nil where that was not asked, where it is the same as what is
  /// proposed, since balance has no weight, or not proved.
  private(set) var onPoints: BestOnPoints?
  /// To all questions that reasons, prices and opportunities need.
  private(set) var answers = Answers()
  /// Rules that may have a price: the others take no part in the proof.
  private(set) var rulesAsked: Set<Rule> = []
  /// Best first, and not solved yet.
  private(set) var candidates: [Opportunity] = []

  init(
    _ outcome: AllocationOutcome, model: AllocationModel, optimiser: Optimiser,
    depth: ExplanationDepth, singling singled: ApplicationID?
  ) throws(AuditFailure) {
    self.model = model
    self.depth = depth
    self.singled = singled
    let proof: Proof
    switch outcome {
    case .decided(let allocation, let tieBreak, let found):
      (self.allocation, self.tieBreak, proof) = (allocation, tieBreak, found)
    case .tied(let tie):
      (allocation, tieBreak, proof) = (tie.first, tie.tieBreak, tie.proof)
    case .stopped(_, let best, let bound):
      (allocation, tieBreak) = (best, nil)
      isOptimumProved = best.map { bound == $0.objective(model.tradeOff) } ?? false
      return
    case .infeasible:
      (allocation, tieBreak) = (nil, nil)
      return
    }
    guard depth != .none, let proposed = allocation else { return }
    let search = ExplanationSearch(proposed, of: model, provedBy: proof, optimiser)
    self.search = search
    rulesAsked =
      singled == nil
      ? search.rulesThatMayCost(provedBy: proof) : search.rulesThatMayDecide(provedBy: proof)
    candidates = depth.asksForSwaps ? search.opportunities(for: notFunded, beside: proposed) : []
    try ask(search, optimiser)
  }

  /// Asks everything, in as few rounds as can be: the more is asked at once, the more is shared.
  private mutating func ask(
    _ search: ExplanationSearch, _ optimiser: Optimiser
  ) throws(AuditFailure) {
    let questions = depth.asksForSwaps ? firstQuestions : []
    let (points, first) = concurrently(
      { [model] in
        Result { () throws(AuditFailure) in
          model.round.balance.weight > .zero ? try BestOnPoints(model, optimiser: optimiser) : nil
        }
      },
      { search.answers(to: questions) })
    onPoints = try points.get()
    answers = first
    answers.merge(search.answers(to: exclusionsInDoubt.filter { !first.has($0) }))
    answers.merge(
      search.answers(
        to: explained.flatMap { levelQuestions(about: $0, search) } + balanceQuestions))
  }

  private var firstQuestions: [Question] {
    explained.flatMap(questions)
      + model.statedRules.filter(rulesAsked.contains).map(Question.without)
      + candidates.prefix(Opportunity.mostSolved).map { .with($0.missing) }
      + BudgetStep.extras(of: model.round.available).map { .with(ExtraMeans(money: $0)) }
  }

  /// Eligible applications on which a reason is to be given in full.
  private var explained: [Application] {
    guard depth.asksForSwaps else { return [] }
    return model.assessed.eligible.filter { application in
      (singled ?? application.id) == application.id
        && tieBreak?.undecided.contains(application.id) == false
    }
  }

  private var notFunded: [Application] {
    explained.filter { allocation?.awards[$0.id] == nil }
  }

  private func questions(about application: Application) -> [Question] {
    guard let award = allocation?.awards[application.id] else {
      return [.including(application.id)]
    }
    var questions: [Question] = []
    if !model.round.force.include.contains(application.id) {
      questions.append(.excluding(application.id))
    }
    if let higher = higherLevel(than: award) { questions.append(.awarding(higher)) }
    return questions
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
        decision: .undecided, level: nil, award: .zero, margin: .zero, reasons: [.tied])
    }
    if let award = allocation.awards[application.id] {
      return explainFunded(application, award)
    }
    return explainNotFunded(application, beside: allocation)
  }

  /// What is said of a decision that nothing could be asked about; nothing at depth `none`.
  var unproved: [Reason] {
    guard tieBreak == nil else { return [] }
    return [isOptimumProved ? .tiesNotSettled : .notProved]
  }

  /// Whether swaps and margins of this application were asked for.
  func isInFull(_ application: Application) -> Bool {
    depth.asksForSwaps && (singled ?? application.id) == application.id
  }
}
