// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants

/// Asks `korridor-server`, which alone knows archives.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: spoken(
      "Show what was saved and decided on the page, and check that nothing of it was changed."),
    discussion: spoken(
      """
      Each entry holds the digest of the one before; the last one stands in the final paper and in record.json. Exit code 1: somebody \
      changed the archive.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The round: its folder, a workbook (.xlsx, .ods), or a .pb file."), valueName: "round"),
    completion: .directory)
  var round: String

  @Flag(help: spoken("Print JSON instead of text."))
  var json = false

  @Option(
    help: ArgumentHelp(
      spoken(
        "Erase the names of this entry for good: its title and who made it. The digests still hold."
      ),
      valueName: "number"))
  var eraseNames: Int?

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try ServerProgram.replaceThis(
      for: Self.configuration.commandName ?? "", adding: ["--history"], language)
  }
}
