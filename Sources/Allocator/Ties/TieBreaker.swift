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
  private let swaps: Swaps
  private let mostCounted: Int
  private var narrowed: ProofProgram
  private(set) var solution: Solution
  private(set) var proof: Proof
  /// What earlier stages proved about the rows, for the later ones: with an optimum fixed, a reduced
  /// cost above the gap excludes a value for good.
  private var arguments: [Certificate.Argument] = []

  /// - Parameters:
  ///   - best: an optimum of the model's program.
  ///   - mostCounted: up to this many tied optima are counted.
  init(
    _ model: AllocationModel, search: Search, from best: Search.Answer, mostCounted: Int
  ) {
    self.model = model
    self.mostCounted = mostCounted
    self.search = search
    swaps = Swaps(model)
    narrowed = ProofProgram(model)
    solution = best.solution
    proof = Proof(witnesses: Witnesses(origin: best.solution.values))
    accept(.optimum, certificate: best.certificate)
  }

  mutating func apply(_ rules: [TieRule], lot: Lot?) throws(SearchStopped) -> TieBreak {
    let contested = try differing(among: Set(model.awards.map(\.application)))
    let count = try countOptima(contested)
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
    return TieBreak(contested: contested, count: count, steps: steps, undecided: open)
  }

  /// Shortfall variables are not counted: at an optimum each is as small as the awards let it be.
  private func countOptima(
    _ contested: Set<ApplicationID>
  ) throws(SearchStopped) -> OptimaCount {
    guard !contested.isEmpty else { return OptimaCount(value: 1, isExact: true) }
    // What is contested differs in at least two.
    guard mostCounted > 2 else { return OptimaCount(value: 2, isExact: false) }
    let counter = OptimaCounter(
      program: narrowed.program,
      open: model.awards.filter { contested.contains($0.application) }.map(\.variable),
      settled: model.awards.filter { !contested.contains($0.application) }.map(\.variable),
      search: search, arguments: arguments, most: mostCounted)
    return try counter.count(from: solution)
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
    var differing = try swappable(among: candidates)
    while differing.count < candidates.count {
      let claim = ProofStage.Claim.same(candidates.subtracting(differing).sorted())
      let objective = narrowed.objective(of: claim, at: solution.values)
      let answer = try search.improve(
        solution, in: narrowed.maximising(objective), arguments: arguments)
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

  /// Applications that are seen to differ without a solve.
  private mutating func swappable(
    among candidates: Set<ApplicationID>
  ) throws(SearchStopped) -> Set<ApplicationID> {
    var differing: Set<ApplicationID> = []
    for application in candidates.sorted() where !differing.contains(application) {
      try search.check()
      guard
        let (other, partner) = swaps.swapped(application, in: solution, of: narrowed.program)
      else { continue }
      differing.formUnion([application, partner])
      witness(solution)
      witness(other)
    }
    return differing.intersection(candidates)
  }

  // MARK: Narrowing

  /// Moves to the best solution by a claim and fixes what it says.
  private mutating func settle(_ claim: ProofStage.Claim) throws(SearchStopped) {
    if case .lot(let application) = claim, !narrowed.isBound(claim, at: solution.values),
      let (swapped, _) = swaps.swapped(
        application, in: solution, of: narrowed.program,
        where: { partner in solution[partner[0].variable] == 1 })
    {
      solution = swapped
    }
    guard !narrowed.isBound(claim, at: solution.values) else {
      accept(claim, certificate: nil)
      return
    }
    let objective = narrowed.objective(of: claim, at: solution.values)
    let answer = try search.improve(
      solution, in: narrowed.maximising(objective), arguments: arguments)
    solution = answer.solution
    accept(claim, certificate: answer.certificate)
  }

  private mutating func witness(_ solution: Solution) {
    proof.witnesses.add(solution.values)
  }

  private mutating func accept(_ claim: ProofStage.Claim, certificate: Certificate?) {
    let objective = narrowed.objective(of: claim, at: solution.values)
    proof.stages.append(
      ProofStage(
        claim: claim, objective: objective, optimum: objective.value(at: solution.values),
        certificate: certificate))
    let row = narrowed.program.constraints.count
    narrowed.accept(claim, at: solution.values)
    if let certificate, narrowed.program.constraints.count > row,
      let argument = certificate.feasibilityArgument(
        fixing: objective.greatestCommonDivisor, inRow: row)
    {
      arguments.append(argument)
    }
  }

  private mutating func settleLowest(_ application: ApplicationID) throws(SearchStopped) {
    let awards = model.awards(of: application)
    func isFunded(_ awards: [Award]) -> Bool { awards.contains { solution[$0.variable] == 1 } }
    if isFunded(awards),
      let (swapped, _) = swaps.swapped(
        application, in: solution, of: narrowed.program, where: { !isFunded($0) })
    {
      solution = swapped
    } else if isFunded(awards) {
      let level = LinearExpression(awards.map { ($0.variable, -$0.offer.level.count) })
      solution = try search.improve(
        solution, in: narrowed.maximising(level), arguments: arguments
      ).solution
    }
    narrowed.accept(.lot(application), at: solution.values)
  }
}
