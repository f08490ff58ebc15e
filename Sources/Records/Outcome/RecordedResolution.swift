// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// The decision as the committee took it, beside the proposal that the record proves. Everything but
/// `rows` follows from them.
public struct RecordedResolution: Codable, Sendable {
  struct Deviation: Codable, Sendable {
    var application: ApplicationID
    var proposed: Money
    var resolved: Money

    enum CodingKeys: String, CodingKey {
      case application, proposed, resolved
    }
  }

  struct Corridor: Codable, Sendable {
    var id: CorridorID
    var spent: Money
    /// Percentage points.
    var shortfall: Hundredths

    enum CodingKeys: String, CodingKey {
      case id, spent, shortfall
    }
  }

  /// What the committee named, by application. Everything else stays as proposed.
  var rows: [ResolvedAward]
  /// Each with its reason in `rows`.
  var deviations: [Deviation]
  /// Granted money and awards together.
  var spent: Money
  /// In points: scores less imbalance.
  var value: String
  var scores: Hundredths
  /// Imbalance times weight.
  var imbalance: String
  var corridors: [Corridor]
  /// Names of what it breaks, the gravest first.
  var breaches: [String]

  enum CodingKeys: String, CodingKey {
    case rows, deviations, spent, value, scores, imbalance, corridors, breaches
  }
}

extension RecordedResolution {
  init(
    _ rows: [ResolvedAward], beside proposal: Allocation, of model: AllocationModel
  ) throws(ModelTooLarge) {
    let resolution = try Resolution(rows, beside: proposal, of: model)
    let (tally, weight) = (resolution.tally, model.round.balance.weight)
    self.rows = rows
    deviations = resolution.deviations.map {
      Deviation(application: $0.application, proposed: $0.proposed, resolved: $0.resolved)
    }
    spent = tally.spent
    value = decimal(tally.value(weight: weight))
    scores = tally.scores
    imbalance = decimal(tally.penalty(weight: weight))
    corridors = tally.corridors.map {
      Corridor(
        id: $0.plan.corridor.id, spent: $0.spent, shortfall: Hundredths(10 * $0.shortfall))
    }
    breaches = resolution.breaches.map(\.name)
  }

  /// Rows that no reader of decisions lets through, and reasons that are missing.
  func differences(in basis: Basis) -> [Difference] {
    let ids = rows.map(\.application)
    let known = Dictionary(uniqueKeysWithValues: basis.applications.map { ($0.id, $0) })
    var differences: [Difference] = []
    func expect(_ holds: Bool, _ expected: Difference.Expectation, at path: String) {
      if !holds { differences.append(Difference(path, .outOfBounds(expected: expected))) }
    }
    expect(zip(ids, ids.dropFirst()).allSatisfy(<), .ascendingIdentifiers, at: "$.resolution.rows")
    let reasoned = Set(rows.filter { $0.reason?.isEmpty == false }.map(\.application))
    for deviation in deviations where !reasoned.contains(deviation.application) {
      expect(false, .nonempty, at: "$.resolution.rows")
    }
    for (index, row) in rows.enumerated() {
      let path = "$.resolution.rows[\(index)]"
      let application = known[row.application]
      expect(application != nil, .knownIdentifier, at: path + ".application")
      let grant = application?.granted
      expect(
        (Money.zero...Money.largest).contains(row.award) && grant ?? row.award == row.award,
        .amount, at: path + ".award")
    }
    return differences
  }
}

extension Breach {
  /// A name that depends neither on language nor on position.
  fileprivate var name: String {
    switch self {
    case .doubleFunding(let id, let row): "double-funding:\(id):\(row)"
    case .notOnOffer(let id, _, _): "not-on-offer:\(id)"
    case .rule(let rule, _): rule.name
    }
  }
}
