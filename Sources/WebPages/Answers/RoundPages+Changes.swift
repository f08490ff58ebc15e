// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants
import Korridor
import PageExchange
import Papers
import Records
import RoundFiles
import Spelling
import Wording

/// What posted forms change. Nothing is written here: the answer holds what has to be.
extension RoundPages {
  func changed(
    _ target: PageTarget, _ fields: [PostedField], _ audience: Audience
  ) throws -> PageAnswer {
    guard audience.reader != .everybody else { throw AddressProblem.notForEverybody }
    switch try PageChange(target, fields) {
    case .save(let query, let title): return try save(query, as: title, audience)
    case .remove(let entry):
      return try saved(audience, entry, isRemoved: false) { .removed(entry: $0.entry) }
    case .restore(let entry):
      return try saved(audience, entry, isRemoved: true) { .restored(entry: $0.entry) }
    case .show(let query): return try show(query, audience)
    case .decide(let form): return try decide(form, target, audience)
    case .judge(let answer): return try judge(answer, audience)
    }
  }

  // MARK: Saved what-ifs

  /// In characters.
  private static let longestTitle = 80

  private func save(
    _ query: String, as text: String, _ audience: Audience
  ) throws -> PageAnswer {
    let title = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...Self.longestTitle).contains(title.count), title.visible == title else {
      throw AddressProblem.noName(longest: Self.longestTitle)
    }
    let asked = try resolved(PageAddress(PageTarget("/?" + query)), audience).asked
    guard !asked.isEmpty else { throw AddressProblem.nothingToSave }
    try round.under(asked.whatIf).checked()
    let taken = SavedWhatIf.all(in: audience.archive).named(title)
    guard taken?.belongs(to: audience.reader) != false else {
      throw AddressProblem.nameTaken(title)
    }
    return kept(
      .saved(query: asked.query, inputs: try proposal(audience).inputsDigest), title: title,
      leadingTo: .saved, audience)
  }

  private func saved(
    _ audience: Audience, _ entry: Int, isRemoved: Bool, _ event: (SavedWhatIf) -> ArchiveEvent
  ) throws -> PageAnswer {
    let known = try saved(audience).first { $0.entry == entry && $0.isRemoved == isRemoved }
    guard let saved = known, saved.belongs(to: audience.reader) else {
      throw AddressProblem.unknownSaved("\(entry)")
    }
    return kept(event(saved), leadingTo: .saved, audience)
  }

  private func kept(
    _ event: ArchiveEvent, title: String? = nil, files: [PageFile] = [],
    replacing file: ReplacedFile? = nil, leadingTo page: PageAddress.Page, _ audience: Audience
  ) -> PageAnswer {
    var answer = PageAnswer.elsewhere(PageAddress(page).target)
    answer.draft = EntryDraft(
      event, EntryNames(title: title, author: audience.reader.author), files: files,
      after: audience.archive?.head ?? "", replacing: file)
    return answer
  }

  // MARK: The meeting

  /// Only what everybody may try: the answer is before everybody's eyes.
  private func show(_ query: String, _ audience: Audience) throws -> PageAnswer {
    guard audience.reader == .administration else { throw AddressProblem.administrationOnly }
    let asked = try resolved(PageAddress(PageTarget("/?" + query)), audience).asked
    try ReaderRule(for: .everybody, in: proposal(audience).roundAsRead).check(asked)
    try round.under(asked.whatIf).checked()
    return kept(.shown(query: asked.query), leadingTo: .meeting, audience)
  }

  // MARK: Suspected double funding

  private func judge(_ answer: SuspicionAnswer, _ audience: Audience) throws -> PageAnswer {
    guard audience.reader == .administration else { throw AddressProblem.administrationOnly }
    let report = try proposal(audience).report
    let (first, second) = answer.pair.names
    let isOpen =
      switch answer.pair {
      case .association:
        report.suspectedMatches.contains { $0.application == first && $0.row.id == second }
      case .applications:
        report.suspectedDuplicates.contains { $0.first.id == first && $0.second.id == second }
      }
    guard isOpen, isFolder, let file = round.file(with: answer) else {
      throw AddressProblem.cannotAnswer
    }
    return kept(
      .judged(first: first, second: second, decision: answer.decision.rawValue),
      replacing: ReplacedFile(
        PageFile(PaperFile(file.name, Array(file.text.utf8))),
        former: round.digest(of: file.name)),
      leadingTo: .decision, audience)
  }

  // MARK: The decision

  /// The name under which the decision lies beside the final paper.
  private static let decisionFile = "decision.csv"

  /// Freezes the final paper, or shows the form again with what is wrong with it.
  private func decide(
    _ form: DecisionForm, _ target: PageTarget, _ audience: Audience
  ) throws -> PageAnswer {
    guard audience.reader == .administration else { throw AddressProblem.administrationOnly }
    let address = try resolved(PageAddress(target), audience)
    let proposal = try proposal(audience)
    let rows = DecisionRows(form, beside: proposal)
    let csv = Array(DecisionTable.csv(rows.all, in: proposal.report.language).utf8)
    let archive = audience.archive.flatMap { archive in
      archive.entries.isEmpty
        ? nil : RecordedArchive(entries: archive.entries.count, head: archive.head)
    }
    do {
      let paper = try PaperPipeline(limits: limits, readership: .everybody).run(
        RoundScenario(round, decided: DecisionFile(name: Self.decisionFile, bytes: csv)),
        archive: archive)
      guard paper.paper.stage == .decision else {
        let texts = Announcements(proposal.report.language)
        throw AddressProblem.notReady(
          paper.notes.map { texts.line($0, ofRoundIn: proposal.report.inputs) })
      }
      let page = "\(paper.paper.fileName).html"
      let written = try paper.files() + paper.documents().files
      let files =
        (written.filter { $0.name == page } + written.filter { $0.name != page }
        + [PaperFile(Self.decisionFile, csv)]).map { PageFile($0) }
      return kept(
        .decided(
          query: address.asked.query, inputs: proposal.inputsDigest,
          files: files.map {
            ArchivedFile(name: $0.name, sha256: HexDigest.sha256($0.bytes))
          }),
        files: files, leadingTo: .decision, audience)
    } catch let rejected as RejectedRound {
      return try decision(at: address, audience, after: form, rejected.diagnostics)
    }
  }

  /// - Parameters:
  ///   - form: that could not be taken; nil where there was none.
  func decision(
    at address: PageAddress, _ audience: Audience, after form: DecisionForm? = nil,
    _ diagnostics: [Diagnostic] = []
  ) throws -> PageAnswer {
    let view = DecisionView(
      try run(address, audience), beside: try proposal(audience), of: try history(audience),
      for: audience.reader, at: address, after: form, diagnostics)
    var answer = PageAnswer.page(PageTemplates.decision(view))
    if form != nil { answer.status = .badRequest }
    return answer
  }
}

extension SuspicionAnswer.Pair {
  fileprivate var names: (first: String, second: String) {
    switch self {
    case .association(let application, let row): (application, row)
    case .applications(let first, let second): (first, second)
    }
  }
}
