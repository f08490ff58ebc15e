// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerProgramming

extension Optimiser {
  /// Every allocation of a model that is as good as a known optimum, the known one first; nil where
  /// there are more than `most`.
  ///
  /// Each solve excludes the allocations found so far and asks for another one as good, until there is
  /// none. Where ties are few that is far quicker than a proof of every tie rule, whose
  /// relaxations know little of the objective; it leaves nothing for a record.
  ///
  /// - Precondition: `optimum` is the best solution of the model.
  public func tiedOptima(
    of model: AllocationModel, with optimum: Solution, most: Int
  ) throws(SearchStopped) -> [Solution]? {
    var program = model.program
    var found = [optimum]
    while found.count <= most {
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
