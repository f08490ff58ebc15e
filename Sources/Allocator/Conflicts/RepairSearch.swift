// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// Finds repairs: leaves one rule out and asks how close to it the others can come.
///
/// The distance to a single row under all others is an integer program of its own (the elastic filter
/// of Chinneck and Dravnieks 1991, for one row and exact), so every repair is proved.
struct RepairSearch {
  let model: AllocationModel
  let search: Search

  func repair(of rule: Rule) -> Repair {
    let meaning = rule.meaning
    if meaning is any Fact { return .fact }
    guard search.limits.reached() == nil else { return .notProved }
    if rule == .awardCeiling { return CeilingRepair(model: model, search: search).smallest() }
    // The rest of a model that fits is a model that fits.
    guard let rest = try? AllocationModel(model.assessed, dropping: [rule]),
      rest.contradictions.isEmpty
    else { return .notAlone }
    do {
      guard let closest = try search.best(of: approaching(rule, within: rest.program)) else {
        return .notAlone
      }
      let reading = meaning.gauge(in: model)?.reading(funding(by: closest.solution))
      return meaning.repair(reaching: reading ?? 0, in: model.round)
    } catch {
      return .notProved
    }
  }

  /// The program of all other rules, with the row of `rule` as the objective: as far from its line as
  /// need be, and no farther.
  private func approaching(_ rule: Rule, within rest: IntegerProgram) -> IntegerProgram {
    var program = rest
    program.maximise(LinearExpression())
    for (row, stated) in zip(model.program.constraints, model.rules) where stated == rule {
      let expression = row.expression
      program.maximise(row.lower != nil ? expression : expression.negated)
    }
    return program
  }

  private func funding(by solution: Solution) -> Funding {
    Funding(of: model.assessed, awards: model.choice(of: solution).mapValues(\.offer.award))
  }
}

extension Repair {
  /// - Parameter cents: what a floor may be at most.
  static func largestPercent(of available: Money, below cents: Int64) -> Repair {
    guard available > .zero else { return .leavingOut }
    return .percent(
      Hundredths(Int64(Rounding.down(10_000 * Int128(cents), Int128(available.cents)))))
  }

  /// - Parameter cents: what a cap must be at least.
  static func smallestPercent(of available: Money, above cents: Int64) -> Repair {
    guard available > .zero, cents <= available.cents else { return .leavingOut }
    return .percent(
      Hundredths(Int64(Rounding.up(10_000 * Int128(cents), Int128(available.cents)))))
  }
}
