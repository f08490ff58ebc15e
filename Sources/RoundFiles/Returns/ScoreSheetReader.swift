// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Workbooks

/// Reads a score sheet that came back: rows by their hidden ids, columns by their hidden keys, whatever was
/// sorted, inserted, deleted or moved meanwhile.
struct ScoreSheetReader {
  let sheet: StampedSheet
  let file: String
  let round: Round

  /// - Returns: nil, after a report, where it cannot be told whose it is.
  func read(sha256: String, saved: LocalTime?, log: inout DiagnosticLog) -> ReturnedSheet? {
    log.place(file, in: sheet.place(in: file))
    let members = round.committee.map(\.id)
    guard let member = sheet.member, members.contains(member) else {
      log.reportUnknown(
        .member, sheet.member ?? "", at: Place(file: file), among: members)
      return nil
    }
    var columns: [(id: CriterionID, column: Int, most: Hundredths)] = []
    for criterion in round.criteria {
      if let column = sheet.columns[SheetKeys.criterion(criterion.id)] {
        columns.append((criterion.id, column, criterion.max))
      } else {
        log.report(.returned(.criterionMissing(criterion.id)), at: Place(file: file))
      }
    }
    let names = sheet.columns.mapValues(sheet.name)
    var read = ReturnedSheet(
      file: file, sha256: sha256, saved: saved, member: member, answers: [:], places: [:],
      columnNames: names)
    let known = Set(round.applications.map(\.id))
    for row in sheet.rows {
      guard let id = row.text(in: sheet.idColumn) else {
        reportStray(row, &log)
        continue
      }
      let shown = sheet.columns[SheetKeys.application].flatMap { row.text(in: $0) }
      let place = Place(file: file, row: row.number, column: names[SheetKeys.application])
      guard known.contains(id) else {
        log.reportUnknown(.application, id, at: place, among: known)
        continue
      }
      if let shown, shown != id {
        log.report(.returned(.mixedRow(hidden: id)), at: place, value: shown)
        continue
      }
      let answer = answer(in: row, columns, &log)
      if let first = read.places[id] {
        guard read.answers[id] != answer else { continue }
        log.report(.returned(.applicationTwice(firstRow: first)), at: place, value: id)
      } else {
        (read.answers[id], read.places[id]) = (answer, row.number)
      }
    }
    reportComputed(&log)
    return read
  }

  private func answer(
    in row: SheetRow, _ columns: [(id: CriterionID, column: Int, most: Hundredths)],
    _ log: inout DiagnosticLog
  ) -> ReturnedSheet.Answer {
    var answer = ReturnedSheet.Answer(mark: nil, points: [:])
    for (criterion, column, most) in columns {
      guard let text = text(of: row, column, &log) else { continue }
      let place = Place(file: file, row: row.number, column: sheet.name(column))
      answer.points[criterion] = log.reading(text, at: place) { () throws(Problem) in
        if let problem = PointsWord.problem(with: text) { throw problem }
        let value = try DecimalReader.read(text)
        guard value <= most else { throw .row(.pointsAboveMaximum(most)) }
        return value
      }
    }
    if let column = sheet.columns[SheetKeys.mark], let text = text(of: row, column, &log) {
      answer.mark = SheetMark(text)
      if answer.mark == nil {
        let words = SheetMark.allCases.map { $0.word(in: round.language) }
        log.report(
          .value(.notOneOf(words, nearest: log.suggestion(for: text, among: words))),
          at: Place(file: file, row: row.number, column: sheet.name(column)), value: text)
      }
    }
    answer.remark = sheet.columns[SheetKeys.remark].flatMap { text(of: row, $0, &log) }
    return answer
  }

  /// What a cell says; nil where it is blank, or shows an error, which is reported.
  private func text(of row: SheetRow, _ column: Int, _ log: inout DiagnosticLog) -> String? {
    guard let cell = row.cell(in: column) else { return nil }
    guard let problem = cell.value.problem else { return cell.value.text.trimmed }
    log.report(
      .workbook(problem), at: Place(file: file, row: row.number, column: sheet.name(column)),
      value: cell.value.text)
    return nil
  }

  /// A row without an id in which somebody gave points or chose something.
  private func reportStray(_ row: SheetRow, _ log: inout DiagnosticLog) {
    let filled = sheet.columns.filter { key, column in
      let isAnswer = key == SheetKeys.mark || key.hasPrefix(SheetKeys.criterionStart)
      return isAnswer && row.cell(in: column) != nil
    }
    guard let column = filled.values.min() else { return }
    log.report(
      .returned(.rowWithoutApplication),
      at: Place(file: file, row: row.number, column: sheet.name(column)),
      value: row.text(in: column))
  }

  private func reportComputed(_ log: inout DiagnosticLog) {
    let computed = sheet.rows.flatMap { row in
      row.cells.filter(\.isFormula).map { (row.number, $0.column) }
    }
    guard let (row, column) = computed.first else { return }
    log.report(
      .workbook(.computed(count: computed.count)),
      at: Place(file: file, row: row, column: sheet.name(column)))
  }
}
