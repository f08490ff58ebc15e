// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import PageExchange
import Reports
import Wording

/// What the template of the meeting sees: one what-if for everybody, in big type and without names.
struct MeetingView {
  let frame: FrameView
  let heading: String
  let intro: String
  let whatIf: String
  let isSettled: Bool
  let summary: String
  let conflict: [String]
  let money: String
  let change: ChangeView
  let corridorColumns: [String]
  let corridors: [AllocationView.Corridor]
  /// In seconds: after so long a page without script looks again.
  let refresh = 5
  let showProposal: String
  /// nil where the reader shows nothing.
  let showTarget: String?
  let isWhatIf: Bool

  init(
    _ compared: ComparedScenario, beside proposal: AllocationReport, for reader: PageReader,
    at address: PageAddress
  ) {
    let report = compared.allocation
    let language = report.language
    let (texts, labels) = (MeetingTexts(language), Labels(language))
    heading = texts.heading
    frame = FrameView(heading, round: report.round, in: language, at: address, for: reader)
    intro = texts.intro
    whatIf = HistoryTexts(language).whatIf(address.asked.query)
    isWhatIf = !address.asked.isEmpty
    isSettled = report.status == .optimal
    summary = report.summary
    conflict = report.conflict.map(\.text)
    money = labels.budget(
      available: report.available, granted: report.granted, spent: report.spent, left: report.left)
    change = ChangeView(compared, beside: proposal, for: .everybody, at: address)
    corridorColumns = [labels.target, labels.spent, labels.shortfall, labels.funded]
    corridors = report.objective == nil ? [] : report.corridorBars(labels)
    showProposal = texts.showProposal
    showTarget =
      reader == .administration && isWhatIf ? PageAddress(.meeting).target : nil
  }
}
