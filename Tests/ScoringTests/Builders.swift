// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// SplitMix64: the same numbers on every machine and in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Round {
  /// Members `m1`, `m2`, …; applications `P1`, `P2`, … of applicants `Verein 1`, `Verein 2`, …
  static func scored(
    members: Int, applications: Int, criteria: [Criterion], points: [Points] = []
  ) -> Round {
    var round = Round()
    round.criteria = criteria
    round.committee = (1...members).map { Member(id: "m\($0)", name: "Mitglied \($0)") }
    round.applications = (1...applications).map {
      Application(
        id: "P\($0)", title: "Antrag \($0)", applicant: "Verein \($0)", corridor: "A",
        requested: Money(cents: 100_00))
    }
    round.points = points
    return round
  }
}

extension Criterion {
  static let idea = Criterion(id: "idea", name: "Idee", max: Hundredths(whole: 10))
}

extension Points {
  /// Points for the criterion `idea` unless another one is named.
  static func given(
    _ member: MemberID, _ application: ApplicationID, _ hundredths: Int64,
    for criterion: CriterionID = "idea"
  ) -> Points {
    Points(
      member: member, application: application, criterion: criterion, value: Hundredths(hundredths))
  }
}
