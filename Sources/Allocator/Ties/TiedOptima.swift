// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

extension Optimiser {
  /// More tied allocations than these are not listed.
  private static let mostListed = 24

  /// What the round's tie rules choose among all allocations that are as good as a known optimum; nil where
  /// there are too many to list.
  ///
  /// - Parameters:
  ///   - model: what the variables mean, and the rules for ties.
  ///   - program: the model's, or one that differs from it in bounds and sides.
  /// - Precondition: `optimum` is the best solution of the program.
  package func choice(
    at optimum: Solution, of program: IntegerProgram, in model: AllocationModel
  ) throws(SearchStopped) -> TieChoice? {
    try tiedOptima(of: program, in: model, with: optimum).map(model.choice)
  }

  /// Every allocation that is as good as a known optimum, the known one first; nil where there are too many.
  ///
  /// Each solve excludes the allocations found so far and asks for another one as good, until there is
  /// none. Where ties are few that is far quicker than a proof of every tie rule, whose
  /// relaxations know little of the objective; it leaves nothing for a record.
  private func tiedOptima(
    of program: IntegerProgram, in model: AllocationModel, with optimum: Solution
  ) throws(SearchStopped) -> [Solution]? {
    var program = program
    var found = [optimum]
    while found.count <= Self.mostListed {
      program.add(model.excluding(found[found.count - 1]))
      guard let next = try best(of: program, from: optimum.objective) else { return found }
      found.append(next)
    }
    return nil
  }
}

extension AllocationModel {
  /// At least one award differs from those of a solution.
  fileprivate func excluding(_ solution: Solution) -> Constraint {
    let chosen = awards.count { solution[$0.variable] == 1 }
    return Constraint(
      name: "other",
      LinearExpression(awards.map { ($0.variable, solution[$0.variable] == 1 ? -1 : 1) }),
      atLeast: 1 - Int64(chosen))
  }
}
