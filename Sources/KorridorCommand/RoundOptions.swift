// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import RoundFiles

/// What every command that takes a round takes.
struct RoundOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The folder of the round.", valueName: "round"),
    completion: .directory)
  var round: String

  @OptionGroup var scenario: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The language of reports and messages: de or en. Default: the round's own.",
      valueName: "de|en"))
  var language: Round.Language?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  var request: RoundRequest { scenario.request(for: round) }
}

extension Round.Language: ExpressibleByArgument {}
