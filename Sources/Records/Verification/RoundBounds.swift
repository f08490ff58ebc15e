// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Grants

/// The bounds that every round keeps that was read from files. A record can come from anybody, and
/// all arithmetic on a round relies on them.
struct RoundBounds {
  private(set) var differences: [Difference] = []

  private static let mostApplications = 20_000
  private static let mostMembers = 5_000
  /// Far more than a round of 20,000 applications with five levels and a hundred limits has.
  private static let mostTerms = Int128(100_000_000)
  private static let largest = Hundredths(whole: 1_000_000_000)
  private static let hundred = Hundredths(whole: 100)

  /// - Parameter basis: its rules and applications are looked at.
  init(_ basis: Basis) {
    let rules = basis.rules
    check(rules, at: "$.basis.rules")
    checkMentions(rules, applications: Set(basis.applications.map(\.id)), at: "$.basis.rules")
    expect(.count, basis.applications.count <= Self.mostApplications, at: "$.basis.applications")
    ascending(basis.applications.map(\.id), at: "$.basis.applications")
    expect(.size, Self.isSolvable(rules, applications: basis.applications.count), at: "$.basis")
    let known = (
      corridors: Set(rules.corridors.map(\.id)), resources: Set(rules.resources.map(\.id))
    )
    for (index, application) in basis.applications.enumerated() {
      check(
        application, corridors: known.corridors, resources: known.resources,
        at: "$.basis.applications[\(index)]")
    }
  }

  /// A file of a few megabytes could otherwise state a program that no memory holds: every level of every
  /// application can stand in every limit.
  private static func isSolvable(_ rules: RecordedRules, applications: Int) -> Bool {
    let families = rules.limits.count + rules.resources.count + rules.corridors.count
    let terms =
      Int128(applications) * Int128(max(1, rules.funding.levels.count)) * Int128(families + 1)
    return terms <= mostTerms
  }

  // MARK: One value

  private mutating func expect(
    _ expectation: Difference.Expectation, _ condition: Bool, at path: String
  ) {
    if !condition { differences.append(Difference(path, .outOfBounds(expected: expectation))) }
  }

  private mutating func amount(_ amount: Money?, at path: String) {
    expect(.amount, amount.map { .zero <= $0 && $0 <= .largest } ?? true, at: path)
  }

  private mutating func decimal(_ value: Hundredths?, at path: String) {
    expect(.decimal, value.map { .zero <= $0 && $0 <= Self.largest } ?? true, at: path)
  }

  private mutating func percent(_ value: Hundredths?, at path: String) {
    expect(.percent, value.map { .zero <= $0 && $0 <= Self.hundred } ?? true, at: path)
  }

  private mutating func positivePercent(_ value: Hundredths?, at path: String) {
    let isInside = value.map { .zero < $0 && $0 <= Self.hundred } ?? true
    expect(.positivePercent, isInside, at: path)
  }

  private mutating func count(_ value: Int?, in range: ClosedRange<Int>, at path: String) {
    expect(.count, value.map(range.contains) ?? true, at: path)
  }

  private mutating func distinct(_ values: [some Hashable], at path: String) {
    expect(.distinct, Set(values).count == values.count, at: path)
  }

