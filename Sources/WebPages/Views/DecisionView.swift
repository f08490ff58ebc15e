// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Korridor
import PageExchange
import Reports
import Wording

/// What the template of the decision sees: what was decided last, and for the administration the form for it.
struct DecisionView {
  struct Row {
    let id: String
    let title: String
    let proposed: String
    let proposedLabel: String
    let awardName: String
    let award: String
    let awardLabel: String
    let reasonName: String
    let reason: String
    let reasonLabel: String
    let isDeparting: Bool
  }

  struct Decision {
    let moment: MomentView
    let sentence: String
    let paper: ArchivedFileView?
    let files: [ArchivedFileView]
  }

  let frame: FrameView
  let suspicions: [SuspicionView]
  let hasSuspicions: Bool
  let suspicionsHeading: String
  let suspicionsExplained: String
  let suspicionTarget = PageAddress(.decision).target + "/suspicion"
  let isSame: String
  let isDifferent: String
  let heading: String
  let none: String
  let last: Decision?
  let openPaper: String
  let filesHeading: String
  let problems: [String]
  let canDecide: Bool
  let formHeading: String
  let formTarget: String
  let intro: String
  let departing: [Row]
  let hasDeparting: Bool
  let asProposed: String
  let otherHeading: String
  let others: [Row]
  let columns: [String]
  let decide: String
  let frozen: String
  let back: String
  let backTarget: String

  /// - Parameters:
  ///   - run: what the decision starts from.
  ///   - form: that could not be taken; nil where there was none.
  init(
    _ run: AllocationRun, beside proposal: AllocationRun, of history: HistoryReport,
    for reader: PageReader, at address: PageAddress, after form: DecisionForm?,
    _ diagnostics: [Diagnostic]
  ) {
    let language = proposal.report.language
    let (texts, say) = (DecisionTexts(language), Localizer(language))
    heading = texts.heading
    frame = FrameView(
      heading, round: proposal.report.round, in: language, at: address, for: reader)
    none = texts.none
    last = history.entries.last { !$0.archived.files.isEmpty }.map { entry in
      let files = entry.archived.fileViews
      return Decision(
        moment: MomentView(entry.archived.moment, HistoryTexts(language)),
        sentence: entry.sentence,
        paper: files.first, files: files)
    }
    (openPaper, filesHeading) = (texts.openPaper, texts.files)
    problems = diagnostics.filter { $0.severity == .error }.map { $0.line(in: language) }
    canDecide = reader == .administration
    suspicions = canDecide ? SuspicionView.all(in: proposal.report) : []
    hasSuspicions = !suspicions.isEmpty
    (suspicionsHeading, suspicionsExplained) = (texts.suspicions, texts.suspicionsExplained)
    (isSame, isDifferent) = (texts.isSame, texts.isDifferent)
    formHeading = last == nil ? texts.record : texts.recordAnew
    formTarget = address.target
    intro = address.asked.isEmpty ? texts.fromProposal : texts.fromWhatIf
    let awards = Dictionary(
      run.report.applications.map { ($0.id, $0.award) }, uniquingKeysWith: { first, _ in first })
    let rows = proposal.report.applications.filter { $0.decision != .granted }.map { application in
      let (proposed, now) = (application.award, awards[application.id] ?? application.award)
      let typed = form?.awards[application.id] ?? say.typed(now)
      let reason = form?.reasons[application.id] ?? ""
      return Row(
        id: application.id, title: application.title,
        proposed: say.money(proposed), proposedLabel: texts.proposed,
        awardName: "award.\(application.id)", award: typed,
        awardLabel: texts.award(of: application.id),
        reasonName: "reason.\(application.id)", reason: reason,
        reasonLabel: texts.reason(for: application.id),
        isDeparting: typed != say.typed(proposed) || !reason.isEmpty)
    }
    departing = rows.filter(\.isDeparting)
    others = rows.filter { !$0.isDeparting }
    hasDeparting = !departing.isEmpty
    asProposed = texts.asProposed
    otherHeading = texts.others
    columns = [texts.application, texts.proposed, texts.decided, texts.reason]
    (decide, frozen) = (texts.decide, texts.frozen)
    back = PageTexts(language).toProposal
    backTarget = address.on(.allocation).target
  }
}
