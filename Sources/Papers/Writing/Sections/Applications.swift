// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Reports
import Wording

extension PaperWriter {
  /// Every application with its reasons, by what is decided.
  var applications: PaperSection {
    PaperSection(
      id: "applications", heading: texts.applicationsAndReasons,
      blocks: rankingFigures.map { .figure($0) }
        + Decision.allCases.flatMap { decision -> [PaperBlock] in
          let decided = report.applications.filter { $0.decision == decision }
          guard !decided.isEmpty else { return [] }
          return [
            .heading(texts.group(decision, count: decided.count)), .entries(decided.map(entry)),
          ]
        })
  }

  private func entry(_ application: ApplicationReport) -> PaperEntry {
    var facts = [
      application.applicant, texts.corridor + " " + catalogue.corridor(application.corridor),
      texts.requested(application.requested),
    ]
    if application.hasAward { facts.append(texts.awarded(application.award)) }
    if let score = application.score {
      facts.append(texts.score(labels.score(score, decimals: report.scoreDecimals)))
    }
    return PaperEntry(
      title: "\(application.id) \(application.title)", facts: facts,
      reasons: application.reasons.map(\.text))
  }
}
