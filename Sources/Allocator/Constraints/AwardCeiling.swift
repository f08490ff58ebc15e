// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// No award is above max-award. What is on offer sees to it (aᵢₗ is a part of a request that is cut to it): there is
/// no row.
///
/// The committee keeps one application from taking too much. Without the rule requests, offers, and with them
/// demands and targets, are others.
struct AwardCeiling: PlainRule {
  var name: String { "max-award" }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    let most = model.round.funding.maxAward ?? .largest
    return all.applications.contains { !$0.isGranted && all.money[$0.id] ?? .zero > most }
  }
}
