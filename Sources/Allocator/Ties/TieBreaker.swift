// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerProgramming

/// Narrows the optimal allocations down, rule by rule, and keeps the proof of each step.
///
/// Every rule is an objective of its own, optimised over what the rules before it left; its best
/// value is then fixed as a row (lexicographic optimisation). After each rule it is proved on which
/// applications the remaining allocations still differ, so that no solve is spent on a decided one.
struct TieBreaker {
  private let model: AllocationModel
  private let search: Search
  private var narrowed: ProofProgram
  private(set) var solution: Solution
  private(set) var proof = Proof()

  /// - Parameter best: an optimum of the model's program.
  init(_ model: AllocationModel, search: Search, from best: Search.Answer) {
    self.model = model
    self.search = search
    narrowed = ProofProgram(model)
    solution = best.solution
    accept(.optimum, certificate: best.certificate)
  }

  mutating func apply(_ rules: [TieRule], lot: Lot?) throws(SearchStopped) -> TieBreak {
    let contested = try differing(among: Set(model.awards.map(\.application)))
    var open = contested
    var steps: [TieStep] = []
    for rule in rules where !open.isEmpty {
      // A lot that cannot be drawn must not be replaced by the rules behind it.
      guard rule != .lot || lot != nil else { break }
      for claim in claims(of: rule, lot: lot, on: open) { try settle(claim) }
      let remaining = rule == .lot ? [] : try differing(among: open)
      steps.append(TieStep(rule: rule, decided: open.subtracting(remaining)))
      open = remaining
    }
    return TieBreak(contested: contested, steps: steps, undecided: open)
  }

  /// Of the tied solutions: going by id, the one that funds each undecided application if it can,
  /// and the one that does not if it can. Different as soon as anything is undecided.
  func extremes(
    undecided: Set<ApplicationID>
  ) throws(SearchStopped) -> (first: Solution, second: Solution) {
    var (most, least) = (self, self)
    for application in undecided.sorted() {
      try most.settle(.lot(application))
      try least.settleLowest(application)
    }
    return (most.solution, least.solution)
  }

  /// What a rule claims, part by part. Receipts at which nothing is open need no claim.
  private func claims(
    of rule: TieRule, lot: Lot?, on open: Set<ApplicationID>
  ) -> [ProofStage.Claim] {
    switch rule {
    case .moreProjects, .smallerSpend:
      return [.tieRule(rule, part: 0)]
    case .earlierReceived:
      let received = Set(
        model.round.applications.filter { open.contains($0.id) }.map(\.received))
      return model.receipts.enumerated()
        .filter { received.contains($0.element) }
        .map { .tieRule(rule, part: $0.offset) }
    case .lot:
      return lot?.order(of: open).map { .lot($0) } ?? []
    }
  }

  // MARK: Which applications still differ

  /// The applications on which the remaining allocations differ.
  ///
  /// Each solve looks for an allocation as different as possible from the present one on the
  /// applications not yet known to differ; when there is none, all of them are proved the same.
  private mutating func differing(
    among candidates: Set<ApplicationID>
  ) throws(SearchStopped) -> Set<ApplicationID> {
    var differing: Set<ApplicationID> = []
    while differing.count < candidates.count {
      let claim = ProofStage.Claim.same(candidates.subtracting(differing).sorted())
      let objective = narrowed.objective(of: claim, at: solution.values)
      let answer = try search.best(ofFeasible: narrowed.maximising(objective))
      let found = model.awards.filter { award in
        candidates.contains(award.application) && !differing.contains(award.application)
          && answer.solution[award.variable] != solution[award.variable]
      }
      if found.isEmpty {
        accept(claim, certificate: answer.certificate)
        break
      }
      differing.formUnion(found.map(\.application))
      witness(solution)
      witness(answer.solution)
    }
    return differing
  }

  // MARK: Narrowing

  /// Moves to the best solution by a claim and fixes what it says.
  private mutating func settle(_ claim: ProofStage.Claim) throws(SearchStopped) {
    guard !narrowed.isBound(claim, at: solution.values) else {
      accept(claim, certificate: nil)
      return
    }
    let objective = narrowed.objective(of: claim, at: solution.values)
    let answer = try search.best(ofFeasible: narrowed.maximising(objective))
    solution = answer.solution
    accept(claim, certificate: answer.certificate)
  }

  private mutating func witness(_ solution: Solution) {
    guard !proof.witnesses.contains(solution.values) else { return }
    proof.witnesses.append(solution.values)
  }

  private mutating func accept(_ claim: ProofStage.Claim, certificate: Certificate?) {
    let objective = narrowed.objective(of: claim, at: solution.values)
    proof.stages.append(
      ProofStage(
        claim: claim, objective: objective, optimum: objective.value(at: solution.values),
        certificate: certificate))
    narrowed.accept(claim, at: solution.values)
  }

  private mutating func settleLowest(_ application: ApplicationID) throws(SearchStopped) {
    let awards = model.awards(of: application)
    if awards.contains(where: { solution[$0.variable] == 1 }) {
      let level = LinearExpression(awards.map { ($0.variable, -$0.offer.level.count) })
      solution = try search.best(ofFeasible: narrowed.maximising(level)).solution
    }
    narrowed.accept(.lot(application), at: solution.values)
  }
}
