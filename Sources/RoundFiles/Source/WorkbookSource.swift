// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants
import Workbooks

/// A round in one workbook, `.xlsx` or `.ods`: a sheet for each part, called like the part in German or
/// English.
///
/// Its tables go the way of all tables: a sheet only gives texts and says where they stand. What the files
/// of a folder are called is what the parts are called here too, up to the log, which knows their sheets.
struct WorkbookSource: RoundSource {
  let name: String
  /// - Throws: what keeps the file from being read.
  let bytes: @Sendable () throws(Problem) -> Data

  func read() -> RoundParts {
    var log = RoundFile.log
    let place = Place(file: name)
    guard let data = log.reading(nil, at: place, bytes) else { return broken(log, inputs: []) }
    let inputs = [InputFile(file: name, sha256: HexDigest.sha256(data))]
    do {
      let workbook = try OpenedWorkbook(Array(data))
      return parts(of: SheetsOfRound(workbook, in: name, log: &log), inputs, log)
    } catch {
      report(error, &log)
      return broken(log, inputs: inputs)
    }
  }

  private func parts(
    of sheets: SheetsOfRound, _ inputs: [InputFile], _ log: DiagnosticLog
  ) -> RoundParts {
    var log = log
    let rules = sheets.rules(&log)
    let columns = TableColumns.applications + TableColumns.privateApplications
    let applications = sheets.applications(columns, &log)
    let scores = sheets.part(.scores, TableColumns.scores(beside: rules), &log)
    let association = sheets.part(.association, TableColumns.association, &log)
    let recusals = sheets.part(.recusals, TableColumns.recusals, &log)
    let duplicates = sheets.part(.duplicates, TableColumns.duplicates, &log)
    let received = sheets.part(.received, TableColumns.received, &log)
    let whatIfs = sheets.whatIfs(&log)
    return RoundParts(
      rules: rules, applications: applications, applicationColumns: columns, scores: scores,
      association: association, recusals: recusals, duplicates: duplicates, received: received,
      whatIfs: whatIfs,
      inputs: inputs, log: log)
  }

  private func broken(_ log: DiagnosticLog, inputs: [InputFile]) -> RoundParts {
    RoundParts(
      rules: nil, applications: nil, applicationColumns: [], scores: .broken, association: .broken,
      recusals: .broken, duplicates: .broken, received: .broken,
      whatIfs: [], inputs: inputs, log: log)
  }

  private func report(_ failure: WorkbookFailure, _ log: inout DiagnosticLog) {
    if let sheet = failure.sheet {
      log.place(name, in: SheetPlace(workbook: name, sheet: sheet))
    }
    log.report(.workbook(failure.problem), at: Place(file: name), value: failure.culprit)
  }
}

extension TableColumns {
  /// A criterion may be a column of its own: by its id or, as a form prints it, its name.
  static func scores(beside rules: YamlNode?) -> [Column] {
    var unheard = DiagnosticLog(fileOrder: [])
    let criteria = Rules(rules, log: &unheard).round.criteria
    return scores + criteria.map { Column($0.id, $0.name) }
  }
}
