// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants
import Reports
import Wording

/// What the template of an allocation sees: the proposal, or a what-if beside it.
struct AllocationView {
  struct Corridor {
    let id: String
    let name: String
    let target: String
    let spent: String
    let missing: String
    let counts: String
    /// Thousandths of the longest bar.
    let spentWidth: Int
    let targetPlace: Int
  }

  struct Rule {
    let text: String
    let repair: String?
  }

  struct Group {
    let name: String
    let rows: [Row]
  }

  struct Row {
    let id: String
    let title: String
    let applicant: String
    let target: String
    let score: String
    let decision: String
    /// For style sheet and filter: `funded`, `open`, `not-funded`, `ineligible`.
    let standing: String
    let award: String
    let margin: String
    /// How it differs from the proposal, in a word; nil where it does not.
    let mark: String?
    /// For the style sheet.
    let markKind: String
    let isPinned: Bool
    let pinTarget: String
    let pinName: String
    let reason: String
    let moreReasons: [String]
    let choiceLabel: String
    let canChoose: Bool
    let isFree: Bool
    let isIncluded: Bool
    let isExcluded: Bool
  }

  let frame: FrameView
  let heading: String
  let summary: String
  let isSettled: Bool
  let problems: [String]
  let warnings: [String]
  let contradicting: String
  let conflict: [Rule]
  let hasConflict: Bool
  let change: ChangeView
  let formTarget = FilledForm.path
  let controls: ControlsView
  /// The same page with more reasons, for the script, which asks for it soon after an answer that has none, else
  /// when the reader rests; nil where there are no more.
  let next: Next?

  struct Next {
    let target: String
    let isSoon: Bool
  }

  let money: String
  let objective: String?
  let corridorsHeading: String
  let corridorColumns: [String]
  let corridors: [Corridor]
  let resources: [String]
  let hasResources: Bool

  let applicationsHeading: String
  let columns: Columns
  let groups: [Group]
  let find: String
  let show: String
  let filters: [Filter]
  let noneShown: String

  struct Columns {
    let application: String
    let score: String
    let decision: String
    let award: String
    let margin: String
    let choice: String
    let free: String
    let included: String
    let excluded: String
  }

  struct Filter {
    let value: String
    let name: String
  }

  /// - Parameters:
  ///   - compared: beside the proposal.
  ///   - round: under the what-if.
  ///   - standing: as the files have it.
  ///   - rule: what the reader may change.
  ///   - form: that could not be read in all its fields; nil where there was none.
  init(
    _ compared: ComparedScenario, beside proposal: AllocationReport, of round: Round,
    changing standing: Round, for rule: ReaderRule, at address: PageAddress,
    after form: FilledForm?
  ) {
    let report = compared.allocation
    let language = report.language
    let (texts, labels) = (PageTexts(language), Labels(language))
    heading = address.asked.isEmpty ? texts.proposal : texts.whatIf
    frame = FrameView(
      heading, round: report.round, in: language, at: address, for: rule.reader)
    summary = report.summary
    isSettled = report.status == .optimal
    problems = form?.diagnostics.map { $0.line(in: language) } ?? []
    warnings = report.warnings.map(\.text)
    contradicting = labels.contradicting
    conflict = report.conflict.map { Rule(text: $0.text, repair: $0.repair?.text) }
    hasConflict = !conflict.isEmpty
    change = ChangeView(compared, beside: proposal, for: rule.reader, at: address)
    controls = ControlsView(
      round, changing: standing, for: rule, in: language, at: address, typed: form?.typed ?? [:])
    next = Next(to: address)

    money = labels.budget(
      available: report.available, granted: report.granted, spent: report.spent, left: report.left)
    objective = report.objective.map {
      labels.objective(value: $0.value, scores: $0.scores, imbalance: $0.imbalance)
    }
    corridorsHeading = labels.corridors
    corridorColumns = [labels.target, labels.spent, labels.shortfall, labels.funded]
    corridors = report.objective == nil ? [] : report.corridorBars(labels)
    resources =
      report.objective == nil
      ? []
      : report.resources.map { "\($0.name): \(labels.used($0.used, of: $0.capacity))" }
    hasResources = !resources.isEmpty

    applicationsHeading = labels.applications
    columns = Columns(
      application: labels.titles, score: labels.score, decision: labels.decision,
      award: labels.award, margin: texts.margin, choice: texts.choice, free: texts.free,
      included: texts.included, excluded: texts.excluded)
    groups = report.corridors.compactMap { corridor in
      let members = report.applications(in: corridor.id)
      guard !members.isEmpty else { return nil }
      return Group(
        name: "\(corridor.id) \(corridor.name)",
        rows: members.map {
          Row(
            $0, compared.change, scoreDecimals: report.scoreDecimals, for: rule, at: address, texts,
            labels)
        })
    }
    (find, show) = (texts.find, texts.show)
    filters = [
      Filter(value: "all", name: texts.all), Filter(value: "changed", name: texts.onlyChanged),
      Filter(value: "funded", name: texts.onlyFunded),
      Filter(value: "not-funded", name: texts.onlyNotFunded),
      Filter(value: "pinned", name: texts.onlyPinned),
    ]
    noneShown = texts.noneShown
  }
}

