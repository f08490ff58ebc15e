// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Rules that contradict each other.
package struct Conflict: Sendable {
  /// Those that the program states, then facts that take part.
  package let rules: [Rule]
  /// Whether leaving any single one out was proved to end the contradiction.
  package let isIrreducible: Bool
  /// Proves that `AllocationModel.program(keeping: rules)` has no solution; nil where the
  /// contradiction is one of facts, or the solver gives no certificates.
  package let certificate: Certificate?
  /// How each rule alone could change to end every contradiction of the round, in the order of
  /// `rules`; empty where that was not asked.
  package private(set) var repairs: [Repair] = []

  package init(rules: [Rule], isIrreducible: Bool, certificate: Certificate? = nil) {
    self.rules = rules
    self.isIrreducible = isIrreducible
    self.certificate = certificate
  }

  /// Leaves the rules out one at a time; one that is not needed for the contradiction stays out
  /// (deletion filter, Chinneck and Dravnieks 1991). Where a limit ends the search early, the set
  /// is still contradictory, only perhaps larger than necessary.
  ///
  /// - Parameter demand: a further demand that takes part in the contradiction and is never left
  ///   out.
  init(
    irreducibleIn model: AllocationModel, search: Search,
    demanding demand: (inout IntegerProgram) -> Void = { _ in }
  ) {
    var kept = model.statedRules
    var isIrreducible = true
    for rule in model.statedRules {
      guard search.limits.reached() == nil else {
        isIrreducible = false
        break
      }
      let candidate = kept.filter { $0 != rule }
      var reduced = model.program(keeping: candidate)
      demand(&reduced)
      do {
        if try search.refutation(of: reduced) != nil { kept = candidate }
      } catch {
        isIrreducible = false
      }
    }
    var contradictory = model.program(keeping: kept)
    demand(&contradictory)
    let refutation = try? search.refutation(of: contradictory)
    self.init(rules: kept, isIrreducible: isIrreducible, certificate: refutation?.certificate)
  }

  /// The same conflict with what takes part in it and is no row: facts, and the ceiling of single awards.
  func withFacts(of model: AllocationModel, search: Search) -> Conflict {
    let facts = ConflictFacts(of: self, in: model, search: search)?.smallest()
    let named = facts.map { naming($0.facts, isIrreducible: $0.isIrreducible) } ?? self
    return ConflictFacts.withCeiling(named, of: model, search: search)
  }

  func naming(_ others: [Rule], isIrreducible: Bool = true) -> Conflict {
    Conflict(
      rules: rules + others, isIrreducible: self.isIrreducible && isIrreducible,
      certificate: certificate)
  }

  /// The same conflict, with the smallest repair of each of its rules.
  func repaired(in model: AllocationModel, search: Search) -> Conflict {
    let repairSearch = RepairSearch(model: model, search: search)
    var repaired = self
    repaired.repairs = rules.map(repairSearch.repair)
    return repaired
  }
}

extension AllocationModel {
  /// The program without objective and without the rows of all rules but `rules`. Rows that only
  /// define a variable stay.
  package func program(keeping rules: [Rule]) -> IntegerProgram {
    let kept = Set(rules)
    var reduced = program
    reduced.maximise(LinearExpression())
    reduced.replaceConstraints(
      zip(program.constraints, self.rules)
        .filter { _, rule in rule.map(kept.contains) ?? true }
        .map(\.0))
    return reduced
  }
}
