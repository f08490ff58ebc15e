// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms
import Solving

extension AllocationModel {
  /// The awards that a solution chooses, by application.
  package func choice(of solution: Solution) -> [ApplicationID: Award] {
    Dictionary(
      uniqueKeysWithValues: awards.filter { solution[$0.variable] == 1 }
        .map { ($0.application, $0) })
  }

  /// The one point that stands for all that have its awards: every indicator says what it means.
  ///
  /// Solvers may leave an indicator at 0 where no rule asks it to be 1. Points that differ in that alone
  /// are the same allocation, and a record has one of them.
  func canonical(_ point: [Int64]) -> [Int64] {
    var point = point
    for (variable, sum) in indicators {
      point[variable.index] = sum.value(at: point) > 0 ? 1 : 0
    }
    return point
  }

  /// A solution without any solver, as `IntegerProgram.greedySolution`; nil where that leads to none.
  ///
  /// What must be funded for its column's sake is not looked for.
  var greedySolution: Solution? {
    guard !indicators.isEmpty else { return program.greedySolution }
    let hidden = Set(indicators.map(\.variable))
    var plain = program
    plain.replaceConstraints(
      program.constraints.filter { row in
        !row.expression.terms.contains { hidden.contains($0.variable) }
      })
    return plain.greedySolution.flatMap { Solution(canonical($0.values), of: program) }
  }

  /// The solution with just these awards; nil where they break a rule of the program.
  ///
  /// Every shortfall is as small as the awards let it be.
  package func solution(awarding chosen: some Sequence<Award>) -> Solution? {
    var point = program.columns.map(\.lower)
    for award in chosen { point[award.variable.index] = 1 }
    point = canonical(point)
    let shortfalls = Set(shortfalls)
    for row in program.constraints {
      guard let lower = row.lower,
        let shortfall = row.expression.terms.first(where: { shortfalls.contains($0.variable) })
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

  /// The program in which the rows of one rule ask for nothing.
  package func program(without rule: Rule) -> IntegerProgram {
    var free = program
    for row in rules.indices where rules[row] == rule {
      free.restrict(row: row, lower: nil, upper: nil)
    }
    return free
  }

  /// Demands that `application` gets an award: the row that allows at most one then asks for one.
  package func demandAward(to application: ApplicationID, in program: inout IntegerProgram) {
    let awards = awards(of: application)
    if awards.count == 1 {
      program.restrict(awards[0].variable, lower: 1, upper: 1)
      return
    }
    let sum = LinearExpression(awards.map { ($0.variable, 1) })
    if let row = program.constraints.firstIndex(where: { $0.expression == sum && $0.upper == 1 }) {
      program.restrict(row: row, lower: 1, upper: 1)
    } else {
      program.add(Constraint(name: "include:\(application)", sum, atLeast: 1))
    }
  }
}
