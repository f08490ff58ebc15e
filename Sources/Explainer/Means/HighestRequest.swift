// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import Solving

/// The highest request, not above its own, with which an application would be in a best allocation.
/// Targets and floors stay as they are with its own request.
package enum HighestRequest: Sendable {
  /// It is in a best allocation with what it asks for.
  case itsOwn
  /// With this request it would get `award` at `level`. With any higher one, up to its own, it is in no
  /// best allocation. `ties`: others are equally good without it then, and the tie rules decide.
  case amount(Money, award: Money, level: Hundredths, ties: Bool)
  /// No request would win that keeps to its own minimum; were the project possible with less, this one would.
  case belowItsMinimum(Money, request: Money, award: Money, level: Hundredths, ties: Bool)
  /// It asks for no money: there is no smaller request.
  case asksForNothing
  /// No request would win, whatever its minimum.
  case none
  /// A limit came first.
  case notProved
}

extension ExplanationSearch {
  /// For each level the largest award with which the whole is worth at least what it is without the
  /// application; then the largest request that gives one of these awards.
  ///
  /// - Parameter worth: V without the application.
  func highestRequest(of application: Application, against worth: ObjectiveValue) -> HighestRequest
  {
    guard application.requested > .zero else { return .asksForNothing }
    do {
      if let found = try request(of: application, in: model, against: worth) {
        guard found.request < application.requested else { return .itsOwn }
        return .amount(
          found.request, award: found.award, level: found.level,
          ties: try ties(found, with: worth))
      }
      guard let minimum = application.minimum, minimum > .zero else { return .none }
      let lowered = try model.withoutMinimum(of: application)
      guard let found = try request(of: application, in: lowered, against: worth) else {
        return .none
      }
      return .belowItsMinimum(
        minimum, request: found.request, award: found.award, level: found.level,
        ties: try ties(found, with: worth))
    } catch {
      return .notProved
    }
  }

  private struct WinningRequest {
    let request: Money
    let award: Money
    let level: Hundredths
    /// Of the best allocation with that award.
    let program: IntegerProgram
  }

  /// - Parameter model: what is on offer to the application.
  private func request(
    of application: Application, in model: AllocationModel, against worth: ObjectiveValue
  ) throws -> WinningRequest? {
    var highest: WinningRequest?
    for award in model.awards(of: application.id) where highest?.request != application.requested {
      let open = try OpenRequest(award, in: model, worth: worth)
      let above = highest.map { open.program(above: $0.request) } ?? open.program
      guard let above, let found = try unrelated.best(of: above) else { continue }
      let amount = open.award(in: found)
      highest = WinningRequest(
        request: open.request(for: amount, of: application), award: amount,
        level: award.offer.level, program: open.program(with: found))
    }
    return highest
  }

  private func ties(_ found: WinningRequest, with worth: ObjectiveValue) throws -> Bool {
    guard let best = try optimiser.best(of: found.program) else {
      throw SearchStopped(reason: .unreliable("a request that wins has no allocation"))
    }
    return best.value == worth
  }
}

extension AllocationModel {
  /// The same, as if a project were possible with any award at the round's levels.
  fileprivate func withoutMinimum(
    of application: Application
  ) throws(ModelTooLarge) -> AllocationModel {
    var (round, assessment) = (round, assessed.assessment)
    for position in round.applications.indices
    where round.applications[position].id == application.id {
      round.applications[position].minimum = .zero
      assessment.verdicts[application.id]?.offers = round.funding.offers(
        to: round.applications[position])
    }
    let lowered = AssessedRound(round, scores: assessed.scores, assessment: assessment)
    return try AllocationModel(lowered, tradeOff: tradeOff, with: extra)
  }
}
