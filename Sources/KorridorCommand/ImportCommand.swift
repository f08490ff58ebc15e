// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import DurableFiles
import Foundation
import Grants
import Korridor
import RoundFiles
import TerminalPages
import Wording

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: spoken(
      "Make a round's folder of a workbook or a .pb file, or take returned sheets into a round."),
    discussion: spoken(
      """
      Of an .xlsx, .ods or .pb file, writes round.yaml, the tables as CSV and the what-ifs into a folder. \
      Its allocation is the same. Files that are there already are never replaced.

      Of a folder with returned score sheets, takes the points into the round that --output names, a folder or \
      a workbook, and says what each member has scored and what is missing. Where sheets contradict \
      themselves, each other or the round, all of that is named, and nothing is changed. Returned application \
      forms become applications, in the order of receipt: the moment before a file's name \
      (2027-06-10 0930 Chor.xlsx), else when the file was saved.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The workbook (.xlsx, .ods) or .pb file, or the folder with what came back."),
      valueName: "file"),
    completion: .file(extensions: ["xlsx", "ods", "pb"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      spoken("The folder to write into, or the round that takes what came back."),
      valueName: "dir"),
    completion: .directory)
  var output: String

  @Flag(
    help: spoken(
      "Also take sheets for an earlier state of the round, sheets older than what was taken, and points that differ "
        + "from those in the round."))
  var replace = false

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  @Flag(help: spoken("Print what came of returned sheets and forms as JSON instead of text."))
  var json = false

  func run() throws {
    try Messages(language).reportingFailures {
      if ReturnPipeline.isReturned(file) { return try takeReturned() }
      guard !replace else {
        throw ValidationError("--replace goes with returned sheets; \(file) holds none.")
      }
      guard !json else {
        throw ValidationError("--json goes with returned sheets and forms; \(file) holds none.")
      }
      try Output.check(output)
      let folder = try RoundExport.folder(of: ParsedRound(at: file))
      try Messages(language ?? folder.language).reportingFailures {
        Messages(language ?? folder.language).write(folder.diagnostics)
        try NewFiles(in: output).write(folder.files)
        try Output.write(
          Announcements(language ?? folder.language).list(
            of: folder.files.map(\.name), in: output))
      }
    }
  }

  private func takeReturned() throws {
    let language = try language ?? ReturnPipeline.language(of: output)
    try Messages(language).reportingFailures {
      let taken = try ReturnPipeline.take(file, into: output, isReplacing: replace)
      Messages(language).write(taken.diagnostics)
      let folder = taken.isWorkbook ? (output as NSString).deletingLastPathComponent : output
      if !taken.files.isEmpty {
        try Output.write(
          taken.files.map { .init(name: $0.name, bytes: $0.bytes) },
          in: folder.isEmpty ? "." : folder)
      }
      let names = taken.files.map(\.name)
      try Output.write(
        json
          ? taken.json(in: language).rendered()
          : Announcements(language).taken(names, into: output)
            + taken.duplicates.text(
              in: language, ofRoundIn: taken.inputs, on: .standardOutput)
            + taken.members.text(in: language, on: .standardOutput))
    }
  }
}
