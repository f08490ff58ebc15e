// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import Korridor
import Records
import Wording

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: spoken("Check a record without any solver."),
    discussion: spoken(
      """
      Checks the digest, and derives again all that follows from what is recorded: scores, eligibility, the \
      program, the figures. Checks every rule, the proof, the ties and the lot in whole numbers. Exit code \
      0: all of it holds; 1: what differs is named; 65: the file is no record.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The record, or the folder in which it lies as record.json."), valueName: "record"),
    completion: .file(extensions: ["json"]))
  var record: String

  @Option(
    help: ArgumentHelp(
      spoken("Read this round too and compare all that the record rests on with it."),
      valueName: "round"),
    completion: .directory)
  var inputs: String?

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: ArgumentHelp(spoken("The language of messages: de or en."), valueName: "de|en"))
  var language: Round.Language = .de

  @Flag(help: spoken("Print JSON instead of text."))
  var json = false

  func validate() throws {
    guard inputs == nil, !scenario.isEmpty else { return }
    throw ValidationError(
      "--what-if, --set, --include, --exclude and --without-member need --inputs.")
  }

  func run() throws {
    let texts = VerificationTexts(language)
    try Messages(language).reportingFailures {
      let path = RecordPath.find(record)
      guard let bytes = RecordPath.bytes(path) else {
        Messages.write(texts.unreadable(path))
        throw ExitCode.badInput
      }
      let run: VerificationRun
      do {
        run = try VerificationPipeline.verify(
          bytes, beside: inputs.map { scenario.request(for: $0) })
      } catch let error as NotARecord {
        Messages.write(texts.isNoRecord(path, error))
        throw ExitCode.badInput
      }
      try Output.write(json ? run.json.rendered() : run.text(in: language))
      if !run.differences.isEmpty { throw ExitCode.failure }
    }
  }
}

/// Where a record lies that somebody names.
private enum RecordPath {
  /// A folder means the record in it.
  static func find(_ path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return path }
    return (path as NSString).appendingPathComponent(RecordFile.name)
  }

  /// nil where there is no file to be read. Of one that is too large only as much as shows that it is.
  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let most = RecordFile.mostMegabytes * 1_000_000
    return try? Array(file.read(upToCount: most + 1) ?? Data())
  }
}
