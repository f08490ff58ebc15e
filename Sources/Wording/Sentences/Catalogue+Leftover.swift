// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// What nobody gets, and who comes nearest to fitting in; nil where nothing is left over, or nobody fails
  /// for means alone.
  package func leftover(_ left: Money, beside opportunities: [Opportunity]) -> String? {
    guard left > .zero else { return nil }
    let nearest = opportunities.min { one, other in
      (one.missing.money, one.application) < (other.missing.money, other.application)
    }
    guard let nearest else { return nil }
    let amount = say.money(left)
    return say(
      "Übrig bleiben \(amount). Am nächsten daran ist \(nearest.application); ihm fehlen "
        + "dazu \(missing(nearest.missing)).",
      "\(amount) is left over. \(nearest.application) comes nearest to fitting in; it lacks "
        + "\(missing(nearest.missing)).")
  }

  /// How a row of the association was recognised.
  package func evidence(_ basis: Finding.MatchBasis) -> String {
    switch basis {
    case .named: say("die Zeile nennt diesen Antrag", "the row names this application")
    case .identical: say(sameTitleAndApplicant, "same title and applicant")
    }
  }
}
