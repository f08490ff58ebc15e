// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Reports
import RoundFiles
import RoundWorkbooks
import Scoring
import Spreadsheets
import Wording

/// From returned score sheets to the round with their points.
public enum ReturnPipeline {
  public struct Result: Sendable {
    public struct File: Sendable {
      public let name: String
      public let bytes: [UInt8]
    }

    /// What has changed: files of the round's folder, or the workbook that is the round.
    public let files: [File]
    public let isWorkbook: Bool
    /// What each member has said by now, in the order of the committee.
    public let members: [TurnoutReport]
    public let language: Round.Language
    public let diagnostics: [Diagnostic]
  }

  /// Whether a path holds what came back rather than a round.
  public static func isReturned(_ path: String) -> Bool { ReturnedFile.areAt(path) }

  /// That of a round; German where there is none.
  public static func language(of round: String) -> Round.Language {
    ParsedRound(at: round).round().round?.language ?? .de
  }

  /// Takes all that came back, or nothing where anything contradicts anything.
  ///
  /// - Parameters:
  ///   - path: a folder with workbooks, or one of these.
  ///   - target: the round that they belong to, a folder or a workbook.
  ///   - isReplacing: whether also sheets are taken that are out of date, and points that differ from those in the
  ///     round.
  /// - Throws: `RejectedRound` for bad input; what the libraries could not write.
  public static func take(
    _ path: String, into target: String, isReplacing: Bool
  ) throws -> Result {
    let round = ParsedRound(at: target)
    let reading = round.round()
    guard let read = reading.round, let contents = round.contents else {
      throw RejectedRound(diagnostics: reading.diagnostics)
    }
    let folder = ReturnedFolder(ReturnedFile.all(at: path) ?? [])
    var returns = ScoreReturns(
      into: read, contents, abstentions: reading.abstentions, tasks: tasks(of: read),
      isReplacing: isReplacing)
    let (changed, diagnostics) = returns.take(folder)
    guard let changed, folder.holds(.scores) else {
      throw RejectedRound(diagnostics: diagnostics.isEmpty ? [nothing(at: path)] : diagnostics)
    }
    return try result(changed, from: contents, at: target, reading, diagnostics)
  }

  private static func result(
    _ changed: RoundContents, from contents: RoundContents, at target: String,
    _ before: RoundReading, _ diagnostics: [Diagnostic]
  ) throws -> Result {
    // What is written must be a round again, whatever was taken.
    let again = ParsedRound(files: changed.bytes).round()
    guard let round = again.round else { throw RejectedRound(diagnostics: again.diagnostics) }
    let old = contents.bytes
    var files = changed.files.filter { old[$0.name] != Array($0.text.utf8) }.map {
      Result.File(name: $0.name, bytes: Array($0.text.utf8))
    }
    if let format = WorkbookFormat(at: target), !files.isEmpty {
      guard !before.diagnostics.contains(where: \.wouldBeLost) else {
        throw RejectedRound(
          diagnostics: [
            Diagnostic(file: lastName(target), problem: .returned(.roundWouldLose))
          ])
      }
      let workbook = changed.workbook(explaining: StarterRound(changed.language).explanation)
      files = [Result.File(name: lastName(target), bytes: try workbook.bytes(as: format))]
    }
    return Result(
      files: files, isWorkbook: WorkbookFormat(at: target) != nil,
      members: TurnoutReport.all(of: round, abstentions: again.abstentions),
      language: round.language, diagnostics: diagnostics)
  }

  private static func tasks(of round: Round) -> [MemberID: ScoreReturns.Task] {
    let tasks = MemberTask.all(of: round).map { task in
      (
        task.member.id,
        ScoreReturns.Task(
          open: task.items.filter { !$0.isRecused }.map(\.application.id),
          recused: Set(task.items.filter(\.isRecused).map(\.application.id)))
      )
    }
    return Dictionary(tasks, uniquingKeysWith: { first, _ in first })
  }

  private static func nothing(at path: String) -> Diagnostic {
    Diagnostic(file: lastName(path), value: path, problem: .returned(.nothingReturned))
  }

  private static func lastName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension RoundContents {
  fileprivate var bytes: [String: [UInt8]] {
    Dictionary(
      files.map { ($0.name, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Diagnostic {
  /// Whether writing a round's workbook anew would lose what this is about.
  fileprivate var wouldBeLost: Bool {
    switch problem {
    case .workbook(.unreadSheet), .workbook(.computed), .workbook(.rowsAboveHeader),
      .workbook(.hiddenSheet), .workbook(.hiddenRows):
      true
    default: false
    }
  }
}
