// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import RoundWorkbooks
import Spreadsheets

/// A format that holds a whole round.
public enum RoundFileFormat: String, CaseIterable, Sendable {
  case xlsx
  case ods
}

/// A round as one file, or as the files of a folder.
public enum RoundExport {
  /// - Returns: the file, and what is to be said of the round's own files.
  /// - Throws: `RejectedRound` for bad input; what the libraries could not write.
  public static func file(
    of round: ParsedRound, as format: RoundFileFormat
  ) throws -> (bytes: [UInt8], language: Round.Language, diagnostics: [Diagnostic]) {
    let (contents, diagnostics) = try contents(of: round)
    let workbook = contents.workbook
    let bytes =
      switch format {
      case .xlsx: try workbook.bytes()
      case .ods: try workbook.openDocument()
      }
    return (bytes, contents.language, diagnostics)
  }

  /// The files of a folder, by their names; with `/` before what lies in a folder of its own.
  ///
  /// - Throws: `RejectedRound` for bad input.
  public static func folder(
    of round: ParsedRound
  ) throws -> (
    files: [(name: String, bytes: [UInt8])], language: Round.Language, diagnostics: [Diagnostic]
  ) {
    let (contents, diagnostics) = try contents(of: round)
    return (
      contents.files.map { ($0.name, Array($0.text.utf8)) }, contents.language, diagnostics
    )
  }

  private static func contents(
    of round: ParsedRound
  ) throws -> (RoundContents, [Diagnostic]) {
    let reading = round.round()
    guard reading.round != nil, let contents = round.contents else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    return (contents, reading.diagnostics)
  }
}
