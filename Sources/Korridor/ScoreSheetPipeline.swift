// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import RoundWorkbooks
import Scoring
import Spreadsheets

/// From a round to the sheets on which its members give points.
public enum ScoreSheetPipeline {
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
    public let member: Member
  }

  public struct Sheets: Sendable {
    /// One a member, in the order of the committee; none where nobody judges anything.
    public let files: [File]
    public let language: Round.Language
    public let diagnostics: [Diagnostic]
  }

  /// - Throws: `RejectedRound` for bad input; what the libraries could not write.
  public static func sheets(
    of round: ParsedRound, as format: WorkbookFormat = .xlsx
  ) throws -> Sheets {
    let reading = round.round()
    guard let read = reading.round else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    var files: [File] = []
    var taken: Set<String> = []
    for task in MemberTask.all(of: read) where !task.items.isEmpty {
      let sheet = MemberSheet(
        task, of: read, abstentions: reading.abstentions[task.member.id] ?? [])
      var stem = sheet.fileStem
      // Disks may not tell cases apart.
      while !taken.insert(stem.lowercased()).inserted { stem += "-" }
      files.append(
        File(
          name: "\(stem).\(format.rawValue)", bytes: try sheet.workbook().bytes(as: format),
          member: task.member))
    }
    return Sheets(files: files, language: read.language, diagnostics: reading.diagnostics)
  }
}

extension Workbook {
  func bytes(as format: WorkbookFormat) throws -> [UInt8] {
    switch format {
    case .xlsx: try bytes()
    case .ods: try openDocument()
    }
  }
}
