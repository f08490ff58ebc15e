// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

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
