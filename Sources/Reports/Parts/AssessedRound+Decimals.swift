// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Wording

extension AssessedRound {
  /// How many decimals it takes to write every published score; finished scores may have more than
  /// the round's own.
  var publishedDecimals: Int {
    round.applications.compactMap { score(of: $0) }.map { Decimal($0) }.commonDecimals
  }
}
