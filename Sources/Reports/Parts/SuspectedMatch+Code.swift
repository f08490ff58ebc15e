// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility

extension SuspectedMatch.Similarity {
  /// A stable name for programs.
  var code: String {
    switch self {
    case .typingErrors: "typing-errors"
    case .titleWithin: "title-within"
    case .sameApplicantNearAmount: "same-applicant-near-amount"
    }
  }
}
