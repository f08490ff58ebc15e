// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A what-if asks what would be without the application.
struct ExcludedRule: EligibilityRule {
  private let excluded: Set<ApplicationID>

  init(_ round: Round) {
    excluded = round.force.exclude
  }

  func findings(for candidate: Candidate) -> [Finding] {
    excluded.contains(candidate.application.id) ? [Finding(.excluded)] : []
  }
}
