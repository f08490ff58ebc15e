// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import PageExchange

/// What the administration shows to everybody in the meeting.
extension RoundPages {
  /// Only what everybody may try: the answer is before everybody's eyes.
  func show(_ query: String, _ audience: Audience) throws -> PageAnswer {
    let asked = try resolved(PageAddress(PageTarget("/?" + query)), audience).asked
    try ReaderRule(for: .everybody, in: proposal(audience).roundAsRead).check(asked)
    try round.under(asked.whatIf).checked()
    return kept(.shown(query: asked.query), leadingTo: .meeting, audience)
  }

  /// What is shown to everybody in the meeting.
  func shown(_ audience: Audience) throws -> PageAddress {
    let queries = audience.archive?.entries.compactMap { entry in
      if case .shown(let query) = entry.event { query } else { nil }
    }
    var address = PageAddress(.meeting)
    address.asked = try PageAddress(PageTarget("/?" + (queries?.last ?? ""))).asked
    return address
  }

  /// Without names and reasons: it hangs on a wall.
  func meeting(_ audience: Audience) throws -> PageAnswer {
    let address = try shown(audience)
    let proposal = try proposal(audience)
    var quick = address
    quick.depth = ExplanationDepth.none
    let run = address.asked.isEmpty ? proposal : try run(quick, audience)
    let view = MeetingView(
      run.compared(with: proposal), beside: proposal.report, for: audience.reader, at: address)
    return .page(PageTemplates.meeting(view), run.report.status)
  }
}
