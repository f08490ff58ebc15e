// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A round in one participatory-budgeting file.
struct PBSource: RoundSource {
  static let ending = "pb"

  let name: String
  /// - Throws: what keeps its text from being read.
  let text: @Sendable () throws(Problem) -> FileText

  func read() -> RoundParts {
    let place = Place(file: name)
    var reader = PartsReader(RoundFile.log)
    var content = PBContent()
    if let decoded = reader.text(at: place, text) {
      reader.log.report(.file(.detected(decoded.encoding, .semicolon)), at: place)
      content = PBReader.read(decoded.text, file: name, log: &reader.log)
    }
    return RoundParts(
      rules: content.rules, applications: content.applications,
      applicationColumns: content.applicationColumns, scores: .missing(RoundFile.scores.place),
      association: .unknown, recusals: .unknown, duplicates: .unknown, received: .unknown,
      whatIfs: [],
      inputs: reader.inputs, log: reader.log)
  }
}
