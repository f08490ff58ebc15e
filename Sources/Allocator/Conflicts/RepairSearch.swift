// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

/// Finds repairs: leaves one rule out and asks how close to it the others can come.
///
/// The distance to a single row under all others is an integer program of its own (the elastic filter
/// of Chinneck and Dravnieks 1991, for one row and exact), so every repair is proved.
struct RepairSearch {
  let model: AllocationModel
  let search: Search

  func repair(of rule: Rule) -> Repair {
    switch rule {
    case .commitment, .ineligibility: return .fact
    default: break
    }
    guard search.limits.reached() == nil else { return .notProved }
    // The rest of a model that fits is a model that fits.
    guard let rest = try? AllocationModel(model.assessed, dropping: [rule]),
      rest.contradictions.isEmpty
    else { return .notAlone }
    do {
      guard let closest = try search.best(of: approaching(rule, within: rest.program)) else {
        return .notAlone
      }
      guard let gauge = model.gauge(of: rule) else { return .leavingOut }
      return change(of: rule, to: gauge.reading(funding(by: closest.solution)))
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
    let chosen = model.awards.filter { solution[$0.variable] == 1 }
    return Funding(
      of: model.round,
      awards: Dictionary(uniqueKeysWithValues: chosen.map { ($0.application, $0.offer.award) }))
  }

  /// - Parameter reading: what the rule measures of the closest allocation; in the rule's own units.
  private func change(of rule: Rule, to reading: Int64) -> Repair {
    switch rule {
    case .budget:
      .moreMoney(Money(cents: reading) - model.round.available)
    case .resource:
      .capacity(Hundredths(reading))
    case .floor(let id):
      switch corridor(id)?.floor {
      case .percent: largestPercent(below: reading)
      case .amount, nil: .amount(Money(cents: reading))
      }
    case .cap(let id):
      switch corridor(id)?.cap {
      case .percent: smallestPercent(above: reading)
      case .amount, nil: .amount(Money(cents: reading))
      }
    case .limit(let position, _):
      switch model.round.limits[position].bound {
      case .maxCount: .count(Int(reading))
      case .minCount: reading > 0 ? .count(Int(reading)) : .leavingOut
      case .maxAmount: .amount(Money(cents: reading))
      case .maxShare: smallestPercent(above: reading)
      }
    case .alternatives, .dependency, .inclusion, .exclusion, .commitment, .ineligibility:
      .leavingOut
    }
  }

  private func corridor(_ id: CorridorID) -> Corridor? {
    model.round.corridors.first { $0.id == id }
  }

  private func largestPercent(below cents: Int64) -> Repair {
    let available = Int128(model.round.available.cents)
    guard available > 0 else { return .leavingOut }
    return .percent(Hundredths(Int64(Rounding.down(10_000 * Int128(cents), available))))
  }

  private func smallestPercent(above cents: Int64) -> Repair {
    let available = Int128(model.round.available.cents)
    guard available > 0, Int128(cents) <= available else { return .leavingOut }
    return .percent(Hundredths(Int64(Rounding.up(10_000 * Int128(cents), available))))
  }
}
