// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerProgramming

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
      var highest: (request: Money, award: Money, level: Hundredths, ties: Bool)?
      for award in model.awards(of: application.id) {
        let open = try OpenRequest(award, in: model, worth: worth)
        guard let found = try optimiser.best(of: open.program) else { continue }
        let amount = open.award(in: found)
        let request = open.request(for: amount, of: application)
        if let highest, highest.request >= request { continue }
        guard let best = try optimiser.best(of: open.program(with: found)) else { continue }
        highest = (request, amount, award.offer.level, best.objective == worth)
      }
      guard let highest else { return .none }
      return highest.request == application.requested
        ? .itsOwn
        : .amount(
          highest.request, award: highest.award, level: highest.level, ties: highest.ties)
    } catch {
      return .notProved
    }
  }
}
