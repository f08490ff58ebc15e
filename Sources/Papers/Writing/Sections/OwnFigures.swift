// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Reports
import Wording

/// Pictures that an analysis on its own has too, drawn for the paper.
extension PaperWriter {
  func scenarioFigures(_ scenarios: [ComparedScenario]) -> [PaperFigure] {
    scenarioFigures(
      scenarios, names: [ownName] + scenarios.dropFirst().map(\.name),
      applications: report.applications.map(NamedApplication.init),
      changed: texts.otherThanProposed)
  }

  func stripFigures(_ curve: WeightCurveReport) -> [PaperFigure] {
    stripFigures(
      curve,
      applications: report.applications.filter { $0.decision != .granted }
        .map(NamedApplication.init))
  }
}
