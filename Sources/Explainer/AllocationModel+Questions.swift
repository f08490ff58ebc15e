// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

extension AllocationModel {
  func forbidAwards(to application: ApplicationID, in program: inout IntegerProgram) {
    for award in awards(of: application) { program.restrict(award.variable, lower: 0, upper: 0) }
  }

  /// Lets one corridor fall short of its target by `most` tenths of a percentage point at most.
  func limit(_ most: Int64, of corridor: CorridorID, in program: inout IntegerProgram) {
    guard let plan = corridors.first(where: { $0.corridor.id == corridor }) else { return }
    // With a shortfall of its own a bound is enough, and the program stays near the solved one.
    if round.balance.measure == .total {
      let name = "shortfall:\(corridor)"
      guard let index = program.columns.firstIndex(where: { $0.name == name }) else { return }
      let upper = min(program.columns[index].upper, most)
      program.restrict(Variable(index: index), lower: 0, upper: upper)
      return
    }
    let members = Set(round.applications.filter { $0.corridor == corridor }.map(\.id))
    let least = Rounding.up(
      Int128(plan.thousandfoldTarget) - Int128(most) * Int128(round.available.cents), 1000)
    let spend = LinearExpression(
      awards.filter { members.contains($0.application) }
        .map { ($0.variable, $0.offer.award.cents) })
    program.add(
      Constraint(
        name: "spend:\(corridor)", spend, atLeast: Int64(least) - plan.granted.cents
      ).normalised())
  }

  /// By how much a choice of awards leaves a corridor short of its target, in tenths of a percentage point.
  func shortfall(of corridor: CorridorID, with awards: [ApplicationID: Award]) -> Int64 {
    guard let plan = corridors.first(where: { $0.corridor.id == corridor }) else { return 0 }
    let members = round.applications.filter { $0.corridor == corridor }
    let spend = plan.granted + members.compactMap { awards[$0.id]?.offer.award }.sum()
    return plan.shortfall(spend: spend, available: round.available)
  }

  /// The applications of a solution that could be left out of it, all else as it is, without breaking a rule.
  func dispensable(in solution: Solution) -> Set<ApplicationID> {
    let owner = Dictionary(uniqueKeysWithValues: awards.map { ($0.variable, $0.application) })
    var left = Set(choice(of: solution).keys)
    let shortfalls = Set(imbalance.terms.map(\.variable))
    for row in program.constraints {
      // A shortfall grows as far as it must.
      if row.expression.terms.contains(where: { shortfalls.contains($0.variable) }) { continue }
      let activity = row.expression.value(at: solution.values)
      for term in row.expression.terms where solution[term.variable] == 1 {
        let without = activity - Int128(term.coefficient)
        let isKept =
          (row.lower.map { without >= Int128($0) } ?? true)
          && (row.upper.map { without <= Int128($0) } ?? true)
        if !isKept, let application = owner[term.variable] { left.remove(application) }
      }
    }
    return left
  }
}
