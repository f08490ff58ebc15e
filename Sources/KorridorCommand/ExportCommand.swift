// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: spoken("Print the round's integer program for other solvers: lp or mps."),
    discussion: spoken(
      """
      Comments at the top say what columns and rows mean and what the objective counts. Everything in \
      it is a whole number. What-ifs hold as for allocate.
      """))

  @Argument(
    help: ArgumentHelp(spoken("The folder of the round."), valueName: "round"),
    completion: .directory)
  var round: String

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: ArgumentHelp(spoken("The format."), valueName: "lp|mps"))
  var format: ProgramFormat

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try Messages(language).reportingFailures {
      let export = try ExportPipeline.export(scenario.request(for: round), as: format)
      Messages(language ?? export.language).write(export.diagnostics)
      try Output.write(export.text)
    }
  }
}

extension ProgramFormat: ExpressibleByArgument {}