  private mutating func ascending(_ ids: [String], at path: String) {
    expect(.ascendingIdentifiers, zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }, at: path)
  }

  // MARK: Rules

  private mutating func check(_ rules: RecordedRules, at path: String) {
    amount(rules.budget, at: path + ".budget")
    amount(rules.reserve, at: path + ".reserve")
    expect(.atMostBudget, rules.reserve <= rules.budget, at: path + ".reserve")
    count(rules.year, in: 0...9999, at: path + ".year")
    distinct(rules.corridors.map(\.id), at: path + ".corridors")
    count(rules.corridors.count, in: 0...Self.mostApplications, at: path + ".corridors")
    for (index, corridor) in rules.corridors.enumerated() {
      let place = "\(path).corridors[\(index)]"
      decimal(corridor.share, at: place + ".share")
      for (name, bound) in [("floor", corridor.floor), ("cap", corridor.cap)] {
        guard let bound else { continue }
        let isOne = (bound.percent == nil) != (bound.amount == nil)
        expect(.oneBound, isOne, at: "\(place).\(name)")
        percent(bound.percent, at: "\(place).\(name).percent")
        amount(bound.amount, at: "\(place).\(name).amount")
      }
    }
    decimal(rules.balance.weight, at: path + ".balance.weight")
    checkScoring(rules, at: path)
    checkFunding(rules, at: path)
    checkLimits(rules.limits, at: path)
    distinct(rules.ties, at: path + ".ties")
    let criteria = Set(rules.criteria.map(\.id))
    for (index, rule) in rules.ties.enumerated() {
      guard case .criterion(let id) = rule else { continue }
      expect(.knownIdentifier, criteria.contains(id), at: "\(path).ties[\(index)]")
    }
    expect(.nonempty, rules.lot?.seed.isEmpty != true, at: path + ".lot.seed")
  }

  private mutating func checkScoring(_ rules: RecordedRules, at path: String) {
    distinct(rules.criteria.map(\.id), at: path + ".criteria")
    for (index, criterion) in rules.criteria.enumerated() {
      let place = "\(path).criteria[\(index)]"
      decimal(criterion.weight, at: place + ".weight")
      decimal(criterion.max, at: place + ".max")
      expect(.decimal, criterion.max > .zero, at: place + ".max")
      decimal(criterion.minimum, at: place + ".minimum")
    }
    distinct(rules.committee, at: path + ".committee")
    count(rules.committee.count, in: 0...Self.mostMembers, at: path + ".committee")
    count(rules.scores.quorum, in: 1...Self.mostMembers, at: path + ".scores.quorum")
    count(rules.scores.decimals, in: 0...2, at: path + ".scores.decimals")
    decimal(rules.scores.minimum, at: path + ".scores.minimum")
    count(rules.recusals, in: 0...Int(CanonicalJSON.largest), at: path + ".recusals")
  }

  private mutating func checkFunding(_ rules: RecordedRules, at path: String) {
    for (index, level) in rules.funding.levels.enumerated() {
      positivePercent(level, at: "\(path).funding.levels[\(index)]")
    }
    distinct(rules.funding.levels, at: path + ".funding.levels")
    positivePercent(rules.funding.maxRate, at: path + ".funding.max_rate")
    amount(rules.funding.maxAward, at: path + ".funding.max_award")
    expect(.amount, rules.funding.maxAward != .zero, at: path + ".funding.max_award")
    amount(rules.funding.awardStep, at: path + ".funding.award_step")
    expect(.amount, rules.funding.awardStep > .zero, at: path + ".funding.award_step")
    distinct(rules.resources.map(\.id), at: path + ".resources")
    for (index, resource) in rules.resources.enumerated() {
      decimal(resource.capacity, at: "\(path).resources[\(index)].capacity")
    }
  }

  private mutating func checkLimits(_ limits: [RecordedRules.Limit], at path: String) {
    for (index, limit) in limits.enumerated() {
      let place = "\(path).limits[\(index)]"
      let bounds = [
        limit.maxCount != nil, limit.minCount != nil, limit.maxAmount != nil, limit.maxShare != nil,
        limit.minGroups != nil,
      ]
      expect(.oneBound, bounds.count { $0 } == 1, at: place)
      count(limit.maxCount, in: 0...Self.mostApplications, at: place + ".max_count")
      count(limit.minCount, in: 0...Self.mostApplications, at: place + ".min_count")
      amount(limit.maxAmount, at: place + ".max_amount")
      percent(limit.maxShare, at: place + ".max_share")
      count(limit.minGroups, in: 0...Self.mostApplications, at: place + ".min_groups")
    }
  }

  /// Every id that is named exists.
  private mutating func checkMentions(
    _ rules: RecordedRules, applications: Set<ApplicationID>, at path: String
  ) {
    distinct(rules.alternatives.flatMap { $0 }, at: path + ".alternatives")
    for (index, group) in rules.alternatives.enumerated() {
      expect(
        .knownIdentifier, group.allSatisfy(applications.contains),
        at: "\(path).alternatives[\(index)]")
    }
    for (index, dependency) in rules.requires.enumerated() {
      let place = "\(path).requires[\(index)]"
      let named = [dependency.application] + dependency.needs
      expect(.nonempty, !dependency.needs.isEmpty, at: place)
      expect(.knownIdentifier, named.allSatisfy(applications.contains), at: place)
      distinct(named, at: place)
    }
    let same = rules.same ?? []
    count(same.count, in: 0...Self.mostApplications, at: path + ".same")
    for (index, pair) in same.enumerated() where pair.subject == .applications {
      let place = "\(path).same[\(index)]"
      expect(
        .knownIdentifier, applications.contains(pair.first) && applications.contains(pair.second),
        at: place)
      expect(.distinct, pair.first != pair.second, at: place)
    }
    for (name, ids) in [("include", rules.include), ("exclude", rules.exclude)] {
      expect(.knownIdentifier, ids.allSatisfy(applications.contains), at: "\(path).\(name)")
      ascending(ids, at: "\(path).\(name)")
    }
  }

  // MARK: Applications

  private mutating func check(
    _ application: RecordedApplication, corridors: Set<CorridorID>, resources: Set<ResourceID>,
    at path: String
  ) {
    expect(.nonempty, !application.id.isEmpty, at: path + ".id")
    expect(.knownIdentifier, corridors.contains(application.corridor), at: path + ".corridor")
    amount(application.requested, at: path + ".requested")
    amount(application.totalCost, at: path + ".total_cost")
    amount(application.minimum, at: path + ".minimum")
    amount(application.granted, at: path + ".granted")
    let isGranted = application.status == .granted
    expect(.amount, isGranted == (application.granted != nil), at: path + ".granted")
    decimal(application.finishedScore, at: path + ".finished_score")
    for (index, need) in application.needs.enumerated() {
      expect(.knownIdentifier, resources.contains(need.resource), at: "\(path).needs[\(index)]")
      decimal(need.amount, at: "\(path).needs[\(index)].amount")
    }
    distinct(application.needs.map(\.resource), at: path + ".needs")
    distinct(application.attributes.map(\.column), at: path + ".attributes")
  }
}
