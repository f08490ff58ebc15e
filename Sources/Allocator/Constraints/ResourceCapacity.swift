// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ need_ir · x_il ≤ capacity_r − what granted applications need, in hundredths of the resource's unit.
///
/// Only new tasks may use the city administration's staff: what the association runs stays with it
/// and takes no hours. A smaller award does not need fewer hours.
struct ResourceCapacity: ConstraintFamily, MeasuredRule {
  let resource: ResourceID

  static let sentences = [
    "resource": "New tasks need no more of the resource than there is."
  ]

  static func add(to draft: inout ModelDraft) {
    for resource in draft.round.resources {
      let users = draft.eligible.filter { $0.task == .new }
      let used = draft.granted.filter { $0.task == .new }.map { $0.need(of: resource.id) }
      draft.add(
        .resource(resource.id),
        draft.sum(of: users) { application, _ in application.need(of: resource.id).count },
        atMost: (resource.capacity + (draft.extra.resources[resource.id] ?? .zero)).count,
        used: used.reduce(.zero, +).count)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.resources.map { .resource($0.id) }
  }

  var name: String { "resource:\(resource)" }

  func gauge(in model: AllocationModel) -> Gauge? {
    model.round.resources.first { $0.id == resource }.map { stated in
      let capacity = stated.capacity + (model.extra.resources[resource] ?? .zero)
      return Gauge(.atMost(capacity.count), of: .quantity) { $0.need(of: resource) }
    }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    .capacity(Hundredths(reading))
  }
}

extension Application {
  func need(of resource: ResourceID) -> Hundredths { needs[resource] ?? .zero }
}
