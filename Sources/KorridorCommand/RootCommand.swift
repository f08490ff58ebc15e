// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Converters
import Reports

@main
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "korridor",
    abstract: spoken("Turns a funding round into a proposed, provably optimal allocation."),
    discussion: spoken(
      """
      A ROUND is a folder with round.yaml, applications.csv, scores.csv, association.csv and, if \
      need be, recusals.csv; or one workbook (.xlsx, .ods) with a sheet for each; or a .pb file. Try:

        korridor allocate scenarios/siegburg-2023

      Data goes to standard output, messages to standard error.
      Exit codes: 0 done and proved optimal, 3 not decided (a limit was hit, or tied), 4 the rules \
      contradict each other, 64 usage, 65 bad input, 69 no server or no port for it, 70 internal \
      error, 73 an output cannot be made where it was asked for, 74 reading or writing failed.
      """),
    version: korridorVersion,
    subcommands: [
      NewCommand.self, AllocateCommand.self, CheckCommand.self, CompareCommand.self,
      ExplainCommand.self, WeightsCommand.self, StabilityCommand.self, MergeCommand.self,
      ServeCommand.self, HistoryCommand.self, ReportCommand.self, VerifyCommand.self,
      SheetsCommand.self, ImportCommand.self, ExportCommand.self,
    ])

  static func main() {
    StandardStreams.open()
    EndOfProcess.watch()
    Converter.removeAbandonedPages()
    do {
      try Arguments.checkEncoding()
      try RepeatedOptions.refuse(in: CommandLine.arguments.dropFirst())
      if try Spoken.help() { return }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Spoken.exit(with: error)
    }
  }
}
