// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport

@testable import Explainer

/// One of each thing that a report can say.
enum Samples {
  static let round: Round = {
    var round = Round()
    round.name = "Runde"
    round.budget = Money(cents: 3_000_000)
    round.corridors = [
      Corridor(
        id: "A", name: "Schulen/Bildung", share: Hundredths(whole: 25),
        floor: .percent(Hundredths(whole: 10)), cap: .amount(Money(cents: 1_350_000)))
    ]
    round.funding.maxAward = Money(cents: 200_000)
    round.criteria = [
      Criterion(id: "idea", name: "Idee", max: Hundredths(whole: 10)),
      Criterion(id: "feasibility", name: "Umsetzungspotenzial", max: Hundredths(whole: 10)),
    ]
    round.resources = [
      Resource(id: "staff-hours", name: "Personalstunden", capacity: Hundredths(24_050))
    ]
    round.limits = [
      Limit(column: "applicant", bound: .maxCount(2)),
      Limit(column: "partner", bound: .minCount(1)),
      Limit(column: "partner", bound: .maxShare(Hundredths(whole: 50))),
      Limit(column: "Stadtteil", bound: .maxAmount(Money(cents: 500_000))),
      Limit(column: "partner", bound: .minGroups(3)),
      Limit(column: "applicant", bound: .minGroups(1)),
    ]
    round.applications = [
      Application(
        id: "P01", title: "Titel", applicant: "FORUM Sechs Städte", corridor: "A",
        partner: "Guarda",
        requested: Money(cents: 100), attributes: ["Stadtteil": "Nord"])
    ]
    return round
  }()

  static let findings: [Finding] = {
    let day = { Day(year: 2023, month: $0, day: $1) }
    let late = LocalTime(day: day(6, 15), secondOfDay: 300, hasTime: true)
    let early = LocalTime(day: day(5, 26))
    let (points, minimum) = (Hundredths(236), Hundredths(whole: 4))
    return [
      .withdrawn,
      .outsideCall(received: late, opens: day(5, 29), closes: day(6, 14)),
      .outsideCall(received: early, opens: day(5, 29), closes: nil),
      .associationFunded(row: "V2", title: "Busreise", applicant: "Kreis", basis: .named),
      .associationFunded(row: "V1", title: "Akademie", applicant: "Werk", basis: .identical),
      .associationTask,
      .unscored(criteria: [], quorum: 1),
      .unscored(criteria: ["idea"], quorum: 1),
      .unscored(criteria: ["idea", "feasibility"], quorum: 3),
      .scoreBelowMinimum(score: Hundredths(4_330), minimum: Hundredths(whole: 45)),
      .criterionBelowMinimum(criterion: "feasibility", aggregate: points, minimum: minimum),
      .underOwnMinimum(
        eligibleRequest: Money(cents: 540_000), largestAward: Money(cents: 540_000),
        minimum: Money(cents: 580_000)),
      .underOwnMinimum(eligibleRequest: Money(cents: 40), largestAward: .zero, minimum: nil),
      .nothingAvailable,
      .exceedsAvailable(smallestAward: Money(cents: 520_000), remaining: Money(cents: 395_950)),
      .duplicate(of: "P04"),
      .excluded,
    ].map(Finding.init)
  }()

  static let rules: [Rule] = [
    .budget, .resource("staff-hours"), .floor("A"), .cap("A"),
    .limit(position: 0, value: "forum sechs städte"), .limit(position: 1, value: "guarda"),
    .limit(position: 2, value: "guarda"), .limit(position: 3, value: "nord"),
    .groups(position: 4), .groups(position: 5), .awardCeiling,
    .alternatives(["P04", "P03"]), .dependency(Dependency(application: "P07", needs: "P02")),
    .dependency(Dependency(application: "P07", needsOneOf: ["P09", "P08", "P02"])),
    .inclusion("P31"), .exclusion("P13"), .commitment("P20"),
    .ineligibility("P24", [.associationFunded, .outsideCall]),
  ]

  static let reasons: [Reason] = {
    let swap = Swap(
      gap: 6_650, level: Hundredths(whole: 75),
      change: AwardChange(leaves: ["P06", "P21"], enters: ["P23"], changes: ["P27"]))
    let even = Swap(
      gap: 0, level: Hundredths(whole: 100),
      change: AwardChange(leaves: ["P10"], enters: [], changes: []))
    let alone = Swap(
      gap: 1_000, level: Hundredths(whole: 100),
      change: AwardChange(leaves: [], enters: ["P01", "P02"], changes: ["P03", "P04"]))
    let nobody = AwardChange(leaves: [], enters: [], changes: [])
    let (half, most) = (Hundredths(whole: 50), Hundredths(whole: 75))
    return findings.map(Reason.finding) + [
      .lifted(findings[1]),
      .granted(Money(cents: 120_000)),
      .forced,
      .fundedOnScore(cushion: Cushion(points: 5_100, change: nobody)),
      .fundedOnScore(cushion: Cushion(points: 1_000, change: nobody)),
      .fundedOnScore(cushion: Cushion(points: 0, change: nobody)),
      .fundedOnScore(cushion: nil),
      .fundedForBalance(cushion: Cushion(points: 7_350, change: nobody), corridor: "A"),
      .fundedForBalance(cushion: nil, corridor: "A"),
      .fundedInCombination(cushion: Cushion(points: 7_350, change: nobody)),
      .fundedInCombination(cushion: nil),
      .fundedByRules([.floor("A"), .budget]), .fundedByRules([]),
      .partlyFunded(level: half, next: .costs(level: most, loss: 3_580)),
      .partlyFunded(level: half, next: .costs(level: most, loss: 0)),
      .partlyFunded(level: half, next: .cannotFit(level: most, [.budget, .cap("A")])),
      .partlyFunded(level: half, next: .notProved(level: most)),
      .awardCeiling(Money(cents: 200_000), requested: Money(cents: 240_000)),
      .displaced(swap, missing: .points(Hundredths(740), winning: Hundredths(750))),
      .displaced(swap, missing: .notReachable),
      .displaced(even, missing: .points(.zero, winning: Hundredths(10))),
      .displaced(alone, missing: .points(Hundredths(whole: 1), winning: nil)),
      .cannotFit([.dependency(Dependency(application: "P07", needs: "P02")), .budget]),
      .tieWon(.moreProjects), .tieWon(.criterion("idea")), .tieWon(.lot), .tieLost(.smallerSpend),
      .tieLost(.earlierReceived),
      .tied,
      .tiesNotSettled,
      .notProved,
    ]
  }()
}

