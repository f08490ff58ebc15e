// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerProgramming

extension Allocation {
  /// Recomputes an allocation from the round, without the integer program's rows.
  ///
  /// - Throws: `AuditFailure` naming what the solution breaks. That would be a defect in the model:
  ///   solutions keep the program's rows by their type.
  public init(auditing solution: Solution, of model: AllocationModel) throws(AuditFailure) {
    let round = model.round
    let chosen = model.awards.filter { solution[$0.variable] == 1 }
    var awards: [ApplicationID: Award] = [:]
    for award in chosen {
      guard awards.updateValue(award, forKey: award.application) == nil else {
        throw AuditFailure(broken: "two awards for \(award.application)")
      }
    }
    if let rule = model.brokenRules(by: awards.mapValues(\.offer.award)).first {
      throw AuditFailure(broken: "\(rule)")
    }

    let supported = round.applications.filter { $0.isGranted || awards[$0.id] != nil }
    let byCorridor = Dictionary(grouping: supported, by: \.corridor)
    func money(_ application: Application) -> Money {
      application.isGranted ? application.granted : awards[application.id]?.offer.award ?? .zero
    }

    self.solution = solution
    self.awards = awards
    scores = chosen.map(\.value).reduce(.zero, +)
    corridors = model.corridors.map { plan in
      let members = byCorridor[plan.corridor.id] ?? []
      let spent = members.map(money).sum()
      return CorridorResult(
        plan: plan, spent: spent,
        shortfall: plan.shortfall(spend: spent, available: round.available),
        funded: members.count { awards[$0.id] != nil })
    }
    resources = round.resources.map { resource in
      let users = supported.filter { $0.task == .new }
      return ResourceResult(
        resource: resource, used: users.map { $0.need(of: resource.id) }.reduce(.zero, +))
    }
    spent = supported.map(money).sum()
    imbalance = round.balance.measure.imbalance(of: corridors.map(\.shortfall))
  }
}

extension BalanceRule.Measure {
  /// Of shortfalls in tenths of a percentage point, in the same unit.
  public func imbalance(of shortfalls: [Int64]) -> Int64 {
    switch self {
    case .total: shortfalls.reduce(0, +)
    case .worst: shortfalls.max() ?? 0
    }
  }
}

/// A solution that the model accepts and the round does not: a defect of Korridor.
public struct AuditFailure: Error {
  public let broken: String

  public init(broken: String) {
    self.broken = broken
  }
}
