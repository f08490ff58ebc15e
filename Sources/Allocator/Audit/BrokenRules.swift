// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

extension AllocationModel {
  /// The rules that a choice of awards to open applications breaks, in the order of the rows.
  ///
  /// This reads the round, not the program's rows, so it is a second opinion on them; and it can
  /// judge awards that the program does not offer. Bounds that granted money already breaks are
  /// widened to it, as everywhere.
  public func brokenRules(by awards: [ApplicationID: Money]) -> [Rule] {
    let money = Dictionary(
      uniqueKeysWithValues: round.applications.compactMap { application in
        (application.isGranted ? application.granted : awards[application.id]).map {
          (application.id, $0)
        }
      })
    let all = Funding(round.applications.filter { money[$0.id] != nil }, money: money)
    let committed = Funding(round.applications.filter(\.isGranted), money: money)
    return statedRules.filter { isBroken($0, by: all, committed: committed) }
  }

  private func isBroken(_ rule: Rule, by all: Funding, committed: Funding) -> Bool {
    /// Above the bound, or above what granted applications use of it where that is more.
    func exceeds(_ bound: Int64, _ measure: (Funding) -> Int64) -> Bool {
      measure(all) > max(bound, measure(committed))
    }
    switch rule {
    case .budget:
      return exceeds(round.available.cents + extra.money.cents) { $0.spend { _ in true } }
    case .resource(let id):
      guard let resource = round.resources.first(where: { $0.id == id }) else { return false }
      let capacity = resource.capacity + (extra.resources[id] ?? .zero)
      return exceeds(capacity.count) { $0.need(of: id) }
    case .floor(let id):
      let floor = plan(of: id)?.floor ?? .zero
      return all.spend { $0.corridor == id } < floor.cents
    case .cap(let id):
      guard let cap = plan(of: id)?.cap else { return false }
      return exceeds(cap.cents) { $0.spend { $0.corridor == id } }
    case .limit(let position, let value):
      let limit = round.limits[position]
      func isMeant(_ application: Application) -> Bool {
        application.limitedValue(in: limit.column) == value
      }
      switch limit.bound {
      case .maxCount(let most): return exceeds(Int64(most)) { $0.count(where: isMeant) }
      case .minCount(let least): return all.count(where: isMeant) < Int64(least)
      case .maxAmount(let most): return exceeds(most.cents) { $0.spend(where: isMeant) }
      case .maxShare(let percent):
        return exceeds(round.available.portion(percent).cents) { $0.spend(where: isMeant) }
      }
    case .alternatives(let group):
      return exceeds(1) { $0.count { group.contains($0.id) } }
    case .dependency(let dependency):
      return all.contains(dependency.application) && !all.contains(dependency.needs)
        && !committed.contains(dependency.application)
    case .inclusion(let id):
      return !all.contains(id)
    case .exclusion(let id), .ineligibility(let id, _):
      return all.contains(id)
    case .commitment:
      return false
    }
  }

  private func plan(of corridor: CorridorID) -> CorridorPlan? {
    corridors.first { $0.corridor.id == corridor }
  }
}

/// Applications that get money, and how much.
private struct Funding {
  let applications: [Application]
  let money: [ApplicationID: Money]
  private let ids: Set<ApplicationID>

  init(_ applications: [Application], money: [ApplicationID: Money]) {
    self.applications = applications
    self.money = money
    ids = Set(applications.map(\.id))
  }

  func contains(_ id: ApplicationID) -> Bool { ids.contains(id) }

  func count(where isMeant: (Application) -> Bool) -> Int64 {
    Int64(applications.count(where: isMeant))
  }

  func spend(where isMeant: (Application) -> Bool) -> Int64 {
    applications.filter(isMeant).compactMap { money[$0.id] }.sum().cents
  }

  /// Hundredths of the resource's unit; only new tasks use it.
  func need(of resource: ResourceID) -> Int64 {
    applications.filter { $0.task == .new }.map { $0.need(of: resource) }.reduce(.zero, +).count
  }
}
