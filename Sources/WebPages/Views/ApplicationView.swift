// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Foundation
import Grants
import Reports
import Wording

/// What the template of one application sees: everything that is known of it.
struct ApplicationView {
  struct List {
    let heading: String
    let items: [String]
  }

  struct Criterion {
    let name: String
    let weight: String
    let points: String
    let minimum: String
    let spread: String
    let members: String
  }

  struct Member {
    let name: String
    let points: [String]
  }

  struct Other {
    let id: String
    let title: String
    let decision: String
    let target: String
  }

  struct Hidden {
    let name: String
    let value: String
  }

  let frame: FrameView
  let id: String
  let title: String
  let facts: String
  let decision: String
  let standing: String
  let summary: String?
  let conflict: [String]
  let whyHeading: String
  let reasons: [String]
  let suspicions: [String]
  let lists: [List]
  let pointsHeading: String
  let finished: String?
  let hasCriteria: Bool
  let criterionColumns: [String]
  let criteria: [Criterion]
  let whole: String
  let score: String
  let hasSinglePoints: Bool
  let singlePointsHeading: String
  let singlePointsColumns: [String]
  let singlePoints: [Member]
  let eligibilityHeading: String
  let eligibility: [String]
  let glossaryHeading: String
  let glossary: [Other]
  let hasGlossary: Bool
  let overallResult: String?
  let back: String
  let backTarget: String

  let formTarget = FilledForm.path
  let formHeading: String
  let here: String
  let choiceName: String
  let choice: String
  let free: String
  let included: String
  let excluded: String
  let isFree: Bool
  let isIncluded: Bool
  let isExcluded: Bool
  let canChange: Bool
  let requestName: String
  let requestLabel: String
  let request: String
  let apply: String
  let kept: [Hidden]

  /// - Parameter rule: what the reader may change.
  init(_ report: ExplanationReport, for rule: ReaderRule, at address: PageAddress) {
    let language = report.allocation.language
    let (texts, labels) = (PageTexts(language), Labels(language))
    let application = report.application
    let name = application.id
    id = name
    frame = FrameView(
      "\(id) \(application.title)", round: report.allocation.round, in: language, at: address,
      for: rule.reader)
    title = application.title
    facts = [
      application.applicant, report.corridor, labels.requested(application.requested),
    ].filter { !$0.isEmpty }.joined(separator: " · ")
    decision =
      labels.decision(application.decision, at: application.level)
      + (application.hasAward ? ": " + labels.say.money(application.award) : "")
    self.standing = application.decision.kind
    summary = report.allocation.status == .optimal ? nil : report.allocation.summary
    conflict = report.allocation.conflict.map(\.text)
    whyHeading = labels.why
    reasons = application.reasons.map(\.text) + [report.otherwise].compactMap { $0 }
    suspicions =
      (report.suspectedMatches.isEmpty ? [] : [labels.toBeDecided(in: report.allocation.inputs)])
      + (report.suspectedDuplicates.isEmpty
        ? [] : [labels.duplicatesToBeDecided(in: report.allocation.inputs)])
    lists = [
      List(
        heading: labels.deciders,
        items: report.deciders + [report.atWeights].compactMap { $0 } + report.rules.map(\.text)
          + [report.ruleSummary].compactMap { $0 }),
      List(
        heading: labels.changes,
        items: report.changes + (report.opportunity.map { [$0.text] } ?? [])),
    ].filter { !$0.items.isEmpty }

    pointsHeading = labels.points
    hasCriteria = !report.criteria.isEmpty
    finished =
      hasCriteria || application.score == nil
      ? nil
      : labels.finished(application.score, decimals: report.allocation.scoreDecimals)
    criterionColumns = [
      labels.weight, labels.score, labels.minimum, labels.spread, labels.members,
    ]
    criteria = report.criteria.map { criterion in
      Criterion(
        name: criterion.name, weight: labels.say.number(criterion.weight),
        points: labels.points(criterion.points, of: criterion.max),
        minimum: criterion.minimum.map { labels.say.number($0) } ?? "",
        spread: labels.range(criterion.lowest, criterion.highest),
        members: String(criterion.members))
    }
    whole = labels.whole
    score = labels.score(application.score, decimals: report.allocation.scoreDecimals)
    hasSinglePoints = !(report.singlePoints ?? []).isEmpty
    singlePointsHeading = labels.singlePoints
    singlePointsColumns = report.criteria.map(\.name)
    singlePoints = (report.singlePoints ?? []).map { member in
      Member(
        name: member.name,
        points: zip(member.points, member.counted).map { points, counted in
          member.isRecused ? labels.recused : labels.points(points, counted: counted)
        })
    }
    eligibilityHeading = labels.eligibility
    let offers =
      report.offers.isEmpty
      ? []
      : [
        labels.onOffer
          + report.offers.map { labels.offer($0.level, $0.award) }.joined(separator: " · ")
      ]
    eligibility =
      [report.eligibility]
      + (application.decision == .ineligible
        ? [] : [labels.eligibleRequest(report.eligibleRequest)] + offers)
    glossaryHeading = labels.glossary
    glossary = report.glossary.applications.map { other in
      Other(
        id: other.id, title: other.title,
        decision: labels.decision(other.decision, at: other.level),
        target: address.on(.application(other.id)).target)
    }
    overallResult = report.glossary.overallResult
    hasGlossary = !glossary.isEmpty || overallResult != nil
    back = texts.toAllApplications
    backTarget = address.on(.allocation).target

    formHeading = texts.controls
    here = address.on(.application(name)).path
    choiceName = "choice.\(name)"
    (choice, free) = (texts.choice, texts.free)
    (included, excluded) = (texts.included, texts.excluded)
    isIncluded = address.asked.include.contains(name)
    isExcluded = address.asked.exclude.contains(name)
    isFree = !isIncluded && !isExcluded
    canChange = application.decision != .granted && !rule.isRecused(name)
    requestName = "requested.\(name)"
    requestLabel = "\(texts.requestedAmount) \(texts.inEuro)"
    request = labels.say.typed(
      Decimal(Hundredths(application.requested.cents)), decimals: 0...2)
    apply = texts.apply
    kept = address.hiddenFields(without: name)
  }
}

extension PageAddress {
  /// What a form that changes one application has to carry along.
  fileprivate func hiddenFields(without id: ApplicationID) -> [ApplicationView.Hidden] {
    asked.settings.map { .init(name: "set", value: $0) }
      + asked.include.filter { $0 != id }.map { .init(name: "choice.\($0)", value: "in") }
      + asked.exclude.filter { $0 != id }.map { .init(name: "choice.\($0)", value: "out") }
      + asked.without.map { .init(name: "without", value: $0) }
      + asked.requested.filter { $0.application != id }.map {
        .init(name: "requested.\($0.application)", value: $0.amount)
      } + pinned.map { .init(name: "pin", value: $0) }
  }
}
