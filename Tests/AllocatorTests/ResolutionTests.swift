// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// A decision as taken is measured as the proposal is, and everything that it breaks is named.
@Suite struct ResolutionTests {
  private static func resolution(
    _ awards: [ApplicationID: Money], in round: Round
  ) throws -> (proposal: Allocation, resolution: Resolution, model: AllocationModel) {
    let model = try AllocationModel(AssessedRound(round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver).allocate(model)
    guard case .decided(let proposal, _, _) = outcome else { throw Undecided() }
    let rows = round.applications.filter { !$0.isGranted }.map {
      ResolvedAward(application: $0.id, award: awards[$0.id] ?? .zero, reason: "Grund")
    }
    return (proposal, try Resolution(rows, beside: proposal, of: model), model)
  }

  private struct Undecided: Error {}

  /// Any choice of offers: its worth and its broken rules are those of the reference.
  @Test func agreesWithTheReferenceOnAnyChoice() throws {
    var compared = 0
    for seed in SeedCount.seeds(inFull: 150) {
      let round = RandomRounds.round(seed: seed)
      let reference = BruteForceAllocation(round)
      var random = SeededGenerator(seed: seed)
      for (choice, broken) in reference.allChoices.shuffled(using: &random).prefix(8) {
        let awards = choice.compactMapValues { $0 }.reduce(into: [ApplicationID: Money]()) {
          awards, entry in
          awards[entry.key] =
            reference.offers(to: entry.key).first { $0.level == entry.value }?
            .award
        }
        guard let (proposal, resolution, _) = try? Self.resolution(awards, in: round) else {
          break
        }
        // An award of 0 leaves those as proposed that ask for no money.
        let free = round.applications.filter { $0.requested == .zero }.map(\.id)
        guard free.allSatisfy({ (choice[$0] == nil) == (proposal.awards[$0] == nil) }) else {
          continue
        }
        compared += 1
        let rules = resolution.breaches.compactMap { breach -> Rule? in
          if case .rule(let rule, _) = breach { rule } else { nil }
        }
        #expect(Set(rules) == broken && rules.count == resolution.breaches.count, "seed \(seed)")
        let weight = round.balance.weight
        let value = resolution.tally.value(weight: weight)
        if broken.isEmpty { #expect(value <= proposal.value(weight: weight), "seed \(seed)") }
        guard let candidate = reference.feasible.first(where: { $0.choice == choice }) else {
          continue
        }
        #expect(value == ObjectiveValue(reference.value(of: candidate)), "seed \(seed)")
        #expect(resolution.tally.spent.cents == Int64(candidate.spent), "seed \(seed)")
      }
    }
    #expect(compared > SeedCount.seeds(inFull: 150).count / 2)
  }

  static let round = Round.plain(
    euro: 1_000,
    [
      .open("P1", euro: 400, score: 80) {
        $0.minimum = .euro(200)
        $0.partner = "Guarda"
      },
      .open("P2", euro: 300, score: 60) { $0.partner = "Guarda" },
      .open("P3", euro: 300, score: 50),
      .open("P4", euro: 200, score: 90),
      .open("P5", euro: 900, score: 40) {
        $0.status = .withdrawn
      }, .open("P6", euro: 500, score: 45), .granted("P7", euro: 100),
    ]
  ) {
    $0.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)]
    $0.resources = [Resource(id: "hours", name: "Stunden", capacity: Hundredths(whole: 10))]
    $0.applications[5].needs = ["hours": Hundredths(whole: 11)]
    $0.alternatives = [["P2", "P3"]]
    $0.requires = [Dependency(application: "P4", needs: "P3")]
    $0.limits = [Limit(column: "partner", bound: .maxCount(1))]
    $0.association = [
      AssociationProject(id: "V1", title: "Fest", applicant: "Chor", application: "P4")
    ]
  }

  /// P4 is funded by the association, P5 withdrawn: no row of the program is about them.
  @Test func everythingBrokenIsNamedDoubleFundingFirst() throws {
    let (_, resolution, model) = try Self.resolution(
      [
        "P1": .euro(399), "P2": .euro(300), "P3": .euro(300), "P4": .euro(200), "P5": .euro(900),
        "P6": .euro(500),
      ], in: Self.round)
    #expect(
      resolution.breaches == [
        .doubleFunding("P4", row: "V1"), .rule(.ineligibility("P5", [.withdrawn]), measured: nil),
        .notOnOffer(
          "P1", award: .euro(399), offers: model.assessed.assessment.verdicts["P1"]?.offers ?? []),
        .rule(.budget, measured: .money(.euro(2_699))),
        .rule(.resource("hours"), measured: .quantity(Hundredths(whole: 11))),
        .rule(.limit(position: 0, value: "guarda"), measured: .count(2)),
        .rule(.alternatives(["P2", "P3"]), measured: nil),
      ])
  }

  /// 399 of 400 euro are 99.75 percent of 80 points; more than the request counts as the request.
  @Test(arguments: [(399, 79_80), (400, 80_00), (200, 40_00), (1, 20), (1_000, 80_00)])
  func anAmountThatIsNotOnOfferCountsByItsPart(euro: Int, points: Int) throws {
    let (_, resolution, _) = try Self.resolution(["P1": .euro(Int64(euro))], in: Self.round)
    #expect(resolution.tally.scores == Hundredths(Int64(points)))
  }

  @Test func whatIsNotNamedStaysAsProposed() throws {
    let model = try AllocationModel(AssessedRound(Self.round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver).allocate(model)
    guard case .decided(let proposal, _, _) = outcome else { throw Undecided() }
    let unchanged = try Resolution([], beside: proposal, of: model)
    #expect(unchanged.deviations.isEmpty && unchanged.breaches.isEmpty)
    #expect(unchanged.awards == proposal.awards.mapValues(\.offer.award))
    #expect(unchanged.tally.spent == proposal.spent && unchanged.tally.scores == proposal.scores)
    let refused = try Resolution(
      [ResolvedAward(application: "P1", award: .zero, reason: "Grund")], beside: proposal, of: model
    )
    #expect(refused.deviations.map(\.application) == ["P1"])
    #expect(refused.tally.spent == proposal.spent - refused.deviations[0].proposed)
  }

  /// Points beyond what a model can hold are refused, not wrapped around.
  @Test func hugePointsAreRefused() throws {
    let round = Round.plain(euro: 1, [.open("P1", euro: 1_000_000_000, score: 1_000_000_000)]) {
      $0.funding.value = .euro
    }
    #expect(throws: ModelTooLarge.self) {
      try Self.resolution(["P1": .euro(1_000_000_000)], in: round)
    }
  }
}
