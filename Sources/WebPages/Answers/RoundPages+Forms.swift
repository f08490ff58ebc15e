// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants
import Korridor
import PageExchange
import Papers
import Reports

/// Pages and JSON of what was computed.
extension RoundPages {
  /// What the command prints with `--json` for the same what-if, byte for byte.
  func json(
    _ address: PageAddress, _ audience: Audience
  ) throws -> PageAnswer {
    switch address.page {
    case .allocation:
      let report = try run(address, audience).report
      return try .json(report.json, report.status)
    case .application(let id):
      let report = try explanation(of: id, address.asked, audience)
      return try .json(report.json, report.allocation.status)
    case .comparison:
      return try .json(comparison(address, audience).json)
    case .weights:
      return try .json(weights(address.asked, upTo: nil, audience).json)
    case .paper(let name):
      return try file(name, of: paper(address.asked, audience))
    case .overlay(let entry): return try overlay(of: entry, audience)
    case .saved:
      let listed = Set(try saved(audience).filter { !$0.isRemoved }.map(\.entry))
      return try .json(history(audience) { listed.contains($0.number) }.json)
    case .decision: return try .json(history(audience) { !$0.files.isEmpty }.json)
    case .history: return try .json(history(audience).json)
    case .meeting:
      let report = try run(shown(audience), audience).report
      return try .json(report.json, report.status)
    }
  }

  func page(
    _ address: PageAddress, _ audience: Audience
  ) throws -> PageAnswer {
    switch address.page {
    case .allocation:
      let proposal = try proposal(audience)
      let run = try run(address, audience)
      return try allocation(run, beside: proposal, at: address, audience)
    case .application(let id):
      let report = try explanation(of: id, address.asked, audience)
      let view = ApplicationView(report, for: try rule(audience), at: address)
      return .page(PageTemplates.application(view), report.allocation.status)
    case .comparison:
      let report = try comparison(address, audience)
      let view = ComparisonView(report, for: audience.reader, at: address)
      return .page(PageTemplates.comparison(view))
    case .weights:
      let greatest = WeightScale(of: try proposal(audience).round).greatest
      let report = try weights(address.asked, upTo: greatest, audience)
      let view = WeightsView(report, for: audience.reader, at: address)
      return .page(PageTemplates.weights(view))
    case .paper(let name):
      return try file(name, of: paper(address.asked, audience))
    case .overlay(let entry): return try overlay(of: entry, audience)
    case .saved:
      let view = SavedView(
        try saved(audience), of: try proposal(audience), for: audience.reader, at: address)
      return .page(PageTemplates.saved(view))
    case .decision: return try decision(at: address, audience)
    case .meeting: return try meeting(audience)
    case .history:
      return .page(
        PageTemplates.history(HistoryView(try history(audience), for: audience.reader, at: address))
      )
    }
  }

  func allocation(
    _ run: AllocationRun, beside proposal: AllocationRun, at address: PageAddress,
    _ audience: Audience, after form: FilledForm? = nil
  ) throws -> PageAnswer {
    let view = AllocationView(
      run.compared(with: proposal), beside: proposal.report, of: run.round,
      changing: proposal.round, for: try rule(audience), at: address, after: form)
    var answer = PageAnswer.page(PageTemplates.allocation(view), run.report.status)
    if form != nil { answer.status = .badRequest }
    return answer
  }

  /// A form leads to the address that it means. Where a field cannot be read, the page comes again with
  /// what was typed and what is wrong with it.
  func filled(
    _ target: PageTarget, _ audience: Audience
  ) throws -> PageAnswer {
    let proposal = try proposal(audience)
    let form = try FilledForm(target, of: proposal.round)
    guard !form.diagnostics.isEmpty else { return .elsewhere(form.address.target) }
    var address = form.address
    address.page = .allocation
    try rule(audience).check(address.asked)
    let run = try run(address, audience)
    return try allocation(run, beside: proposal, at: address, audience, after: form)
  }

  func file(_ name: String, of paper: PaperRun) throws -> PageAnswer {
    guard let file = try paper.files().first(where: { $0.name == name }) else {
      throw AddressProblem.unknownPage("/paper/\(name)")
    }
    return .file(file)
  }
}
