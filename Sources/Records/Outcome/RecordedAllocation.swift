// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import Spelling

/// Who gets what, and what follows from it. Amounts are whole cents.
struct RecordedAllocation: Codable, Sendable {
  struct Award: Codable, Sendable {
    var application: ApplicationID
    /// Percent of the eligible request.
    var level: Hundredths
    var award: Money
    /// What the award is worth, in points.
    var value: Hundredths

    enum CodingKeys: String, CodingKey {
      case application, level, award, value
    }
  }

  struct Objective: Codable, Sendable {
    /// The program's own objective.
    var whole: WholeNumber
    /// In points: scores less imbalance.
    var value: String
    var scores: Hundredths
    /// Imbalance times weight.
    var imbalance: String

    enum CodingKeys: String, CodingKey {
      case whole, value, scores, imbalance
    }
  }

  struct Corridor: Codable, Sendable {
    var id: CorridorID
    var granted: Money
    var demand: Money
    var target: Money
    var floor: Money?
    var cap: Money?
    var spent: Money
    /// Percentage points.
    var shortfall: Hundredths
    var eligible: Int
    var funded: Int

    enum CodingKeys: String, CodingKey {
      case id, granted, demand, target, floor, cap, spent, shortfall, eligible, funded
    }
  }

  struct Resource: Codable, Sendable {
    var id: ResourceID
    var used: Hundredths

    enum CodingKeys: String, CodingKey {
      case id, used
    }
  }

  /// One value a column of the program.
  var values: [Int64]
  /// The chosen awards, by application.
  var awards: [Award]
  var objective: Objective
  var available: Money
  var granted: Money
  /// Granted money and awards together.
  var spent: Money
  var corridors: [Corridor]
  var resources: [Resource]

  enum CodingKeys: String, CodingKey {
    case values, awards, objective, available, granted, spent, corridors, resources
  }
}

extension RecordedAllocation {
  init(_ allocation: Allocation, of model: AllocationModel) {
    let weight = model.round.balance.weight
    values = allocation.solution.values
    awards = model.awards.filter { allocation.solution[$0.variable] == 1 }.map { award in
      Award(
        application: award.application, level: award.offer.level, award: award.offer.award,
        value: award.value)
    }
    objective = Objective(
      whole: WholeNumber(allocation.objective(model.tradeOff)),
      value: decimal(allocation.value(weight: weight)), scores: allocation.scores,
      imbalance: decimal(allocation.penalty(weight: weight)))
    available = model.round.available
    granted = model.round.granted
    spent = allocation.spent
    corridors = allocation.corridors.map { result in
      Corridor(
        id: result.plan.corridor.id, granted: result.plan.granted, demand: result.plan.demand,
        target: result.plan.target, floor: result.plan.floor, cap: result.plan.cap,
        spent: result.spent, shortfall: Hundredths(10 * result.shortfall),
        eligible: result.plan.eligible, funded: result.funded)
    }
    resources = allocation.resources.map { Resource(id: $0.resource.id, used: $0.used) }
  }
}

/// `612.4`, exactly.
func decimal(_ value: ObjectiveValue) -> String {
  FixedPoint.shortest(value.thousandths, decimals: 3)
}

/// What happens to one application.
struct RecordedDecision: Codable, Sendable {
  var application: ApplicationID
  var decision: Decision
  /// What it gets, granted money included; nothing while it is undecided.
  var award: Money

  enum CodingKeys: String, CodingKey {
    case application, decision, award
  }
}

extension RecordedDecision {
  /// - Parameters:
  ///   - allocation: nil: there is none.
  ///   - undecided: applications on which the tied allocations differ.
  init(
    on application: Application, _ allocation: Allocation?, undecided: Set<ApplicationID>,
    of model: AllocationModel
  ) {
    self.init(application: application.id, decision: .ineligible, award: .zero)
    switch model.assessed.verdict(on: application).standing {
    case .granted: (decision, award) = (.granted, application.granted)
    case .ineligible: break
    case .eligible:
      guard let allocation, !undecided.contains(application.id) else {
        decision = .undecided
        return
      }
      guard let chosen = allocation.awards[application.id] else {
        decision = .notFunded
        return
      }
      decision = chosen.offer.level < Hundredths(whole: 100) ? .partlyFunded : .funded
      award = chosen.offer.award
    }
  }
}
