// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants
import Wording

extension OpportunityReport {
  static func all(
    _ opportunities: [Opportunity], model: AllocationModel, _ catalogue: Catalogue
  ) -> [OpportunityReport] {
    let applications = Dictionary(
      uniqueKeysWithValues: model.round.applications.map { ($0.id, $0) })
    return opportunities.compactMap { opportunity in
      applications[opportunity.application].map { application in
        OpportunityReport(
          opportunity, application, score: model.assessed.score(of: application), catalogue)
      }
    }
  }

  private init(
    _ opportunity: Opportunity, _ application: Application, score: Hundredths?,
    _ catalogue: Catalogue
  ) {
    self.application = application.id
    title = application.title
    applicant = application.applicant
    corridor = application.corridor
    self.score = score.map { Decimal($0) }
    award = opportunity.offer.award
    level = Decimal(opportunity.offer.level)
    extraMoney = opportunity.missing.money
    extraResources = catalogue.round.resources.compactMap { resource in
      opportunity.missing.resources[resource.id].map {
        Lacking(resource: resource.id, amount: Decimal($0))
      }
    }
    switch opportunity.best {
    case .thisApplication: (isBestUse, better) = (true, nil)
    case .another(_, let change): (isBestUse, better) = (false, change)
    case .notAsked, .notProved: (isBestUse, better) = (nil, nil)
    }
    text = catalogue.sentence(opportunity, application)
  }
}
