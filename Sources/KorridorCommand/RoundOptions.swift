// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import RoundFiles
import Solving

/// What every command that takes a round takes.
struct RoundOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      spoken("The round: its folder, a workbook (.xlsx, .ods), or a .pb file."), valueName: "round"),
    completion: .directory)
  var round: String

  @OptionGroup var scenario: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      spoken("The language of reports and messages: de or en. Default: the round's own."),
      valueName: "de|en"))
  var language: Round.Language?

  @Flag(help: spoken("Print JSON instead of text."))
  var json = false

  var request: RoundRequest { scenario.request(for: round) }

  /// Reads the round first, so that all that is said while it is worked on is in its language, where no
  /// other was asked for.
  ///
  /// - Parameter body: takes the round, and the language; nil where the files hold no round.
  func withRound(
    within limits: SolveLimits, _ body: (RoundScenario, Round.Language?) throws -> Void
  ) throws {
    try Messages(language).reportingFailures {
      let opened = try request.opened(within: limits)
      let spoken = try language ?? opened.reading(within: limits).round?.language
      try Messages(spoken).reportingFailures { try body(opened, spoken) }
    }
  }
}

extension Round.Language: ExpressibleByArgument {}