extension AllocationView.Next {
  fileprivate init?(to address: PageAddress) {
    var more = address
    switch address.depth {
    case ExplanationDepth.none?: (more.depth, isSoon) = (nil, true)
    case nil, .brief: (more.depth, isSoon) = (.full, false)
    case .full, .all: return nil
    }
    target = more.target
  }
}

extension AllocationView.Row {
  fileprivate init(
    _ application: ApplicationReport, _ change: AllocationChange, scoreDecimals: Int,
    for rule: ReaderRule, at address: PageAddress, _ texts: PageTexts, _ labels: Labels
  ) {
    id = application.id
    title = application.title
    applicant = application.applicant
    target = address.on(.application(id)).target
    score = labels.score(application.score, decimals: scoreDecimals)
    decision = labels.decision(application.decision, at: application.level)
    standing = application.decision.kind
    award = application.hasAward ? labels.say.money(application.award) : "–"
    let isAwaited = address.depth == ExplanationDepth.none
    margin = application.margin.map { labels.say.signed($0) } ?? (isAwaited ? "…" : "")
    let marks: [([ApplicationID], String, String)] = [
      (change.enters, texts.entering, "enters"), (change.leaves, texts.leaving, "leaves"),
      (change.changes, texts.otherAward, "changes"), (change.undecided, texts.undecided, "open"),
    ]
    let found = address.asked.isEmpty ? nil : marks.first { $0.0.contains(application.id) }
    (mark, markKind) = (found?.1, found?.2 ?? "")
    isPinned = address.pinned.contains(id)
    var other = address
    if isPinned { other.pinned.removeAll { $0 == application.id } } else { other.pinned.append(id) }
    pinTarget = other.target
    pinName = isPinned ? texts.unpin : texts.pin
    reason = isAwaited ? texts.reasonsFollow : application.reasons.first?.text ?? ""
    moreReasons =
      application.reasons.dropFirst().map(\.text) + application.requirements.map(\.text)
    choiceLabel = texts.choice(for: id)
    isIncluded = address.asked.include.contains(id)
    isExcluded = address.asked.exclude.contains(id)
    isFree = !isIncluded && !isExcluded
    canChoose = application.decision != .granted && !rule.isRecused(application.id)
  }
}

extension AllocationReport {
  func corridorBars(_ labels: Labels) -> [AllocationView.Corridor] {
    let full = max(1, corridors.map { max($0.target, $0.spent).cents }.max() ?? 0)
    func thousandths(_ money: Money) -> Int {
      Int(Int128(money.cents) * 1000 / Int128(full))
    }
    return corridors.map { corridor in
      AllocationView.Corridor(
        id: corridor.id, name: corridor.name, target: labels.say.money(corridor.target),
        spent: labels.say.money(corridor.spent), missing: labels.missing(corridor.shortfall),
        counts: labels.counts(
          funded: corridor.funded, of: corridor.eligible, granted: corridor.granted),
        spentWidth: thousandths(corridor.spent), targetPlace: thousandths(corridor.target))
    }
  }
}

extension Decision {
  /// For style sheet and filter.
  var kind: String {
    switch self {
    case .granted, .funded, .partlyFunded: "funded"
    case .undecided: "open"
    case .notFunded: "not-funded"
    case .ineligible: "ineligible"
    }
  }
}
