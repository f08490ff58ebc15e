// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What would change the decision on one application.
package enum Requirement: Sendable {
  /// It gets nothing: a smaller request, or more money, would bring it in.
  case toEnter(HighestRequest, LeastExtraMoney)
  /// It is funded: below this score it would not be.
  case toStay(LeastScore)
}

extension ExplanationSearch {
  /// nil where nothing can change it: it is granted, not eligible, demanded or undecided.
  func requirement(
    of application: Application, _ explained: ApplicationExplanation, beside proposed: Allocation
  ) -> Requirement? {
    switch explained.decision {
    case .notFunded:
      // It is not in the proposed allocation: V without it is V.
      .toEnter(
        highestRequest(of: application, against: optimum),
        leastExtraMoney(for: application, beside: proposed))
    case .funded, .partlyFunded:
      explained.margin.map { cushion in
        .toStay(leastScore(of: application, against: optimum - cushion))
      }
    case .granted, .undecided, .ineligible: nil
    }
  }
}
