// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants
import Reports
import Wording

extension CheckReport {
  /// What was read, for a person at a terminal.
  package func text(on terminal: Terminal = Terminal()) -> String {
    let labels = Labels(language)
    var page = TextPage(terminal)
    page.addParagraph(round, .strong)
    page.addParagraph(labels.scenario(scenario), .quiet)
    page.addBlank()
    page.addParagraph(labels.readable, after: Span("✓ ", .good), .good)
    addFiles(to: &page, labels)
    addCounts(to: &page, labels)
    addApplications(to: &page, labels)
    if !members.isEmpty { page.addTurnout(members, labels) }
    addOffsets(to: &page, labels)
    addMatches(to: &page, labels)
    return page.text
  }

  private func addFiles(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.files)
    page.addParagraph(inputs.map(\.file).joined(separator: ", "), after: Span(labels.filesRead))
    if !overlays.isEmpty {
      page.addParagraph(overlays.joined(separator: ", "), after: Span(labels.overlaysChecked))
    }
    for remark in told {
      let sign =
        remark.severity == .note ? Span("· ") : Span("! " + labels.warning, .caution)
      page.addParagraph(remark.text, after: sign, remark.severity == .note ? .quiet : .caution)
    }
  }

  private func addCounts(to page: inout TextPage, _ labels: Labels) {
    page.addHeading(labels.applications)
    page.addParagraph(
      labels.counts(
        of: applications.count, eligible: eligible, granted: grantedCount, ineligible: ineligible))
    for code in codes {
      page.addParagraph(
        code.applications.joined(separator: ", "), after: Span("  \(code.label): "))
    }
  }

  private func addOffsets(to page: inout TextPage, _ labels: Labels) {
    guard !offsets.isEmpty else { return }
    page.addHeading(labels.offsets)
    page.addTable(
      firstColumn: offsets.map(\.member), columns: criteria,
      cells: offsets.map { member in member.offsets.map { Span(labels.say.signed($0.points)) } })
  }

  private func addMatches(to page: inout TextPage, _ labels: Labels) {
    if !suspectedMatches.isEmpty {
      page.addHeading(labels.suspectedMatches)
      page.addParagraph(labels.toBeDecided(in: inputs), after: Span("! ", .caution), .caution)
      page.addMatches(suspectedMatches, labels)
    }
    if !suspectedDuplicates.isEmpty {
      page.addHeading(labels.suspectedDuplicates)
      page.addParagraph(
        labels.duplicatesToBeDecided(in: inputs), after: Span("! ", .caution), .caution)
      page.addDuplicates(suspectedDuplicates, labels)
    }
  }

  private func addApplications(to page: inout TextPage, _ labels: Labels) {
    var list = ApplicationList(figures: [
      .init(heading: labels.score, alignment: .right),
      .init(heading: labels.verdict, alignment: .left),
      .init(heading: labels.requested, alignment: .right),
    ])
    for application in applications {
      list.add(
        id: application.id, title: application.title, applicant: application.applicant,
        figures: [
          Span(labels.score(application.score, decimals: scoreDecimals)),
          Span(labels.standing(application.standing), application.standing.style),
          Span(labels.say.money(application.requested)),
        ], reasons: application.reasons)
    }
    page.addBlank()
    list.add(to: &page, labels)
  }
}

extension Verdict.Standing {
  fileprivate var style: TextStyle {
    switch self {
    case .eligible, .granted: .good
    case .ineligible: .quiet
    }
  }
}
