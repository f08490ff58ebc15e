// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// What a usual practice would give: a yardstick beside an allocation, never a proposal.
///
/// Every eligible application stands in a queue and gets the largest award on offer, until the first
/// one for which the money is not enough. Nothing but money is looked at, so rules may be broken.
public struct Baseline: Sendable {
  public let practice: Practice
  /// Who gets what, in the order of the queue.
  package let awards: [Award]
  /// The first application for which the money was not enough; nil where it lasted for all.
  public let stoppedAt: ApplicationID?
  /// Points of all awards.
  public let scores: Hundredths
  /// Granted money and awards together.
  public let spent: Money
  /// By the round's measure, in tenths of a percentage point.
  public let imbalance: Int64
  /// Rules of the round that the awards break, in the order of the model.
  package let broken: [Rule]
}

/// How money is often given away where nobody optimises.
public enum Practice: String, Sendable, CaseIterable {
  /// By falling score; of equal scores the earlier receipt, then the id comes first.
  case rankingList = "ranking-list"
  /// By receipt, blank ones last; of equal ones the id comes first.
  case firstCome = "first-come"
}

extension Baseline {
  package init(_ practice: Practice, in model: AllocationModel) {
    let offered = Dictionary(grouping: model.awards, by: \.application)
    var left = model.round.remaining
    var awards: [Award] = []
    var stoppedAt: ApplicationID?
    for application in practice.queue(of: model.assessed) {
      guard let largest = offered[application.id]?.first else { continue }
      guard largest.offer.award <= left else {
        stoppedAt = application.id
        break
      }
      left = left - largest.offer.award
      awards.append(largest)
    }
    let money = Dictionary(uniqueKeysWithValues: awards.map { ($0.application, $0.offer.award) })
    let shortfalls = model.corridors.map { plan in
      let members = model.round.applications.filter { $0.corridor == plan.corridor.id }
      let spent = plan.granted + members.compactMap { money[$0.id] }.sum()
      return plan.shortfall(spend: spent, available: model.round.available)
    }
    self.practice = practice
    self.awards = awards
    self.stoppedAt = stoppedAt
    scores = awards.map(\.value).reduce(.zero, +)
    spent = model.round.granted + awards.map(\.offer.award).sum()
    imbalance = model.round.balance.measure.imbalance(of: shortfalls)
    broken = model.brokenRules(by: money)
  }
}
