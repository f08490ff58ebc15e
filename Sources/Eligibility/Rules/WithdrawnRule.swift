// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

struct WithdrawnRule: EligibilityRule {
  func findings(for candidate: Candidate) -> [Finding] {
    candidate.application.status == .withdrawn ? [Finding(.withdrawn)] : []
  }
}
