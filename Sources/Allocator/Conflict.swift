// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// Rules that contradict each other.
public struct Conflict: Sendable {
  public let rules: [Rule]
  /// Whether leaving any single one out was proved to end the contradiction.
  public let isIrreducible: Bool

  init(rules: [Rule], isIrreducible: Bool) {
    self.rules = rules
    self.isIrreducible = isIrreducible
  }

  /// Leaves the rules out one at a time; one that is not needed for the contradiction stays out
  /// (deletion filter, Chinneck and Dravnieks 1991). Where a limit ends the search early, the set is
  /// still contradictory, only perhaps larger than necessary.
  ///
  /// - Parameter demand: a further demand that takes part in the contradiction and is never left out.
  init(
    irreducibleIn model: AllocationModel, search: Search,
    demanding demand: (inout IntegerProgram) -> Void = { _ in }
  ) {
    var program = model.program
    demand(&program)
    program.maximise(LinearExpression())
    var kept = model.statedRules
    var isIrreducible = true
    for rule in model.statedRules {
      let candidate = kept.filter { $0 != rule }
      var reduced = program
      reduced.replaceConstraints(
        program.constraints.enumerated().filter { row, _ in
          guard row < model.rules.count, let origin = model.rules[row] else { return true }
          return candidate.contains(origin)
        }.map(\.element))
      do {
        if try search.best(of: reduced) == nil { kept = candidate }
      } catch {
        isIrreducible = false
      }
    }
    self.init(rules: kept, isIrreducible: isIrreducible)
  }
}
