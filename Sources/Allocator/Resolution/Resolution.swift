// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// A decision as the committee took it, measured like the proposal that it had before it.
///
/// What the committee did not mention stays as proposed. Unlike an `Allocation` it may break rules;
/// which ones is part of it.
package struct Resolution: Sendable {
  /// One application for which the committee resolved another amount than was proposed.
  package struct Deviation: Hashable, Sendable {
    package let application: ApplicationID
    package let proposed: Money
    package let resolved: Money
  }

  /// Money for applications that are not granted; those that get nothing have no entry.
  package let awards: [ApplicationID: Money]
  package let tally: Tally
  /// What the committee said of applications, whether or not it deviated.
  package let reasons: [ApplicationID: String]
  /// By application.
  package let deviations: [Deviation]
  /// The gravest first.
  package let breaches: [Breach]

  /// - Parameter rows: at most one an application; of granted ones only what repeats the grant.
  /// - Throws: `ModelTooLarge` where the points of the awards are beyond what a model can hold.
  package init(
    _ rows: [ResolvedAward], beside proposal: Allocation, of model: AllocationModel
  ) throws(ModelTooLarge) {
    let resolved = Dictionary(uniqueKeysWithValues: rows.map { ($0.application, $0) })
    let open = model.round.applications.filter { !$0.isGranted }
    let deviations = open.compactMap { application -> Deviation? in
      let proposed = proposal.awards[application.id]?.offer.award ?? .zero
      guard let row = resolved[application.id], row.award != proposed else { return nil }
      return Deviation(
        application: application.id, proposed: proposed, resolved: row.award)
    }
    var awards = proposal.awards.mapValues(\.offer.award)
    for deviation in deviations {
      awards[deviation.application] = deviation.resolved > .zero ? deviation.resolved : nil
    }
    let worth = open.map { application in
      awards[application.id].map { model.assessed.worth(of: $0, to: application) } ?? 0
    }.reduce(0, +)
    guard worth <= 1 << 53 else { throw ModelTooLarge(constraint: "objective") }
    self.awards = awards
    reasons = resolved.compactMapValues(\.reason)
    self.deviations = deviations
    tally = Tally(of: awards, worth: Hundredths(Int64(worth)), in: model)
    breaches = model.breaches(by: awards)
  }
}
