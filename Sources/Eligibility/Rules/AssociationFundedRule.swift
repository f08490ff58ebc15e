// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// No double funding: what the association funds, the city does not. One finding a row, sorted by row.
struct AssociationFundedRule: EligibilityRule {
  let register: AssociationRegister

  func findings(for candidate: Candidate) -> [Finding] {
    register.matches(of: candidate).map { row, basis in
      Finding(
        .associationFunded(
          row: row.project.id, title: row.project.title, applicant: row.project.applicant,
          basis: basis))
    }
  }
}
