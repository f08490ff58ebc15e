// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Received before the day on which the call opens, or after the end of the day on which it closes.
///
/// A pilot year has no call. A blank receipt counts as inside.
struct OutsideCallRule: EligibilityRule {
  private let call: Call?

  init(_ round: Round) {
    call = round.isPilot ? nil : round.call
  }

  func findings(for candidate: Candidate) -> [Finding] {
    guard let call, let received = candidate.application.received else { return [] }
    let isEarly = call.opens.map { received.day < $0 } ?? false
    let isLate = call.closes.map { received.day > $0 } ?? false
    guard isEarly || isLate else { return [] }
    return [Finding(.outsideCall(received: received, opens: call.opens, closes: call.closes))]
  }
}
