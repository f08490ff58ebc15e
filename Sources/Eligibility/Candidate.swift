// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names
import Scoring

/// One application with everything that the rules look at.
struct Candidate {
  let application: Application
  let name: ProjectName
  let score: ApplicationScore
  let eligibleRequest: Money
  /// By falling level.
  let offers: [Offer]

  init(_ application: Application, score: ApplicationScore?, round: Round, names: NameBook) {
    self.application = application
    name = ProjectName(
      title: application.title, applicant: application.applicant, names: names)
    self.score = score ?? ApplicationScore(published: nil, criteria: [], members: [])
    eligibleRequest = round.funding.eligibleRequest(of: application)
    offers = round.available > .zero ? round.funding.offers(to: application) : []
  }
}
