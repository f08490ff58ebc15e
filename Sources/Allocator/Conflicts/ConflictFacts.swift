// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// Finds the facts without which the rules of a conflict would not contradict each other: applications
/// that may not be funded, for instance because a what-if excludes them.
///
/// In the program in which they may be, a fact fixes awards at 0. So it can be left out like a rule, and
/// the same deletion filter tells which facts take part. Floors and targets stay those of the round: it is
/// asked whether its rules could be kept, not what they would be in another round.
struct ConflictFacts {
  private let facts: [Rule]
  private let opened: AllocationModel
  /// The rules of the conflict, with everything on offer that facts forbid.
  private let program: IntegerProgram
  private let search: Search

  /// nil where no fact can matter.
  init?(of conflict: Conflict, in model: AllocationModel, search: Search) {
    let barred = model.facts
    let ids = Set(barred.compactMap(\.application))
    guard !barred.isEmpty,
      let opened = try? AllocationModel(
        model.assessed.lifting(ids), tradeOff: model.tradeOff, planning: model.corridors)
    else { return nil }
    program = opened.program(keeping: conflict.rules)
    let helpful = program.helpfulVariables
    facts = barred.filter { fact in
      opened.awards(of: fact.application ?? "").contains { helpful.contains($0.variable) }
    }
    guard !facts.isEmpty else { return nil }
    self.opened = opened
    self.search = search
  }

  /// Whether some allocation keeps the rules and `facts` once there is no ceiling of single awards. What is
  /// found against an application for the ceiling alone is none of the facts then.
  private static func isKept(
    _ conflict: Conflict, _ model: AllocationModel, search: Search
  ) throws(SearchStopped) -> Bool {
    let free = model.assessed.withoutAwardCeiling
    let kept = Set(conflict.rules.compactMap(\.application))
    let lifted = model.facts.compactMap(\.application).filter { !kept.contains($0) }
    guard
      let opened = try? AllocationModel(
        free.lifting(Set(lifted)), tradeOff: model.tradeOff, planning: model.corridors)
    else { return false }
    return try search.refutation(of: opened.program(keeping: conflict.rules)) == nil
  }

  /// The conflict with the ceiling of single awards, where it takes part.
  static func withCeiling(
    _ conflict: Conflict, of model: AllocationModel, search: Search
  ) -> Conflict {
    guard model.round.funding.maxAward != nil else { return conflict }
    do {
      guard try isKept(conflict, model, search: search) else { return conflict }
      return conflict.naming([.awardCeiling])
    } catch {
      return conflict.naming([], isIrreducible: false)
    }
  }

  /// A smallest set of facts with which the rules contradict each other, by application.
  ///
  /// What a what-if asks for is kept where something else could be instead: it is what somebody can change.
  ///
  /// - Returns: whether leaving any single one out was proved to end the contradiction. Where a limit ends
  ///   the search early, there are perhaps more facts than necessary.
  func smallest() -> (facts: [Rule], isIrreducible: Bool) {
    var kept = facts
    do {
      guard try !isContradictory(keeping: []) else { return ([], true) }
      for fact in facts.filter({ !$0.isExclusion }) + facts.filter(\.isExclusion) {
        let fewer = kept.filter { $0 != fact }
        if try isContradictory(keeping: fewer) { kept = fewer }
      }
      return (kept, true)
    } catch {
      return (kept, false)
    }
  }

  private func isContradictory(keeping facts: [Rule]) throws(SearchStopped) -> Bool {
    var narrowed = program
    for award in facts.flatMap({ opened.awards(of: $0.application ?? "") }) {
      narrowed.restrict(award.variable, lower: 0, upper: 0)
    }
    return try search.refutation(of: narrowed) != nil
  }
}

extension Rule {
  /// The application that a fact, or a what-if's exclusion, keeps from being funded.
  fileprivate var application: ApplicationID? {
    switch self {
    case .exclusion(let id), .ineligibility(let id, _): id
    default: nil
    }
  }

  fileprivate var isExclusion: Bool {
    if case .exclusion = self { true } else { false }
  }
}

extension IntegerProgram {
  /// Variables that help to keep some row when they grow.
  fileprivate var helpfulVariables: Set<Variable> {
    Set(
      constraints.flatMap { row in
        row.expression.terms.filter { term in
          term.coefficient > 0 ? row.lower != nil : row.upper != nil
        }.map(\.variable)
      })
  }
}

extension AllocationModel {
  /// Applications that may not be funded, each as the rule that says so, in the order of the round.
  package var facts: [Rule] {
    round.applications.compactMap { application in
      let verdict = assessed.verdict(on: application)
      guard verdict.standing == .ineligible else { return nil }
      return verdict.codes == [.excluded]
        ? .exclusion(application.id) : .ineligibility(application.id, verdict.codes)
    }
  }
}
