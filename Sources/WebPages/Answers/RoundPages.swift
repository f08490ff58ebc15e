// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants
import Korridor
import PageExchange
import Papers
import Reports
import RoundFiles
import Solving
import Synchronization

/// Answers every address of one round: its pages, and the JSON of the command.
///
/// The round is read once. Its proposal is solved once for each language and each kind of reader; every
/// what-if stands beside it.
package final class RoundPages: PageAnswering {
  private let round: ParsedRound
  /// After this long an answer is the best found by then, and says so; nil: no limit.
  private let timeLimit: Duration?
  private let proposals = Mutex<[Reading: AllocationRun]>([:])

  /// On what a proposal depends beside the round.
  private struct Reading: Hashable {
    var language: Round.Language?
    var readership: Readership
  }

  /// Who asks, and in which language; nil: the round's own.
  private struct Audience {
    var language: Round.Language?
    var reader: PageReader
    var readership: Readership { reader.readership }
    var reading: Reading { Reading(language: language, readership: readership) }
  }

  package init(_ round: ParsedRound, timeLimit: Duration? = nil) {
    (self.round, self.timeLimit) = (round, timeLimit)
  }

  package func answer(_ request: PageRequest) -> PageAnswer {
    let audience = Audience(
      language: request.language.flatMap(Round.Language.init), reader: request.reader)
    do {
      let target = PageTarget(request.target)
      if target.path == FilledForm.path { return try filled(target, audience) }
      let address = try PageAddress(target)
      if !address.asked.isEmpty { try rule(audience).check(address.asked) }
      return switch request.form {
      case .json: try json(address, audience)
      case .page: try page(address, audience)
      }
    } catch {
      return ProblemAnswer(error, in: audience.language ?? round.language).answer(as: request.form)
    }
  }

  private func rule(_ audience: Audience) throws -> ReaderRule {
    ReaderRule(for: audience.reader, in: try proposal(audience).roundAsRead)
  }

  // MARK: Runs

  private var limits: SolveLimits {
    SolveLimits(deadline: timeLimit.map { ContinuousClock.now + $0 })
  }

  private func proposal(_ audience: Audience) throws -> AllocationRun {
    if let known = proposals.withLock({ $0[audience.reading] }) { return known }
    let run = try run(AskedWhatIf(), .brief, audience)
    proposals.withLock { $0[audience.reading] = run }
    return run
  }

  private func run(
    _ asked: AskedWhatIf, _ depth: ExplanationDepth, _ audience: Audience
  ) throws -> AllocationRun {
    try AllocationPipeline(limits: limits, depth: depth, readership: audience.readership)
      .allocate(round.under(asked.whatIf), language: audience.language)
  }

  private func run(
    _ address: PageAddress, _ audience: Audience
  ) throws -> AllocationRun {
    let depth = address.depth ?? .brief
    guard !address.asked.isEmpty || depth != .brief else {
      return try proposal(audience)
    }
    return try run(address.asked, depth, audience)
  }

  private func explanation(
    of id: ApplicationID, _ asked: AskedWhatIf, _ audience: Audience
  ) throws -> ExplanationReport {
    try ExplanationPipeline(limits: limits, readership: audience.readership)
      .explanation(of: id, in: round.under(asked.whatIf), language: audience.language).report
  }

  /// - Parameter greatest: the weight up to which they are asked for; nil: infinity.
  private func weights(
    _ asked: AskedWhatIf, upTo greatest: Hundredths?, _ audience: Audience
  ) throws -> WeightsReport {
    try WeightsPipeline(limits: limits, readership: audience.readership)
      .weights(round.under(asked.whatIf), upTo: greatest, language: audience.language).report
  }

  private func comparison(
    _ address: PageAddress, _ audience: Audience
  ) throws -> ComparisonReport {
    let allocation = AllocationPipeline(
      limits: limits, depth: address.depth ?? .brief, readership: audience.readership)
    return try ComparisonPipeline(allocation: allocation)
      .compare(round.under(address.asked.whatIf), language: audience.language ?? round.language)
      .report
  }

  private func paper(
    _ asked: AskedWhatIf, _ audience: Audience
  ) throws -> PaperRun {
    try PaperPipeline(limits: limits, readership: audience.readership)
      .run(round.under(asked.whatIf), language: audience.language)
  }

  // MARK: Forms of an answer

  /// What the command prints with `--json` for the same what-if, byte for byte.
  private func json(
    _ address: PageAddress, _ audience: Audience
  ) throws -> PageAnswer {
    switch address.page {
    case .allocation:
      let report = try run(address, audience).report
      return try .json(report.json, report.status)
    case .application(let id):
      let report = try explanation(of: id, address.asked, audience)
      return try .json(report.json, report.allocation.status)
    case .comparison:
      return try .json(comparison(address, audience).json)
    case .weights:
      return try .json(weights(address.asked, upTo: nil, audience).json)
    case .paper(let name):
      return try file(name, of: paper(address.asked, audience))
    }
  }

  private func page(
    _ address: PageAddress, _ audience: Audience
  ) throws -> PageAnswer {
    switch address.page {
    case .allocation:
      let proposal = try proposal(audience)
      let run = try run(address, audience)
      return try allocation(run, beside: proposal, at: address, audience)
    case .application(let id):
      let report = try explanation(of: id, address.asked, audience)
      let view = ApplicationView(report, for: try rule(audience), at: address)
      return .page(PageTemplates.application(view), report.allocation.status)
    case .comparison:
      let report = try comparison(address, audience)
      return .page(PageTemplates.comparison(ComparisonView(report, at: address)))
    case .weights:
      let greatest = WeightScale(of: try proposal(audience).round).greatest
      let report = try weights(address.asked, upTo: greatest, audience)
      return .page(PageTemplates.weights(WeightsView(report, at: address)))
    case .paper(let name):
      return try file(name, of: paper(address.asked, audience))
    }
  }

  private func allocation(
    _ run: AllocationRun, beside proposal: AllocationRun, at address: PageAddress,
    _ audience: Audience, after form: FilledForm? = nil
  ) throws -> PageAnswer {
    let view = AllocationView(
      run.compared(with: proposal), beside: proposal.report, of: run.round,
      changing: proposal.round, for: try rule(audience), at: address, after: form)
    var answer = PageAnswer.page(PageTemplates.allocation(view), run.report.status)
    if form != nil { answer.status = .badRequest }
    return answer
  }

  /// A form leads to the address that it means. Where a field cannot be read, the page comes again with
  /// what was typed and what is wrong with it.
  private func filled(
    _ target: PageTarget, _ audience: Audience
  ) throws -> PageAnswer {
    let proposal = try proposal(audience)
    let form = try FilledForm(target, of: proposal.round)
    guard !form.diagnostics.isEmpty else { return .elsewhere(form.address.target) }
    var address = form.address
    address.page = .allocation
    try rule(audience).check(address.asked)
    let run = try run(address, audience)
    return try allocation(run, beside: proposal, at: address, audience, after: form)
  }

  private func file(_ name: String, of paper: PaperRun) throws -> PageAnswer {
    guard let file = try paper.files().first(where: { $0.name == name }) else {
      throw AddressProblem.unknownPage("/paper/\(name)")
    }
    return .file(file)
  }
}

extension PageReader {
  /// Members see what everybody sees until they are told apart.
  fileprivate var readership: Readership {
    switch self {
    case .administration: .administration
    case .member, .everybody: .everybody
    }
  }
}

extension ParsedRound {
  /// German where the files do not say.
  fileprivate var language: Round.Language { round().round?.language ?? .de }
}
