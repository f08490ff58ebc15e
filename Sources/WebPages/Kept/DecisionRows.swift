// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Reports
import Wording

/// What a committee decided, as a form has it: one row for each application of which it says something.
struct DecisionRows {
  private(set) var all: [(application: ApplicationID, award: String, reason: String)] = []

  /// What stays as proposed and has no reason is not mentioned.
  init(_ form: DecisionForm, beside proposal: AllocationRun) {
    let say = Localizer(proposal.report.language)
    for application in proposal.report.applications where application.decision != .granted {
      let proposed = say.typed(application.award)
      let award = (form.awards[application.id] ?? "").trimmingCharacters(in: .whitespaces)
      // A reason is one line of a table, however it was typed.
      let reason = (form.reasons[application.id] ?? "").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard !award.isEmpty || !reason.isEmpty, award != proposed || !reason.isEmpty else {
        continue
      }
      all.append((application.id, award.isEmpty ? proposed : award, reason))
    }
  }
}
