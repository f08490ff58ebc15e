// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Reports
import Wording

/// What the template of a comparison sees: first who is funded where, then what each what-if costs.
struct ComparisonView {
  struct Scenario {
    let number: String
    let name: String
    let status: String
    let available: String
    let spent: String
    let score: String
    let missing: String
    let summary: String?
    let conflict: [String]
    /// Against the first one; nil for it itself.
    let sentence: String?
    let price: String?
  }

  struct Row {
    let id: String
    let title: String
    let target: String
    let cells: [Cell]
    let isChanging: Bool
  }

  struct Cell {
    let text: String
    /// For the style sheet: `enters`, `leaves`, or nothing.
    let kind: String
  }

  let frame: FrameView
  let heading: String
  let intro: String
  let whoWhere: String
  let application: String
  let columns: [Scenario]
  let matrixLegend: String
  let rows: [Row]
  let scenariosHeading: String
  let figureColumns: [String]
  let imbalanceLegend: String
  let whatChanges: String
  let changes: [Scenario]
  let hasChanges: Bool

  init(_ report: ComparisonReport, for reader: PageReader, at address: PageAddress) {
    let (texts, labels) = (PageTexts(report.language), Labels(report.language))
    frame = FrameView(
      texts.comparison, round: report.round, in: report.language, at: address, for: reader)
    heading = texts.comparison
    intro = labels.comparing(report.scenarios.count - 1)
    whoWhere = labels.whoWhere
    application = labels.applications
    matrixLegend = labels.matrixLegend
    scenariosHeading = labels.scenarios
    figureColumns = [
      labels.status, labels.available, labels.spent, labels.score, labels.imbalance,
    ]
    imbalanceLegend = labels.imbalanceLegend
    whatChanges = labels.whatChanges
    let decimals = report.scenarios.compactMap(\.allocation.objective?.scores).commonDecimals
    columns = report.scenarios.enumerated().map { number, scenario in
      let allocation = scenario.allocation
      let isFound = allocation.objective != nil
      return Scenario(
        number: String(number),
        name: scenario.name == "base" ? texts.proposal : scenario.name,
        status: labels.status(allocation.status),
        available: labels.say.money(allocation.available),
        spent: isFound ? labels.say.money(allocation.spent) : "–",
        score: allocation.objective.map { labels.say.number($0.scores, decimals: decimals) } ?? "–",
        missing: scenario.imbalance.map(labels.missing) ?? "–",
        summary: allocation.status == .optimal ? nil : allocation.summary,
        conflict: allocation.conflict.map(\.text),
        sentence: number == 0 || scenario.difference == nil ? nil : texts.sentence(scenario.change),
        price: number == 0
          ? nil
          : scenario.difference.map {
            labels.sentence($0.figures, isRescored: !scenario.rescored.isEmpty)
          })
    }
    changes = Array(columns.dropFirst())
    hasChanges = !changes.isEmpty
    rows = (report.scenarios.first?.allocation.applications ?? []).indices.map { row in
      let first = report.scenarios[0].allocation.applications[row]
      return Row(
        id: first.id, title: first.title, target: PageAddress(.application(first.id)).target,
        cells: report.scenarios.map { Cell($0.allocation.applications[row], $0.change, labels) },
        isChanging: Set(report.scenarios.map { $0.allocation.applications[row].award }).count > 1)
    }
  }
}

extension ComparisonView.Cell {
  fileprivate init(_ application: ApplicationReport, _ change: AllocationChange, _ labels: Labels) {
    let sign = labels.sign(application.decision, at: application.level)
    if change.enters.contains(application.id) {
      self.init(text: "+" + sign, kind: "enters")
    } else if change.leaves.contains(application.id) {
      self.init(text: "−" + sign, kind: "leaves")
    } else {
      self.init(text: sign, kind: "")
    }
  }
}
