// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Korridor
import PageExchange
import Papers
import Records
import RoundFiles
import Wording

/// What the committee decided is frozen with its paper.
extension RoundPages {
  /// The name under which the decision lies beside the final paper.
  private static let decisionFile = "decision.csv"

  /// Freezes the final paper, or shows the form again with what is wrong with it.
  func decide(
    _ form: DecisionForm, _ target: PageTarget, _ audience: Audience
  ) throws -> PageAnswer {
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
