// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import RoundWorkbooks
import Spreadsheets
import Wording

/// Beginnings of rounds: a workbook and a folder that say the same, of which one is to be filled in.
public enum RoundStart {
  public struct File: Sendable {
    /// With `/` before what lies in a folder of its own.
    public let name: String
    public let bytes: [UInt8]
  }

  /// Forms with remarks, the four corridors of the worked round as an example.
  ///
  /// - Throws: what the library could not write.
  public static func fresh(in language: Round.Language) throws -> [File] {
    let starter = StarterRound(language)
    let texts = [
      ("round.yaml", starter.rules),
      ("applications.csv", "\u{FEFF}" + starter.applications + "\r\n"),
      ("scores.csv", "\u{FEFF}" + starter.scores + "\r\n"),
      ("association.csv", "\u{FEFF}" + starter.association + "\r\n"),
      ("recusals.csv", "\u{FEFF}" + starter.recusals + "\r\n"),
    ]
    let files = texts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
    let round = ParsedRound(
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }))
    guard let contents = round.contents else {
      throw RejectedRound(diagnostics: round.round().diagnostics)
    }
    return try both(contents, files, starter)
  }

  /// Next year's round with the rules of an earlier one.
  ///
  /// - Throws: `RejectedRound` for bad input; what the library could not write.
  public static func following(
    _ round: ParsedRound
  ) throws -> (files: [File], language: Round.Language, diagnostics: [Diagnostic]) {
    let reading = round.round()
    guard reading.round != nil, let contents = round.contents?.nextYear else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    let files = contents.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    return (
      try both(contents, files, StarterRound(contents.language)), contents.language,
      reading.diagnostics
    )
  }

  /// The form with which people apply to a round.
  ///
  /// - Throws: `RejectedRound` for bad input; what the library could not write.
  public static func form(
    of round: ParsedRound, as format: WorkbookFormat = .xlsx
  ) throws -> (files: [File], language: Round.Language) {
    let reading = round.round()
    guard let read = reading.round, let contents = round.contents else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    let form = ApplicationForm(of: read, contents)
    let bytes = try form.workbook().bytes(as: format)
    return ([File(name: "\(form.fileStem).\(format.rawValue)", bytes: bytes)], read.language)
  }

  private static func both(
    _ contents: RoundContents, _ files: [(name: String, bytes: [UInt8])], _ starter: StarterRound
  ) throws -> [File] {
    let workbook = contents.workbook(explaining: starter.explanation)
    return [File(name: starter.name + ".xlsx", bytes: try workbook.bytes())]
      + files.map { File(name: "\(starter.name)/\($0.name)", bytes: $0.bytes) }
  }
}
