// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Optional columns of the applications without which a rule of the round says nothing.
struct ColumnDemands {
  let rules: Rules
  let table: Table
  let schema: ApplicationSchema

  func report(for applications: [Application], _ log: inout DiagnosticLog) {
    guard applications.contains(where: { $0.status == .open }) else { return }
    if callIsSound, !rules.round.isPilot,
      applications.allSatisfy({ $0.received == nil })
    {
      demand("received", for: "call", &log)
    }
    if rules.round.funding.maxRate != nil, applications.allSatisfy({ $0.totalCost == nil }) {
      demand("total-cost", for: "funding.max-rate", &log)
    }
    let isPartial = rules.round.funding.levels.contains { $0 < Hundredths(whole: 100) }
    if isPartial, applications.allSatisfy({ $0.minimum == nil }) {
      log.report(
        .table(.noMinimum(spellings: spellings("minimum"))),
        at: Place(file: table.file, row: table.headerRow))
    }
  }

  /// A window that has a mistake of its own has its own message.
  private var callIsSound: Bool {
    guard let call = rules.round.call else { return false }
    if let opens = call.opens, let closes = call.closes { return opens <= closes }
    return call.opens != nil || call.closes != nil
  }

  private func demand(_ column: String, for rule: String, _ log: inout DiagnosticLog) {
    guard schema.columns[column] == nil else { return }
    log.report(
      .table(.columnForRule(spellings: spellings(column), rule: rule)),
      at: rules.demand(rule) ?? Place(file: table.file, row: table.headerRow))
  }

  private func spellings(_ column: String) -> [String] {
    TableColumns.applications.first { $0.name == column }?.spellings ?? [column]
  }
}
