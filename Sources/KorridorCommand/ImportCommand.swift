// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import RoundFiles
import TerminalPages
import Wording

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: spoken("Make a round's folder of a workbook or a .pb file."),
    discussion: spoken(
      """
      Writes round.yaml, the tables as CSV and the what-ifs of an .xlsx, .ods or .pb file into a folder. \
      Its allocation is the same. Files that are there already are never replaced.
      """))

  @Argument(
    help: ArgumentHelp(spoken("The workbook (.xlsx, .ods) or .pb file."), valueName: "file"),
    completion: .file(extensions: ["xlsx", "ods", "pb"]))
  var file: String

  @Option(
    help: ArgumentHelp(spoken("The folder to write into."), valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try Messages(language).reportingFailures {
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
}
