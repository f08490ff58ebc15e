// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

/// The highest request, not above its own, with which an application would be in a best allocation.
/// Targets and floors stay as they are with its own request.
public enum HighestRequest: Sendable {
  /// It is in a best allocation with what it asks for.
  case itsOwn
  /// With this request it would get `award` at `level`. With any higher one, up to its own, it is in no
  /// best allocation. `ties`: others are equally good without it then, and the tie rules decide.
  case amount(Money, award: Money, level: Hundredths, ties: Bool)
  /// No request would win.
  case none
  /// A limit came first.
  case notProved
}

extension ExplanationSearch {
  /// For each level the largest award with which the whole is worth at least what it is without the
  /// application; then the largest request that gives one of these awards.
  ///
  /// - Parameter worth: V without the application.
  func highestRequest(of application: Application, against worth: Points) -> HighestRequest {
    do {
      var highest: (request: Money, award: Money, level: Hundredths, best: IntegerProgram)?
      for award in model.awards(of: application.id) where highest?.request != application.requested
      {
        let open = try OpenRequest(award, in: model, worth: worth)
        let above = highest.map { open.program(above: $0.request) } ?? open.program
        guard let above, let found = try unrelated.best(of: above) else { continue }
        let amount = open.award(in: found)
        highest = (
          open.request(for: amount, of: application), amount, award.offer.level,
          open.program(with: found)
        )
      }
      guard let highest else { return .none }
      guard highest.request < application.requested else { return .itsOwn }
      guard let best = try optimiser.best(of: highest.best) else { return .notProved }
      return .amount(
        highest.request, award: highest.award, level: highest.level, ties: best.objective == worth)
    } catch {
      return .notProved
    }
  }
}
