// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants
import Reports
import RoundFiles
import RoundWorkbooks
import Scoring
import Spreadsheets
import Wording

/// From returned forms and score sheets to the round with their applications and points.
public enum ReturnPipeline {
  public struct Result: Sendable {
    public struct File: Sendable {
      public let name: String
      public let bytes: [UInt8]
    }

    /// What has changed: files of the round's folder, or the workbook that is the round.
    public let files: [File]
    public let isWorkbook: Bool
    /// What forms became, in the order of receipt.
    public let applications: [ApplicationID]
    /// Of these and of other applications what may be the same, for a person to decide.
    public let duplicates: [SuspectedDuplicateReport]
    /// What each member has said by now, in the order of the committee.
    public let members: [TurnoutReport]
    public let language: Round.Language
    /// What the round rested on before.
    package let inputs: [InputFile]
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
    var folder = ReturnedFolder(ReturnedFile.all(at: path) ?? [])
    var forms = FormReturns(into: read, contents, isReplacing: isReplacing)
    let (withForms, applications) = forms.take(&folder)
    var scores = ScoreReturns(
      into: read, withForms, abstentions: reading.abstentions, tasks: tasks(of: read),
      isReplacing: isReplacing)
    let (changed, diagnostics) = scores.take(folder)
    guard let changed else { throw RejectedRound(diagnostics: diagnostics) }
    guard folder.holds(.scores) || folder.holds(.form) else {
      throw RejectedRound(diagnostics: diagnostics + [nothing(at: path)])
    }
    let files = try files(
      changed, from: contents, at: target, reading, isForms: !applications.isEmpty)
    let again = ParsedRound(files: changed.bytes).round()
    return Result(
      files: files, isWorkbook: WorkbookFormat(at: target) != nil, applications: applications,
      duplicates: duplicates(of: applications, in: changed, beside: read),
      members: folder.holds(.scores)
        ? again.round.map { TurnoutReport.all(of: $0, abstentions: again.abstentions) } ?? [] : [],
      language: read.language, inputs: reading.inputs, diagnostics: diagnostics)
  }

  private static func files(
    _ changed: RoundContents, from contents: RoundContents, at target: String,
    _ before: RoundReading, isForms: Bool
  ) throws -> [Result.File] {
    // What is written must be a round again; of applications the office completes what forms leave open.
    let again = ParsedRound(files: changed.bytes).round()
    guard again.round != nil || isForms else {
      throw RejectedRound(diagnostics: again.diagnostics)
    }
    let old = contents.bytes
    let files = changed.files.filter { old[$0.name] != Array($0.text.utf8) }.map {
      Result.File(name: $0.name, bytes: Array($0.text.utf8))
    }
    guard let format = WorkbookFormat(at: target), !files.isEmpty else { return files }
    guard !before.diagnostics.contains(where: \.wouldBeLost) else {
      throw RejectedRound(
        diagnostics: [Diagnostic(file: lastName(target), problem: .returned(.roundWouldLose))])
    }
    let workbook = changed.workbook(explaining: StarterRound(changed.language).explanation)
    return [Result.File(name: lastName(target), bytes: try workbook.bytes(as: format))]
  }

  private static func duplicates(
    of applications: [ApplicationID], in contents: RoundContents, beside round: Round
  ) -> [SuspectedDuplicateReport] {
    guard !applications.isEmpty else { return [] }
    var round = round
    round.applications += contents.sketches(of: applications, in: round)
    round.applications.sort { $0.id < $1.id }
    let new = Set(applications)
    return SuspectedDuplicateReport.all(
      of: AssessedRound(round), Catalogue(round.language, round: round)
    ).filter { new.contains($0.first.id) || new.contains($0.second.id) }
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
