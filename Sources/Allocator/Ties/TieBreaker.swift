// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Grants
import IntegerPrograms
import Solving

/// Narrows the optimal allocations down, rule by rule, and keeps the proof of each step.
///
/// Every rule is an objective of its own, optimised over what the rules before it left; its best
/// value is then fixed as a row (lexicographic optimisation). After each rule it is proved on which
/// applications the remaining allocations still differ, so that no solve is spent on a decided one.
struct TieBreaker {
  let model: AllocationModel
  let search: Search
  let swaps: Swaps
  private let mostCounted: Int
  var narrowed: ProofProgram
  var solution: Solution
  private(set) var proof: Proof
  /// What earlier stages proved about the rows, for the later ones: with an optimum fixed, a reduced
  /// cost above the gap excludes a value for good.
  private(set) var arguments: [Certificate.Argument] = []
  /// The last proof of what is best, while nobody has asked what it says about what is as good.
  var proved: Proved?

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
    proof = Proof(witnesses: Witnesses(origin: model.canonical(best.solution.values)))
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
      if rule == .lot {
        try draw(lot?.order(of: open) ?? [])
      } else {
        for claim in claims(of: rule, on: open) { try settle(claim) }
      }
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
      program: narrowed.program, goal: solution.objective,
      open: model.awards.filter { contested.contains($0.application) }.map(\.variable),
      search: search, most: mostCounted)
    guard let counter else { preconditionFailure("a known optimum keeps every row") }
    return try counter.count(from: solution)
  }

  /// What a rule claims, part by part. Receipts at which nothing is open need no claim.
  private func claims(
    of rule: TieRule, on open: Set<ApplicationID>
  ) -> [ProofStage.Claim] {
    switch rule {
    case .moreProjects, .smallerSpend, .criterion:
      return [.tieRule(rule, part: 0)]
    case .earlierReceived:
      let received = Set(
        model.round.applications.filter { open.contains($0.id) }.map(\.received))
      return model.receipts.enumerated()
        .filter { received.contains($0.element) }
        .map { .tieRule(rule, part: $0.offset) }
    case .lot:
      preconditionFailure("the lot is drawn application by application")
    }
  }

  // MARK: Narrowing

  func question(_ claim: ProofStage.Claim) -> ClaimQuestion {
    narrowed.question(
      better: narrowed.objective(of: claim, at: solution.values), than: solution.values)
  }

  /// Moves to the best solution by a claim and fixes what it says.
  mutating func settle(_ claim: ProofStage.Claim) throws(SearchStopped) {
    if case .tieRule = claim, try settleAtOnce(claim) { return }
    while !narrowed.isBound(claim, at: solution.values) {
      switch try search.reply(to: question(claim), knowing: arguments) {
      case .found(let better): solution = better
      case .none(let certificate): return accept(claim, certificate: certificate)
      }
    }
    accept(claim, certificate: nil)
  }

  /// Optimises by the rule itself, for as long as that is quick: it takes larger steps than questions
  /// do, but its relaxation is weaker.
  private mutating func settleAtOnce(_ claim: ProofStage.Claim) throws(SearchStopped) -> Bool {
    let objective = narrowed.objective(of: claim, at: solution.values)
    moveToBestSeen(by: objective)
    var quick = search.limits
    quick.mostNodes = Self.mostNodesAtOnce
    do throws(SearchStopped) {
      let answer = try Search(solver: search.solver, limits: quick).improve(
        solution, in: narrowed.maximising(objective), arguments: arguments)
      solution = answer.solution
      accept(claim, certificate: answer.certificate)
      return true
    } catch {
      guard error.reason == .sizeLimit else { throw error }
      if let best = error.best,
        objective.value(at: best.values) > objective.value(at: solution.values),
        let better = Solution(best.values, of: narrowed.program)
      {
        solution = better
      }
      return false
    }
  }

  private static let mostNodesAtOnce = 100

  /// Of the optima that were seen so far, one may be better by a rule already.
  private mutating func moveToBestSeen(by objective: LinearExpression) {
    var best = objective.value(at: solution.values)
    for values in proof.witnesses.solutions {
      let value = objective.value(at: values)
      guard value > best, let seen = Solution(values, of: narrowed.program) else { continue }
      (best, solution) = (value, seen)
    }
  }

  mutating func witness(_ solution: Solution) {
    proof.witnesses.add(model.canonical(solution.values))
  }

  mutating func accept(_ claim: ProofStage.Claim, certificate: Certificate?) {
    let objective = narrowed.objective(of: claim, at: solution.values)
    proof.stages.append(
      ProofStage(
        claim: claim, objective: objective, optimum: objective.value(at: solution.values),
        certificate: certificate))
    let before = narrowed
    narrowed.accept(claim, at: solution.values)
    let rows = before.program.constraints.count
    guard narrowed.program.constraints.count > rows else { return }
    // What bounds the objective holds for the row that fixes it, too: it stands in the goal's place.
    arguments += certificate?.bounds(rows: rows) ?? []
    proved = certificate.map {
      Proved(
        certificate: $0, program: before.maximising(objective),
        optimum: objective.value(at: solution.values))
    }
  }
}
