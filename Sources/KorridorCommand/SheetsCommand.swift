// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import RoundFiles
import TerminalPages
import Wording

struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: spoken("Write a score sheet for each member: a workbook to send out and get back."),
    discussion: spoken(
      """
      Each holds the applications that the member may score, with the criteria and their maxima, the points \
      that he or she gave already, and nothing of what others gave. Recusals are marked. Members fill in points \
      and choose: scored, abstention or recused. `korridor import` takes the returned ones into the round. \
      Files that are there already are never replaced.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The round: its folder, a workbook (.xlsx, .ods), or a .pb file."), valueName: "round"),
    completion: .directory)
  var round: String

  @Option(
    help: ArgumentHelp(spoken("The folder to write into."), valueName: "dir"),
    completion: .directory)
  var output: String

  @Option(help: ArgumentHelp(spoken("The format."), valueName: "xlsx|ods"))
  var format: WorkbookFormat = .xlsx

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try Messages(language).reportingFailures {
      try Output.check(output)
      let sheets = try ScoreSheetPipeline.sheets(of: ParsedRound(at: round), as: format)
      try Messages(language ?? sheets.language).reportingFailures {
        let announcements = Announcements(language ?? sheets.language)
        Messages(language ?? sheets.language).write(sheets.diagnostics)
        guard !sheets.files.isEmpty else {
          Messages.write(announcements.nothingToScore)
          throw ExitCode.badInput
        }
        try NewFiles(in: output).write(sheets.files.map { ($0.name, $0.bytes) })
        try Output.write(
          announcements.list(
            of: sheets.files.map { ($0.name, $0.member.name) }, in: output))
      }
    }
  }
}

extension WorkbookFormat: ExpressibleByArgument {}
