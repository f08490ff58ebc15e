// SPDX-License-Identifier: GPL-3.0-or-later
import Pictures

extension PaperWriter {
  /// Who is funded in which of these scenarios; the first is the proposal.
  func scenarioFigures(_ scenarios: [ComparedScenario]) -> [PaperFigure] {
    let rows = report.applications.indices.map { row in
      ScenarioMatrix.Row(
        id: report.applications[row].id, title: report.applications[row].title,
        standings: scenarios.map { Standing($0.allocation.applications[row].decision) })
    }.filter { row in row.standings.contains { $0 != .ineligible } }
    let parts = rows.parts(of: Self.mostRows)
    return parts.enumerated().map { number, part in
      let title = texts.part(texts.whoInWhichScenario, number + 1, of: parts.count)
      return PaperFigure(
        id: "scenarios-\(number + 1)",
        picture: ScenarioMatrix(
          caption: caption(
            title,
            texts.matrixSummary(
              changing: rows.count { Set($0.standings).count > 1 }, of: rows.count)),
          words: ScenarioMatrix.Words(
            application: texts.application, scenarios: texts.scenarios,
            changed: texts.otherThanProposed, standings: standings),
          scenarios: scenarios.enumerated().map { number, scenario in
            ScenarioMatrix.Scenario(
              number: String(number), name: number == 0 ? ownName : scenario.name)
          },
          rows: part),
        reference: texts.inTable(title))
    }
  }
}
