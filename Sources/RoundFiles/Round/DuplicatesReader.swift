// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Names

/// Reads duplicates.csv: what a person decided about two applications, or two spellings of an applicant.
struct DuplicatesReader {
  let table: Table
  let applications: ApplicationsReading
  /// How applicants are written, by their name: those of the applications and of the association.
  private let applicants: [NormalisedText: String]

  init(table: Table, applications: ApplicationsReading, association: [AssociationProject]) {
    (self.table, self.applications) = (table, applications)
    let names = applications.applications.map(\.applicant) + association.map(\.applicant)
    applicants = Dictionary(names.map { (NormalisedText($0), $0) }, uniquingKeysWith: min)
  }

  /// - Returns: the decisions, sorted.
  func read(log: inout DiagnosticLog) -> [DuplicateDecision] {
    let schema = TableColumns.duplicates
    let columns = ColumnMap(table, schema: schema, log: &log)
    columns.reportUnknown(table, schema: schema, log: &log)
    log.understand(table, columns, schema: schema)
    var decided: [Set<NormalisedText>: (decision: Sameness, row: Int)] = [:]
    var decisions: [DuplicateDecision] = []
    for row in table.rows {
      let cells = TableCells(table: table, row: row, columns: columns)
      guard let decision = decision(cells, &log) else { continue }
      let pair: Set = [NormalisedText(decision.first), NormalisedText(decision.second)]
      if let earlier = decided[pair], earlier.decision != decision.decision {
        log.report(
          .row(.decidedOtherwise(firstRow: earlier.row)), at: cells.place("decision"),
          value: cells.raw("decision"))
      }
      decided[pair] = decided[pair] ?? (decision.decision, row.number)
      decisions.append(decision)
    }
    return Set(decisions).sorted {
      ($0.subject.rawValue, $0.first, $0.second, $0.decision.rawValue)
        < ($1.subject.rawValue, $1.first, $1.second, $1.decision.rawValue)
    }
  }

  private func decision(
    _ cells: TableCells, _ log: inout DiagnosticLog
  ) -> DuplicateDecision? {
    let first = cells.requiredText("first", &log)
    let second = cells.requiredText("second", &log)
    if cells.columns["decision"] != nil, cells.raw("decision") == nil {
      log.report(.value(.missing), at: cells.place("decision"), value: "")
    }
    let decision: Sameness? = cells.read("decision", &log) {
      text throws(Problem) in
      try ChoiceReader.read(
        text,
        among: [
          "same": .same, "different": .different, "gleich": .same, "verschieden": .different,
        ])
    }
    guard let first, let second, let subject = subject(first, second, cells, &log), let decision
    else { return nil }
    let isOne =
      subject == .applications
      ? first == second : decision == .different && NormalisedText(first) == NormalisedText(second)
    guard !isOne else {
      log.report(.row(.oneAndTheSame), at: cells.place("second"), value: second)
      return nil
    }
    return DuplicateDecision(subject, min(first, second), max(first, second), decision)
  }

  /// What both name; nil, after a report, where one of them names nothing.
  private func subject(
    _ first: String, _ second: String, _ cells: TableCells, _ log: inout DiagnosticLog
  ) -> DuplicateDecision.Subject? {
    let known = applications.known
    if known.contains(first), known.contains(second) { return .applications }
    if known.contains(first) || known.contains(second) {
      let (other, column) = known.contains(first) ? (second, "second") : (first, "first")
      known.check(other, at: cells.place(column), log: &log)
      return nil
    }
    if known.isWrittenOtherwise(first), known.isWrittenOtherwise(second) {
      known.check(first, at: cells.place("first"), log: &log)
      known.check(second, at: cells.place("second"), log: &log)
      return nil
    }
    guard applications.namesAllApplicants else { return .applicants }
    var areKnown = true
    for (name, column) in [(first, "first"), (second, "second")]
    where applicants[NormalisedText(name)] == nil {
      let nearest = log.suggestion(for: name, among: applicants.values)
      log.report(.row(.namesNothing(nearest: nearest)), at: cells.place(column), value: name)
      areKnown = false
    }
    return areKnown ? .applicants : nil
  }
}
