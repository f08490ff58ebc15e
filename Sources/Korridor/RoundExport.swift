// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants
import RoundFiles
import RoundWorkbooks
import Spreadsheets

/// A format that holds a whole round.
public enum RoundFileFormat: String, CaseIterable, Sendable {
  case xlsx
  case ods
  /// A participatory-budgeting file. It holds what the optimizer decides on, and few of the rules.
  case pb
}

/// A round as one file, or as the files of a folder.
public enum RoundExport {
  public struct File: Sendable {
    public let bytes: [UInt8]
    public let language: Round.Language
    /// What is to be said of the round's own files.
    public let diagnostics: [Diagnostic]
    /// Keys of the rules that the format cannot say.
    public let omitted: [String]
  }

  /// - Throws: `RejectedRound` for bad input; what the libraries could not write.
  public static func file(of round: ParsedRound, as format: RoundFileFormat) throws -> File {
    let (contents, reading) = try contents(of: round)
    var omitted: [String] = []
    let bytes: [UInt8]
    switch format {
    case .xlsx: bytes = try contents.workbook().bytes()
    case .ods: bytes = try contents.workbook().openDocument()
    case .pb:
      // Whoever takes the file is somebody.
      let file = PBText(try AssessedRound(reading).view(for: .everybody))
      (bytes, omitted) = (Array(file.text.utf8), file.omitted)
    }
    return File(
      bytes: bytes, language: contents.language, diagnostics: reading.diagnostics,
      omitted: omitted)
  }

  /// The files of a folder, by their names; with `/` before what lies in a folder of its own.
  ///
  /// - Throws: `RejectedRound` for bad input.
  public static func folder(
    of round: ParsedRound
  ) throws -> (
    files: [(name: String, bytes: [UInt8])], language: Round.Language, diagnostics: [Diagnostic]
  ) {
    let (contents, reading) = try contents(of: round)
    return (
      contents.files.map { ($0.name, Array($0.text.utf8)) }, contents.language,
      reading.diagnostics
    )
  }

  private static func contents(
    of round: ParsedRound
  ) throws -> (RoundContents, RoundReading) {
    let reading = round.round()
    guard reading.round != nil, let contents = round.contents else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    return (contents, reading)
  }
}
