// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// A round in files: round.yaml, a CSV table for each further part, and what-ifs in a folder of their
/// own.
struct FolderSource: RoundSource {
  static let whatIfs = "what-if"
  static let whatIfEnding = ".yaml"

  let files: any RoundFileStore

  func read() -> RoundParts {
    var reader = PartsReader(RoundFile.log)
    let unread = UnreadFiles(of: files)
    // What is there under a wrong name is not missing: that it has this name is said, once.
    let misnamed = unread.misnamed
    let rules =
      misnamed.contains(RoundFile.rules.rawValue)
      ? nil : yaml(.rules, &reader).map { reader.withoutOverlayKeys($0) }
    let columns = TableColumns.applications + TableColumns.privateApplications
    let applications =
      misnamed.contains(RoundFile.applications.rawValue)
      ? nil : table(.applications, columns, &reader)
    let scores = part(.scores, TableColumns.scores(beside: rules), misnamed, &reader)
    let association = part(.association, TableColumns.association, misnamed, &reader)
    let recusals = part(.recusals, TableColumns.recusals, misnamed, &reader)
    let duplicates = part(.duplicates, TableColumns.duplicates, misnamed, &reader)
    let received = part(.received, TableColumns.received, misnamed, &reader)
    unread.report(&reader.log)
    return RoundParts(
      rules: rules, applications: applications, applicationColumns: columns, scores: scores,
      association: association, recusals: recusals, duplicates: duplicates, received: received,
      whatIfs: whatIfs,
      inputs: reader.inputs, log: reader.log)
  }

  private var whatIfs: [WhatIfFile] {
    let names = files.names(in: Self.whatIfs)
      .filter { $0.hasSuffix(Self.whatIfEnding) && !$0.hasPrefix(".") }
    return names.sorted().map { name in
      let file = "\(Self.whatIfs)/\(name)"
      return WhatIfFile(name: name, path: files.path(of: file)) { () throws(Problem) in
        try files.text(of: file, atMost: .yaml)
      }
    }
  }

  private func yaml(_ file: RoundFile, _ reader: inout PartsReader) -> YamlNode? {
    let text = reader.text(at: file.place) { () throws(Problem) in
      try files.text(of: file.rawValue, atMost: .yaml)
    }
    return text.flatMap { reader.yaml($0, file.place) }
  }

  private func table(
    _ file: RoundFile, _ schema: [Column], _ reader: inout PartsReader
  ) -> Table? {
    let text = reader.text(at: file.place) { () throws(Problem) in
      try files.text(of: file.rawValue, atMost: .table)
    }
    guard let table = text.flatMap({ reader.table($0, file.place, schema: schema) }),
      !table.isReportedAsOther(than: file, log: &reader.log)
    else { return nil }
    return table
  }

  /// A table that may be missing.
  private func part(
    _ file: RoundFile, _ schema: [Column], _ misnamed: Set<String>, _ reader: inout PartsReader
  ) -> TablePart {
    guard files.contains(file.rawValue) else {
      return misnamed.contains(file.rawValue) ? .broken : .missing(file.place)
    }
    return TablePart(table(file, schema, &reader))
  }
}
