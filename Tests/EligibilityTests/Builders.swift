// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Scoring
import Testing

extension Round {
  /// 10 000 € for 2023, a call in June, nothing else.
  static func small(
    _ applications: Application..., association: [AssociationProject] = []
  ) -> Round {
    var round = Round()
    round.year = 2023
    round.budget = Money(cents: 10_000_00)
    round.call = Call(
      opens: Day(year: 2023, month: 5, day: 29), closes: Day(year: 2023, month: 6, day: 14))
    round.applications = applications
    round.association = association
    return round
  }

  var assessment: Assessment {
    Assessment(assessing: self, scores: ScoreSheet(scoring: self))
  }

  /// The verdict on the first application.
  var verdict: Verdict {
    get throws { try #require(assessment.verdicts[applications[0].id]) }
  }
}

extension Application {
  /// An application that keeps all rules: 1000 € requested, received in time, score 70.
  static func sound(
    _ id: ApplicationID = "P01", title: String = "Jugendaustausch Nogent",
    applicant: String = "Stadtjugendring Siegburg e.V.",
    _ change: (inout Application) -> Void = { _ in }
  ) -> Application {
    var application = Application(
      id: id, title: title, applicant: applicant, corridor: "A", requested: Money(cents: 1_000_00),
      received: LocalTime(day: Day(year: 2023, month: 6, day: 1)),
      finishedScore: Hundredths(whole: 70))
    change(&application)
    return application
  }
}

extension AssociationProject {
  static func row(
    _ id: String = "V1", title: String = "Jugendaustausch Nogent",
    applicant: String = "Stadtjugendring Siegburg", euro: Int64? = nil, year: Int? = nil,
    application: ApplicationID? = nil, decision: Sameness? = nil
  ) -> AssociationProject {
    AssociationProject(
      id: id, title: title, applicant: applicant, amount: euro.map { Money(cents: 100 * $0) },
      year: year, application: application, decision: decision)
  }
}
