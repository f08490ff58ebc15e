// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerProgramming

extension AllocationModel {
  /// The awards that a solution chooses, by application.
  public func choice(of solution: Solution) -> [ApplicationID: Award] {
    Dictionary(
      uniqueKeysWithValues: awards.filter { solution[$0.variable] == 1 }
        .map { ($0.application, $0) })
  }

  /// The solution with just these awards; nil where they break a rule of the program.
  ///
  /// Every shortfall is as small as the awards let it be.
  public func solution(awarding chosen: some Sequence<Award>) -> Solution? {
    var point = program.columns.map(\.lower)
    for award in chosen { point[award.variable.index] = 1 }
    for row in program.constraints {
      guard let lower = row.lower,
        let shortfall = row.expression.terms.first(where: { $0.variable.index >= awards.count })
      else { continue }
      let index = shortfall.variable.index
      let rest =
        row.expression.value(at: point)
        - Int128(shortfall.coefficient) * Int128(point[index])
      let least = Rounding.up(Int128(lower) - rest, Int128(shortfall.coefficient))
      point[index] = max(point[index], Int64(least))
    }
    return Solution(point, of: program)
  }

  /// The program without the rows of one rule.
  public func program(without rule: Rule) -> IntegerProgram {
    var reduced = program
    reduced.replaceConstraints(
      zip(program.constraints, rules).filter { $1 != rule }.map(\.0))
    return reduced
  }
}
