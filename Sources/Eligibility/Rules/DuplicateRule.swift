// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// One project is funded once, however often it was entered: the application that was received first
/// counts.
struct DuplicateRule: EligibilityRule {
  let register: DuplicateRegister

  func findings(for candidate: Candidate) -> [Finding] {
    register.original(of: candidate.application.id).map { [Finding(.duplicate(of: $0))] } ?? []
  }
}
