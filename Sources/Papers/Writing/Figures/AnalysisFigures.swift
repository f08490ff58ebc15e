// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Wording

/// Draws the pictures of an analysis that stands on its own.
struct AnalysisFigures: FigureDrawing {
  let texts: PaperTexts
  let labels: Labels
  /// As many as fit on a page.
  static let mostRows = 40

  init(_ language: Round.Language) {
    texts = PaperTexts(language)
    labels = Labels(language)
  }
}

extension ComparisonReport {
  /// Who is funded in which scenario; empty where there is only the round itself.
  package var figures: [PaperFigure] {
    guard scenarios.count > 1, let base = scenarios.first else { return [] }
    let figures = AnalysisFigures(language)
    return figures.scenarioFigures(
      scenarios, names: scenarios.map(\.name),
      applications: base.allocation.applications.map(NamedApplication.init),
      changed: figures.texts.otherThanFirst)
  }
}

extension WeightsReport {
  /// What balance costs, and which weights fund whom, for each curve; empty where nothing is finished.
  package var figures: [PaperFigure] {
    let figures = AnalysisFigures(language)
    return curves.enumerated().flatMap { position, curve -> [PaperFigure] in
      guard !curve.intervals.isEmpty else { return [] }
      let drawn =
        [figures.curveFigure(curve)] + figures.stripFigures(curve, applications: applications)
      return drawn.map { figure in
        var figure = figure
        if position > 0 { figure.id += "-curve-\(position + 1)" }
        return figure
      }
    }
  }
}
