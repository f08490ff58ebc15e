// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import PageExchange
import Reports
import RoundFiles

/// What was saved, as far as the reader may see it.
extension RoundPages {
  /// The address with what its saved what-ifs stand for. Only a comparison keeps their names.
  ///
  /// - Throws: `AddressProblem` where the reader may not try it, too.
  func resolved(_ address: PageAddress, _ audience: Audience) throws -> PageAddress {
    try checkAccess(to: address.page, audience)
    guard !address.asked.isEmpty else { return address }
    var resolved = address
    let saved = try saved(address.asked.saved, for: address.page, audience)
    if address.page != .comparison {
      resolved.asked.saved = []
      resolved.asked = saved.map(\.asked).reduce(AskedWhatIf()) { $0.adding($1) }
        .adding(resolved.asked)
    }
    try rule(audience).check(resolved.asked)
    return resolved
  }

  private func checkAccess(
    to page: PageAddress.Page, _ audience: Audience
  ) throws(AddressProblem) {
    switch page {
    case .saved, .overlay, .history, .meeting:
      if audience.reader == .everybody { throw .notForEverybody }
    default: break
    }
  }

  /// Those that the reader may see, deleted ones included, the newest first.
  func saved(_ audience: Audience) throws -> [SavedWhatIf] {
    let rule = try rule(audience)
    return SavedWhatIf.all(in: audience.archive).filter { rule.allows($0.asked) }
  }

  /// - Throws: `AddressProblem` where one is not there, or is of another state of the round.
  func saved(
    _ names: [String], for page: PageAddress.Page = .allocation, _ audience: Audience
  ) throws -> [SavedWhatIf] {
    guard !names.isEmpty else { return [] }
    guard audience.reader != .everybody else { throw AddressProblem.notForEverybody }
    let all = try saved(audience)
    let inputs = try proposal(audience).inputsDigest
    return try names.map { name in
      guard let saved = all.named(name) else { throw AddressProblem.unknownSaved(name) }
      guard saved.inputs == inputs else {
        throw AddressProblem.outdated(name, PageAddress(page, saved.asked))
      }
      return saved
    }
  }

  /// As a file that `--what-if` takes.
  func overlay(of entry: Int, _ audience: Audience) throws -> PageAnswer {
    guard let saved = try saved(audience).first(where: { $0.entry == entry && !$0.isRemoved })
    else { throw AddressProblem.unknownSaved("\(entry)") }
    return PageAnswer(
      .done, contentType: "text/yaml; charset=utf-8",
      body: Array((saved.asked.whatIf.overlayText ?? "").utf8))
  }

  func history(
    _ audience: Audience, where isListed: (ArchiveEntry) -> Bool = { _ in true }
  ) throws -> HistoryReport {
    let proposal = try proposal(audience).report
    return HistoryReport(
      of: audience.archive ?? ArchiveState(), round: proposal.round, in: proposal.language,
      where: isListed)
  }
}