extension Samples {
  private static let change = AwardChange(
    leaves: ["P06"], enters: ["P23"], changes: [],
    corridors: [.init(id: "A", money: Money(cents: -120_050), projects: -1)])

  static let prices: [RulePrice] = [
    RulePrice(rule: .cap("A"), finding: .nothing),
    RulePrice(
      rule: .resource("staff-hours"), finding: .costs(points: 9_650, ChangedDecision(change))),
    RulePrice(
      rule: .cap("B"),
      finding: .costs(points: 1_000, ChangedDecision(change, undecided: ["P23", "P24"]))),
    RulePrice(
      rule: .cap("C"), finding: .costs(points: 1_000, ChangedDecision(change, undecided: nil))),
    RulePrice(rule: .cap("D"), finding: .ties(ChangedDecision(change))),
    RulePrice(rule: .floor("A"), finding: .notProved),
  ]

  static let balancePrices: [BalancePrice] = [
    BalancePrice(
      pointsWithout: Hundredths(114_316), points: Hundredths(110_071), imbalanceWithout: 344,
      imbalance: 139, decision: ChangedDecision(change)),
    BalancePrice(
      pointsWithout: Hundredths(114_316), points: Hundredths(110_071), imbalanceWithout: 344,
      imbalance: 139,
      decision: ChangedDecision(change, undecided: ["P23", "P24"])),
    BalancePrice(
      pointsWithout: Hundredths(110_071), points: Hundredths(110_071), imbalanceWithout: 139,
      imbalance: 139,
      decision: ChangedDecision(AwardChange(leaves: [], enters: [], changes: []))),
  ]

  static let opportunities: [Opportunity] = {
    let money = ExtraMeans(money: Money(cents: 164_900))
    let both = ExtraMeans(
      money: Money(cents: 164_900), resources: ["staff-hours": Hundredths(1_250)])
    let (whole, half) = (Hundredths(whole: 100), Hundredths(whole: 50))
    let others = AwardChange(leaves: ["P06"], enters: ["P23"], changes: ["P02"])
    let withIt = AwardChange(leaves: ["P06"], enters: ["P01"], changes: [])
    let bests: [Opportunity.Best] = [
      .thisApplication, .another(points: 8_290, others), .another(points: 1_000, withIt),
      .notAsked, .notProved,
    ]
    return bests.enumerated().map { position, best in
      Opportunity(
        application: "P01",
        offer: Offer(
          level: position == 0 ? whole : half, award: Money(cents: 200_000)),
        missing: position == 1 ? both : money, best: best)
    }
  }()
}

extension Samples {
  static let requirements: [Requirement] = {
    let request = Money(cents: 266_933)
    let award = Money(cents: 200_100)
    let others = AwardChange(leaves: ["P06"], enters: ["P01"], changes: [])
    let nobody = AwardChange(leaves: [], enters: [], changes: [])
    let (whole, most) = (Hundredths(whole: 100), Hundredths(whole: 75))
    return [
      .toEnter(
        .amount(request, award: award, level: most, ties: false),
        .amount(Money(cents: 21_900), others, ties: false)),
      .toEnter(
        .amount(request, award: award, level: whole, ties: true),
        .amount(Money(cents: 21_900), others, ties: true)),
      .toEnter(.itsOwn, .amount(.zero, nobody, ties: true)),
      .toEnter(.none, .never),
      .toEnter(.asksForNothing, .never),
      .toEnter(
        .belowItsMinimum(award, request: request, award: award, level: most, ties: false), .never),
      .toEnter(
        .belowItsMinimum(award, request: request, award: award, level: whole, ties: true), .never),
      .toEnter(.notProved, .notProved),
      .toStay(.score(Hundredths(5_150))), .toStay(.score(.zero)), .toStay(.notProved),
    ]
  }()
}

extension Samples {
  /// P23 enters at the first and drops out at the second.
  static let budgetSteps: [BudgetStep] = {
    let one = AwardChange(leaves: [], enters: ["P11", "P23"], changes: [])
    let other = AwardChange(leaves: ["P06"], enters: ["P11"], changes: [])
    let nobody = AwardChange(leaves: [], enters: [], changes: [])
    return [
      BudgetStep(
        extra: Money(cents: 150_000), finding: .best(points: 36_890, ChangedDecision(one))),
      BudgetStep(
        extra: Money(cents: 300_000), finding: .best(points: 81_170, ChangedDecision(other))),
      BudgetStep(extra: Money(cents: 450_000), finding: .best(points: 0, ChangedDecision(nobody))),
      BudgetStep(extra: Money(cents: 500_000), finding: .best(points: 0, ChangedDecision(other))),
      BudgetStep(
        extra: Money(cents: 550_000),
        finding: .best(points: 90_000, ChangedDecision(one, undecided: ["P11", "P12"]))),
      BudgetStep(extra: Money(cents: 600_000), finding: .notProved),
    ]
  }()
}
