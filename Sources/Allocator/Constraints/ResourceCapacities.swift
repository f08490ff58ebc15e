// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Σ need_ir · x_il ≤ capacity_r − what granted applications need, in hundredths of the resource's unit.
///
/// Only new tasks may use the city administration's staff: what the association runs stays with it
/// and takes no hours. A smaller award does not need fewer hours.
enum ResourceCapacities: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for resource in draft.round.resources {
      let users = draft.eligible.filter { $0.task == .new }
      let used = draft.granted.filter { $0.task == .new }.map { $0.need(of: resource.id) }
      draft.add(
        name: "resource:\(resource.id)",
        draft.sum(of: users) { application, _ in application.need(of: resource.id).count },
        atMost: (resource.capacity + (draft.extra.resources[resource.id] ?? .zero)).count,
        used: used.reduce(.zero, +).count,
        for: .resource(resource.id))
    }
  }
}

extension Application {
  func need(of resource: ResourceID) -> Hundredths { needs[resource] ?? .zero }
}
