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
  let round: ParsedRound
  /// Whether answers can be written into its files.
  let isFolder: Bool
  /// After this long an answer is the best found by then, and says so; nil: no limit.
  private let timeLimit: Duration?
  private let proposals = Mutex<[Reading: AllocationRun]>([:])

  /// On what a proposal depends beside the round.
  struct Reading: Hashable {
    var language: Round.Language?
    var readership: Readership
  }

  package init(_ round: ParsedRound, isFolder: Bool = true, timeLimit: Duration? = nil) {
    (self.round, self.isFolder, self.timeLimit) = (round, isFolder, timeLimit)
  }

  package func answer(_ request: PageRequest) -> PageAnswer {
    let audience = Audience(of: request)
    do {
      let target = PageTarget(request.target)
      if let posted = request.posted { return try changed(target, posted, audience) }
      if target.path == FilledForm.path { return try filled(target, audience) }
      let address = try resolved(PageAddress(target), audience)
      return switch request.form {
      case .json: try json(address, audience)
      case .page: try page(address, audience)
      }
    } catch {
      return ProblemAnswer(error, in: audience.language ?? round.language).answer(as: request.form)
    }
  }

  func rule(_ audience: Audience) throws -> ReaderRule {
    ReaderRule(for: audience.reader, in: try proposal(audience).roundAsRead)
  }

  // MARK: Runs

  var limits: SolveLimits {
    SolveLimits(deadline: timeLimit.map { ContinuousClock.now + $0 })
  }

  func proposal(_ audience: Audience) throws -> AllocationRun {
    if let known = proposals.withLock({ $0[audience.reading] }) { return known }
    let run = try run(AskedWhatIf(), .brief, audience)
    proposals.withLock { $0[audience.reading] = run }
    return run
  }

  func run(
    _ asked: AskedWhatIf, _ depth: ExplanationDepth, _ audience: Audience
  ) throws -> AllocationRun {
    try AllocationPipeline(limits: limits, depth: depth, readership: audience.readership)
      .allocate(round.under(asked.whatIf), language: audience.language)
  }

  func run(
    _ address: PageAddress, _ audience: Audience
  ) throws -> AllocationRun {
    let depth = address.depth ?? .brief
    guard !address.asked.isEmpty || depth != .brief else {
      return try proposal(audience)
    }
    return try run(address.asked, depth, audience)
  }

  func explanation(
    of id: ApplicationID, _ asked: AskedWhatIf, _ audience: Audience
  ) throws -> ExplanationReport {
    try ExplanationPipeline(limits: limits, readership: audience.readership)
      .explanation(of: id, in: round.under(asked.whatIf), language: audience.language).report
  }

  /// - Parameter greatest: the weight up to which they are asked for; nil: infinity.
  func weights(
    _ asked: AskedWhatIf, upTo greatest: Hundredths?, _ audience: Audience
  ) throws -> WeightsReport {
    try WeightsPipeline(limits: limits, readership: audience.readership)
      .weights(round.under(asked.whatIf), upTo: greatest, language: audience.language).report
  }

  func comparison(
    _ address: PageAddress, _ audience: Audience
  ) throws -> ComparisonReport {
    let allocation = AllocationPipeline(
      limits: limits, depth: address.depth ?? .brief, readership: audience.readership)
    var whatIf = address.asked.whatIf
    whatIf.overlays = try saved(address.asked.saved, audience).map(\.overlay)
    return try ComparisonPipeline(allocation: allocation)
      .compare(round.under(whatIf), language: audience.language ?? round.language)
      .report
  }

  func paper(
    _ asked: AskedWhatIf, _ audience: Audience
  ) throws -> PaperRun {
    try PaperPipeline(limits: limits, readership: audience.readership)
      .run(round.under(asked.whatIf), language: audience.language)
  }
}

extension ParsedRound {
  /// German where the files do not say.
  var language: Round.Language { round().round?.language ?? .de }
}
