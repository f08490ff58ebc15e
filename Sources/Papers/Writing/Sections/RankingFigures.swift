// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Pictures
import Reports
import Wording

extension PaperWriter {
  /// All applications by points, with who is funded and where a mere ranking list would end.
  var rankingFigures: [PaperFigure] {
    let ranked = report.applications.sorted { left, right in
      if left.score != right.score { return left.score ?? -1 > right.score ?? -1 }
      return left.id < right.id
    }
    let highest = ranked.first.flatMap(score)
    let parts = ranked.parts(of: Self.mostRows)
    return parts.enumerated().map { number, part in
      PaperFigure(
        id: "ranking-\(number + 1)",
        picture: Ranking(
          caption: caption(
            texts.ranking, texts.ranking(funded: supported.count, of: report.applications.count),
            part: number + 1, of: parts.count),
          words: Ranking.Words(
            id: texts.application, title: texts.application, score: texts.score,
            decision: texts.decision, award: texts.award, standings: standings),
          entries: part.map(entry), cuts: cuts(among: part), highest: highest),
        reference: texts.inSection(texts.applicationsAndReasons))
    }
  }

  private func entry(_ application: ApplicationReport) -> Ranking.Entry {
    Ranking.Entry(
      id: application.id, title: application.title,
      score: score(application),
      standing: Standing(application.decision), decision: texts.decision(application.decision),
      award: application.hasAward ? say.money(application.award) : "")
  }

  private func score(_ application: ApplicationReport) -> Quantity? {
    application.score.map { Quantity($0, say.number($0, decimals: report.scoreDecimals)) }
  }

  /// Where a ranking list would run out of money, and where the minimum score lies.
  private func cuts(among applications: [ApplicationReport]) -> [Ranking.Cut] {
    var cuts: [Ranking.Cut] = []
    let list = material.alternatives?.baselines.first { $0.key == Practice.rankingList.rawValue }
    if let stop = list?.stoppedAt,
      let position = applications.firstIndex(where: { $0.id == stop })
    {
      cuts.append(Ranking.Cut(after: position, texts.rankingListEnds(at: stop)))
    }
    let minimum = Decimal(round.scores.minimum)
    if minimum > 0, let position = applications.firstIndex(where: { $0.score ?? -1 < minimum }) {
      cuts.append(Ranking.Cut(after: position, texts.belowMinimum(minimum)))
    }
    return cuts
  }
}
