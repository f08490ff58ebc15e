// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Expects an outcome to be the one that trying everything gives.
func expect(
  _ outcome: AllocationOutcome, agreesWith reference: BruteForceAllocation, _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let left = reference.left
  switch outcome {
  case .decided(let allocation, let tieBreak, _):
    #expect(left.count == 1, comment, sourceLocation: sourceLocation)
    guard let expected = left.first else { return }
    expect(allocation, is: expected, of: reference, comment, sourceLocation: sourceLocation)
    expect(tieBreak, agreesWith: reference, comment, sourceLocation: sourceLocation)
  case .tied(let tie):
    #expect(left.count > 1, comment, sourceLocation: sourceLocation)
    #expect(
      tie.first.choice == reference.extremes?.first, comment, sourceLocation: sourceLocation)
    #expect(
      tie.second.choice == reference.extremes?.second, comment, sourceLocation: sourceLocation)
    expect(tie.tieBreak, agreesWith: reference, comment, sourceLocation: sourceLocation)
  case .infeasible(let conflict):
    #expect(left.isEmpty, comment, sourceLocation: sourceLocation)
    expect(conflict, isIrreducibleIn: reference, comment, sourceLocation: sourceLocation)
  case .stopped(let reason, _, _):
    Issue.record("\(comment): stopped, \(reason)", sourceLocation: sourceLocation)
  }
}

private func expect(
  _ allocation: Allocation, is expected: BruteForceAllocation.Candidate,
  of reference: BruteForceAllocation, _ comment: Comment, sourceLocation: SourceLocation
) {
  #expect(allocation.choice == expected.choice, comment, sourceLocation: sourceLocation)
  #expect(
    allocation.scores.count == Int64(expected.scores), comment, sourceLocation: sourceLocation)
  #expect(allocation.spent.cents == Int64(expected.spent), comment, sourceLocation: sourceLocation)
  #expect(
    allocation.imbalance == Int64(expected.imbalance), comment, sourceLocation: sourceLocation)
  #expect(
    allocation.corridors.map { Int($0.shortfall) } == expected.shortfalls, comment,
    sourceLocation: sourceLocation)
  let value = allocation.value(weight: reference.round.balance.weight)
  #expect(
    value == reference.best.map { ObjectiveValue($0) }, comment, sourceLocation: sourceLocation)
}

private func expect(
  _ tieBreak: TieBreak, agreesWith reference: BruteForceAllocation, _ comment: Comment,
  sourceLocation: SourceLocation
) {
  #expect(
    tieBreak.isUnique == (reference.optimal.count == 1), comment, sourceLocation: sourceLocation)
  let optima = reference.optimal.count
  #expect(
    tieBreak.count == OptimaCount(value: min(optima, 1_000), isExact: optima <= 1_000), comment,
    sourceLocation: sourceLocation)
  #expect(tieBreak.contested == reference.contested, comment, sourceLocation: sourceLocation)
  #expect(tieBreak.undecided == reference.undecided, comment, sourceLocation: sourceLocation)
  let deciding = Dictionary(
    uniqueKeysWithValues: tieBreak.contested.compactMap { id in
      tieBreak.rule(deciding: id).map { (id, $0) }
    })
  #expect(deciding == reference.decidingRules, comment, sourceLocation: sourceLocation)
}

/// Every choice breaks one of the rules, and without any one of them some choice breaks none. Choices may
/// fund what is not eligible: that breaks a fact.
func expect(
  _ conflict: Conflict, isIrreducibleIn reference: BruteForceAllocation, _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(conflict.isIrreducible, comment, sourceLocation: sourceLocation)
  guard !reference.isContradictory else { return }
  let rules = Set(conflict.rules)
  let eligible = Set(reference.eligible)
  let facts = Dictionary(grouping: conflict.rules, by: \.barredApplication)
  let opened = BruteForceAllocation(reference.round, targetsOf: reference.round, opened: true)
  let choices = opened.allChoices.map { choice, broken in
    broken.union(choice.keys.filter { !eligible.contains($0) }.flatMap { facts[$0] ?? [] })
  }
  #expect(
    choices.allSatisfy { !$0.isDisjoint(with: rules) }, comment, sourceLocation: sourceLocation)
  expectCeiling(of: conflict, isNamedRightlyIn: reference, comment, sourceLocation: sourceLocation)
  for rule in rules where rule != .awardCeiling {
    let fewer = rules.subtracting([rule])
    #expect(
      choices.contains { $0.isDisjoint(with: fewer) }, "\(comment): without \(rule)",
      sourceLocation: sourceLocation)
  }
}

