// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import RoundSupport
import Testing

/// Four applications, and every combination of rules on and off.
@Suite struct KnobTests {
  struct Knob: Sendable {
    let name: String
    let turn: @Sendable (inout Round) -> Void
  }

  static let knobs = [
    Knob(name: "weight") { $0.balance.weight = Hundredths(whole: 1) },
    Knob(name: "worst") { $0.balance.measure = .worst },
    Knob(name: "levels") {
      $0.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)]
    },
    Knob(name: "euro") { $0.funding.value = .euro },
    Knob(name: "floor") { $0.corridors[1].floor = .percent(Hundredths(whole: 20)) },
    Knob(name: "cap") { $0.corridors[0].cap = .percent(Hundredths(whole: 60)) },
    Knob(name: "limit") { $0.limits = [Limit(column: "applicant", bound: .maxCount(1))] },
    Knob(name: "resource") {
      $0.resources = [Resource(id: "h", name: "Stunden", capacity: Hundredths(whole: 7))]
    },
    Knob(name: "relations") {
      $0.alternatives = [["P1", "P3"]]
      $0.requires = [Dependency(application: "P2", needs: "P4")]
    },
    Knob(name: "granted") { $0.applications[2].status = .granted(.euro(150)) },
    Knob(name: "include") { $0.force.include = ["P4"] },
    Knob(name: "lot") { $0.lot = Lot(seed: "Ziehung") },
  ]

  /// Half of the combinations in each of two runs, so that they can share two cores.
  @Test(arguments: [0, 1])
  func everyCombinationAgreesWithBruteForce(half: Int) throws {
    for combination in 0..<(1 << Self.knobs.count) where combination % 2 == half {
      let turned = Self.knobs.enumerated().filter { combination >> $0.offset & 1 == 1 }
        .map(\.element)
      var round = Self.round
      for knob in turned { knob.turn(&round) }
      let names = turned.map(\.name).joined(separator: " + ")
      try expectAgreement(of: .branchAndBound, on: round, "\(names)")
    }
  }

  /// Two corridors, two applicants, many equal scores.
  private static var round: Round {
    let applications: [Application] = [
      .open("P1", euro: 400, score: 60, corridor: "A") {
        $0.applicant = "Chor"
        $0.needs["h"] = Hundredths(whole: 4)
        $0.minimum = .euro(100)
      },
      .open("P2", euro: 300, score: 60, corridor: "A") { $0.needs["h"] = Hundredths(whole: 3) },
      .open("P3", euro: 300, score: 60, corridor: "B") {
        $0.applicant = "Chor"
        $0.needs["h"] = Hundredths(whole: 3)
        $0.minimum = .euro(200)
      },
      .open("P4", euro: 200, score: 30, corridor: "B") { $0.needs["h"] = Hundredths(whole: 1) },
    ]
    return .plain(euro: 700, applications) { $0.corridors = [.part("A", share: 2), .part("B")] }
  }
}
