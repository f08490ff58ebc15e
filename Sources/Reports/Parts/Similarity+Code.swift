// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility

extension Similarity {
  /// A stable name for programs.
  var code: String {
    switch self {
    case .identical: "identical"
    case .sameTitle: "same-title"
    case .sameLetters: "same-letters"
    case .abbreviations: "abbreviations"
    case .typingErrors: "typing-errors"
    case .titleWithin: "title-within"
    case .sameApplicantNearAmount: "same-applicant-near-amount"
    }
  }
}
