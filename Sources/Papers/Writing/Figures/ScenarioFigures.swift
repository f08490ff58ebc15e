// SPDX-License-Identifier: GPL-3.0-or-later
import Pictures
import Reports
import Wording

extension PaperWriter {
  func scenarioFigures(_ scenarios: [ComparedScenario]) -> [PaperFigure] {
    scenarioFigures(
      scenarios, names: [ownName] + scenarios.dropFirst().map(\.name),
      applications: report.applications.map(NamedApplication.init),
      changed: texts.otherThanProposed)
  }
}

extension FigureDrawing {
  /// Who is funded in which of these scenarios.
  ///
  /// - Parameters:
  ///   - names: one a scenario.
  ///   - applications: in the order in which the scenarios have them.
  ///   - changed: what marks a decision that differs from that of the first scenario.
  func scenarioFigures(
    _ scenarios: [ComparedScenario], names: [String], applications: [NamedApplication],
    changed: String
  ) -> [PaperFigure] {
    let rows = applications.indices.map { row in
      StandingRow(
        id: applications[row].id, title: applications[row].title,
        standings: scenarios.map { Standing($0.allocation.applications[row].decision) })
    }.filter { row in row.standings.contains { $0 != .ineligible } }
    let parts = rows.parts(of: Self.mostRows)
    return parts.enumerated().map { number, part in
      let caption = caption(
        texts.whoInWhichScenario,
        texts.matrixSummary(changing: rows.count { Set($0.standings).count > 1 }, of: rows.count),
        part: number + 1, of: parts.count)
      return PaperFigure(
        id: "scenarios-\(number + 1)",
        picture: ScenarioMatrix(
          caption: caption,
          words: ScenarioMatrix.Words(
            application: texts.application, scenarios: texts.scenarios,
            changed: changed, standings: standings),
          scenarios: names.enumerated().map { number, name in
            ScenarioMatrix.Scenario(number: String(number), name: name)
          },
          rows: part),
        reference: texts.inTable(caption.title))
    }
  }
}