/// The ceiling of single awards takes part just where some choice that is on offer without it breaks none of
/// the other rules. What nothing but the ceiling is in the way of is no fact then.
private func expectCeiling(
  of conflict: Conflict, isNamedRightlyIn reference: BruteForceAllocation, _ comment: Comment,
  sourceLocation: SourceLocation
) {
  guard reference.round.funding.maxAward != nil else { return }
  let free = BruteForceAllocation(
    reference.round, ignoring: [.awardCeiling], targetsOf: reference.round, opened: true)
  let eligible = Set(BruteForceAllocation(reference.round, ignoring: [.awardCeiling]).eligible)
  let facts = Dictionary(grouping: conflict.rules, by: \.barredApplication)
  let rules = Set(conflict.rules)
  let isKept = free.allChoices.contains { choice, broken in
    let barred = choice.keys.filter { !eligible.contains($0) }.flatMap { facts[$0] ?? [] }
    return broken.union(barred).isDisjoint(with: rules)
  }
  #expect(rules.contains(.awardCeiling) == isKept, comment, sourceLocation: sourceLocation)
}

extension Rule {
  /// Something that no allocation can change, in contradiction to a demand.
  var isFact: Bool {
    switch self {
    case .commitment, .ineligibility: true
    default: false
    }
  }

  /// What it keeps from being funded, of something that is not so by a row.
  fileprivate var barredApplication: ApplicationID? {
    switch self {
    case .exclusion(let id), .ineligibility(let id, _): id
    default: nil
    }
  }
}

/// Expects what a solver makes of a round to be what trying everything gives.
func expectAgreement(of solver: SolverUnderTest, on round: Round, _ comment: Comment) throws {
  let model = try AllocationModel(AssessedRound(round))
  let outcome = try Optimiser(solver: solver.solver).allocate(model)
  expect(outcome, agreesWith: BruteForceAllocation(round), comment)
}

/// What both solvers make of a round, after comparison with trying everything.
func outcome(
  of round: Round, sourceLocation: SourceLocation = #_sourceLocation
) throws -> AllocationOutcome {
  let model = try AllocationModel(AssessedRound(round))
  let reference = BruteForceAllocation(round)
  let outcomes = try SolverUnderTest.allCases.map { solver in
    let outcome = try Optimiser(solver: solver.solver).allocate(model)
    expect(outcome, agreesWith: reference, "\(solver)", sourceLocation: sourceLocation)
    return outcome
  }
  return try #require(outcomes.first, sourceLocation: sourceLocation)
}

/// The allocation of a round that is decided, likewise compared.
func allocation(
  of round: Round, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Allocation {
  let found: Allocation? =
    if case .decided(let allocation, _, _) = try outcome(of: round, sourceLocation: sourceLocation)
    {
      allocation
    } else { nil }
  return try #require(found, "not decided", sourceLocation: sourceLocation)
}

/// The funded applications of a round that is decided, by id, likewise compared.
func funded(
  in round: Round, sourceLocation: SourceLocation = #_sourceLocation
) throws -> [ApplicationID] {
  try allocation(of: round, sourceLocation: sourceLocation).awards.keys.sorted()
}

/// The rules that contradict each other in a round, likewise compared.
func conflict(
  in round: Round, sourceLocation: SourceLocation = #_sourceLocation
) throws -> [Rule] {
  let found: Conflict? =
    if case .infeasible(let conflict) = try outcome(of: round, sourceLocation: sourceLocation) {
      conflict
    } else { nil }
  return try #require(found, "not infeasible", sourceLocation: sourceLocation).rules
}
