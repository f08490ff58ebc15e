// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants

/// Becomes `korridor-server`.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: spoken("Open the page on which what-ifs are tried, compared and decided."),
    discussion: spoken(
      """
      Prints a link that opens the page once for the administration, and serves until Ctrl-C. Only this computer reaches it; others do through a \
      proxy with TLS, whose address --public-url gives.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The round: its folder, a workbook (.xlsx, .ods), or a .pb file."), valueName: "round"),
    completion: .directory)
  var round: String

  @Option(
    help: ArgumentHelp(
      spoken("The port. Default: 8765, or the next free one; 0: any."), valueName: "n"))
  var port: UInt16?

  @Flag(help: spoken("Open the page in a browser."))
  var open = false

  @Flag(
    help: spoken(
      "Print a link for each member who has none: an id, a tab, the link. Each holds for 60 days."))
  var members = false

  @Option(
    help: ArgumentHelp(
      spoken(
        "Take this member's link and end its sessions, also those of a running server; then end."),
      valueName: "member"))
  var revoke: String?

  @Flag(help: spoken("Let everybody see what is public: no names, no single points."))
  var `public` = false

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp(
      spoken("The address under which a proxy with TLS offers the page."), valueName: "url"))
  var publicURL: String?

  @Option(
    help: ArgumentHelp(
      spoken(
        "Answer one request on standard output, without a server, and end. Exit code by its status: 65 "
          + "nothing there or wrongly asked, 4 the rules contradict each other, 3 a limit was hit."),
      valueName: "path"))
  var get: String?

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: de."), valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try ServerProgram.replaceThis(for: Self.configuration.commandName ?? "", language)
  }
}
