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
    warnOfCall(applications, &log)
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

  /// One or two are late; all of them are a year that was mistyped.
  private func warnOfCall(_ applications: [Application], _ log: inout DiagnosticLog) {
    guard callIsSound, !rules.round.isPilot, let call = rules.round.call else { return }
    let days = applications.filter { $0.status == .open }.compactMap { $0.received?.day }
    let isInside = days.contains { day in
      (call.opens.map { $0 <= day } ?? true) && (call.closes.map { day <= $0 } ?? true)
    }
    guard days.count > 2, !isInside else { return }
    let header = schema.columns.header(of: "received", in: table)
    log.report(
      .row(.noReceiptInCall(opens: call.opens, closes: call.closes)),
      at: Place(file: table.file, column: header))
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
