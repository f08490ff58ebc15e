// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// What a committee resolved, as a file says it, and where each of it stands there.
public struct DecisionReading: Sendable {
  /// Sorted by application, each at most once.
  public var rows: [ResolvedAward] = []
  public var file: InputFile
  /// Where the reason of each row stands, or would stand.
  var reasonPlaces: [ApplicationID: Place] = [:]

  /// The errors that these applications differ from the proposal without a reason.
  public func missingReasons(for deviating: [(application: ApplicationID, proposed: Money)])
    -> [Diagnostic]
  {
    deviating.map { application, proposed in
      let place = reasonPlaces[application]
      return Diagnostic(
        file: place?.file ?? file.file, row: place?.row, column: place?.column, value: "",
        problem: .row(.deviationWithoutReason(application: application, proposed: proposed)))
    }
  }
}

/// Reads decision.csv: for which applications the committee resolved what, and why.
struct DecisionReader {
  let table: Table
  let rules: Rules
  let applications: ApplicationsReading

  func read(_ file: InputFile, log: inout DiagnosticLog) -> DecisionReading {
    let schema = TableColumns.decision
    let columns = ColumnMap(table, schema: schema, log: &log)
    columns.reportUnknown(
      table, schema: schema, besides: TableColumns.allocation + TableColumns.privateApplications,
      log: &log)
    let notation = NumberNotation(
      ofAmounts: table.cells(in: [columns["award"]].compactMap(\.self)), style: rules.numberStyle)
    let written = Set(
      table.cells(in: [columns["application"]].compactMap(\.self)).map(\.trimmed))
    var reading = DecisionReading(file: file)
    var named = Registry(.application)
    let granted = Dictionary(
      uniqueKeysWithValues: applications.applications.filter(\.isGranted).map {
        ($0.id, $0.granted)
      })
    for row in table.rows {
      let cells = TableCells(table: table, row: row, columns: columns)
      guard let resolved = resolved(cells, notation, besides: written, &log) else { continue }
      let application = resolved.application
      guard !named.contains(application) else {
        named.register(application, at: cells.place("application"), log: &log)
        continue
      }
      named.register(application, at: cells.place("application"), log: &log)
      if let grant = granted[application], grant != resolved.award {
        log.report(
          .row(.grantRevised(granted: grant)), at: cells.place("award"), value: cells.raw("award"))
      }
      reading.rows.append(resolved)
      reading.reasonPlaces[application] = cells.place("reason")
    }
    reading.rows.sort { $0.application < $1.application }
    return reading
  }

  private func resolved(
    _ cells: TableCells, _ notation: NumberNotation, besides written: Set<String>,
    _ log: inout DiagnosticLog
  ) -> ResolvedAward? {
    let application = cells.requiredText("application", &log)
    let isKnown =
      application.map {
        applications.known.check(
          $0, at: cells.place("application"), besides: written, log: &log)
      } ?? false
    if cells.columns["award"] != nil, cells.raw("award") == nil {
      log.report(.value(.missing), at: cells.place("award"), value: "")
    }
    let award = cells.read("award", &log) { text throws(Problem) in
      try AmountReader.read(text, notation: notation)
    }
    let reason = cells.text("reason", &log)
    guard let application, isKnown, let award else { return nil }
    if let word = cells.text("decision", &log), contradicts(award, word, application) {
      log.report(
        .row(.awardAgainstWord(word)), at: cells.place("award"), value: cells.raw("award"))
    }
    return ResolvedAward(application: application, award: award, reason: reason)
  }

  /// Where 0 was requested, an award of 0 may be a yes. Words that say neither are left alone.
  private func contradicts(_ award: Money, _ word: String, _ application: ApplicationID) -> Bool {
    guard let isFunded = DecisionWord.isFunded(word) else { return false }
    let requested = applications.applications.first { $0.id == application }?.requested
    return isFunded ? award == .zero && requested != .zero : award > .zero
  }
}
