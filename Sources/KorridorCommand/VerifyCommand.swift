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
    abstract: "Check a record without any solver.",
    discussion: """
      Checks the digest, and derives again all that follows from what is recorded: scores, eligibility, the \
      program, the figures. Checks every rule, the proof, the ties and the lot in whole numbers. Exit code \
      0: all of it holds; 1: what differs is named; 65: the file is no record.
      """)

  @Argument(
    help: ArgumentHelp("The record.", valueName: "record"),
    completion: .file(extensions: ["json"]))
  var record: String

  @Option(
    help: ArgumentHelp(
      "Read this round too and compare all that the record rests on with it.", valueName: "round"),
    completion: .directory)
  var inputs: String?

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: ArgumentHelp("The language of messages: de or en.", valueName: "de|en"))
  var language: Round.Language = .de

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func validate() throws {
    guard inputs == nil, !scenario.isEmpty else { return }
    throw ValidationError("--what-if, --set, --include and --exclude need --inputs.")
  }

  func run() throws {
    let texts = VerificationTexts(language)
    try Messages(language).reportingFailures {
      guard let data = FileManager.default.contents(atPath: record) else {
        Messages.write(texts.unreadable(record))
        throw ExitCode.badInput
      }
      let run: VerificationRun
      do {
        run = try VerificationPipeline.verify(
          Array(data), beside: inputs.map { scenario.request(for: $0) })
      } catch let error as NotARecord {
        Messages.write(texts.isNoRecord(record, error))
        throw ExitCode.badInput
      }
      try Output.write(json ? run.json.rendered() : run.text(in: language))
      if !run.differences.isEmpty { throw ExitCode.failure }
    }
  }
}
