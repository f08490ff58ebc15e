// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Turns texts into trees and tables, and collects what there is to say about them as files.
struct PartsReader {
  var log: DiagnosticLog
  private(set) var inputs: [InputFile] = []

  init(_ log: DiagnosticLog) {
    self.log = log
  }

  /// nil, after a report, where the text is missing, cannot be read, or says nothing.
  ///
  /// - Parameter path: where it was looked for, if the place does not say that.
  mutating func text(
    at place: Place, path: String? = nil, _ read: () throws(Problem) -> FileText
  ) -> DecodedText? {
    log.reading(path, at: place) { () throws(Problem) in
      let file = try read()
      inputs.append(file.input)
      guard !file.decoded.text.isBlank else { throw .file(.empty) }
      return file.decoded
    }
  }

  mutating func yaml(_ decoded: DecodedText, _ place: Place) -> YamlNode? {
    if decoded.encoding == .windows1252 {
      log.report(.file(.detected(.windows1252, nil)), at: place)
    }
    let hadErrors = log.errorCount
    let node = YamlReader.read(decoded.text, file: place.file, log: &log)
    if node == nil, log.errorCount == hadErrors { log.report(.file(.empty), at: place) }
    return node
  }

  mutating func table(_ decoded: DecodedText, _ place: Place, schema: [Column]) -> Table? {
    let known = Column.knownHeaders(schema)
    return CSVReader.read(
      decoded.text, file: place.file, encoding: decoded.encoding,
      isKnownColumn: { known.contains(Column.folded($0)) }, log: &log)
  }
}
