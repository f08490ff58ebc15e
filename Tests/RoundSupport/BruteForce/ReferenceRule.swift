// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What every application of a round gets, by its position.
struct Funding {
  /// Cents; 0 of an application that gets nothing.
  var money: [Int]
  var isFunded: [Bool]
}

/// One rule of the round, ready to be asked whether it is broken.
struct ReferenceRule {
  /// How the program names the rule. Nothing else of it is used here.
  let name: Rule
  let isBroken: (Funding) -> Bool
}

extension ReferenceRound {
  /// Everything that granted applications get.
  var committed: Funding {
    Funding(
      money: round.applications.map { Int($0.granted.cents) },
      isFunded: round.applications.map(\.isGranted))
  }

  func rules(with extra: ExtraMeans) -> [ReferenceRule] {
    [budget(with: extra)] + resources(with: extra) + floors + caps + limits + groups
      + alternatives + dependencies + inclusions
  }

  /// At most `bound`, or what the granted ones alone take of it where that is more.
  private func atMost(
    _ bound: Int, _ name: Rule, _ measure: @escaping (Funding) -> Int
  ) -> ReferenceRule {
    let widened = max(bound, measure(committed))
    return ReferenceRule(name: name) { measure($0) > widened }
  }

  func positions(where isMeant: (Application) -> Bool) -> [Int] {
    round.applications.indices.filter { isMeant(round.applications[$0]) }
  }

  private func budget(with extra: ExtraMeans) -> ReferenceRule {
    atMost(available + Int(extra.money.cents), .budget) { $0.money.reduce(0, +) }
  }

  private func resources(with extra: ExtraMeans) -> [ReferenceRule] {
    round.resources.map { resource in
      let capacity = resource.capacity + (extra.resources[resource.id] ?? .zero)
      let needs = round.applications.map {
        $0.task == .new ? Int($0.needs[resource.id]?.count ?? 0) : 0
      }
      return atMost(Int(capacity.count), .resource(resource.id)) { funding in
        zip(needs, funding.isFunded).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
      }
    }
  }

  /// A bound in ten-thousandths of a cent, in which a percentage of a whole amount is whole.
  private func fine(_ bound: Corridor.Bound) -> Int {
    switch bound {
    case .percent(let percent): Int(percent.count) * available
    case .amount(let amount): 10_000 * Int(amount.cents)
    }
  }

  private var floors: [ReferenceRule] {
    round.corridors.compactMap { corridor in
      guard let floor = corridor.floor else { return nil }
      let members = positions { $0.corridor == corridor.id }
      let least = min(fine(floor), 10_000 * demand(of: corridor.id))
      return ReferenceRule(name: .floor(corridor.id)) { funding in
        10_000 * members.reduce(0) { $0 + funding.money[$1] } < least
      }
    }
  }

  private var caps: [ReferenceRule] {
    round.corridors.compactMap { corridor in
      guard let cap = corridor.cap else { return nil }
      let members = positions { $0.corridor == corridor.id }
      return atMost(fine(cap), .cap(corridor.id)) { funding in
        10_000 * members.reduce(0) { $0 + funding.money[$1] }
      }
    }
  }

  /// For every value that an eligible or granted application has in the column.
  private var limits: [ReferenceRule] {
    round.limits.enumerated().flatMap { index, limit -> [ReferenceRule] in
      guard limit.bound.kind != .minGroups else { return [] }
      let texts = texts(in: limit.column)
      let values = Set(texts.indices.filter { standing[$0] != .ineligible }.map { texts[$0] })
      return values.subtracting([""]).sorted().map { value in
        let members = texts.indices.filter { texts[$0] == value }
        func count(_ funding: Funding) -> Int { members.count { funding.isFunded[$0] } }
        func money(_ funding: Funding) -> Int { members.reduce(0) { $0 + funding.money[$1] } }
        let name = Rule.limit(position: index, value: value)
        switch limit.bound {
        case .maxCount(let most): return atMost(most, name, count)
        case .minCount(let least): return ReferenceRule(name: name) { count($0) < least }
        case .maxAmount(let most): return atMost(Int(most.cents), name, money)
        case .maxShare(let percent):
          return atMost(fine(.percent(percent)), name) { 10_000 * money($0) }
        case .minGroups: preconditionFailure("no limit of a single value")
        }
      }
    }
  }

  /// As limits compare them, by the position of the application.
  private func texts(in column: String) -> [String] {
    ReferenceNames.values(of: column, in: round)
  }

  /// So many different values, blank ones not counted.
  private var groups: [ReferenceRule] {
    round.limits.enumerated().compactMap { index, limit in
      guard case .minGroups(let least) = limit.bound else { return nil }
      let texts = texts(in: limit.column)
      return ReferenceRule(name: .groups(position: index)) { funding in
        let funded = texts.indices.filter { funding.isFunded[$0] && !texts[$0].isEmpty }
        return Set(funded.map { texts[$0] }).count < least
      }
    }
  }

  private var alternatives: [ReferenceRule] {
    round.alternatives.map { group in
      let members = positions { group.contains($0.id) }
      return atMost(1, .alternatives(group)) { funding in members.count { funding.isFunded[$0] } }
    }
  }

  private var dependencies: [ReferenceRule] {
    round.requires.map { dependency in
      let dependent = positions { $0.id == dependency.application }[0]
      let needed = positions { dependency.needs.contains($0.id) }
      let isMet = needed.contains { standing[$0] == .granted || isAssociationFunded[$0] }
      let asks = standing[dependent] != .granted && !isMet
      return ReferenceRule(name: .dependency(dependency)) { funding in
        asks && funding.isFunded[dependent] && !needed.contains { funding.isFunded[$0] }
      }
    }
  }

  /// Of eligible applications; to include another one is a contradiction before any choice.
  private var inclusions: [ReferenceRule] {
    let included = positions { round.force.include.contains($0.id) }
    return included.filter { standing[$0] == .eligible }.map { position in
      ReferenceRule(name: .inclusion(round.applications[position].id)) { !$0.isFunded[position] }
    }
  }
}
