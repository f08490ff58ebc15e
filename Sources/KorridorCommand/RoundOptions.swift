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

  @Option(
    name: .customLong("what-if"), parsing: .singleValue,
    help: ArgumentHelp(
      "A what-if overlay, merged over round.yaml. May be repeated; later ones win.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var overlays: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "Any key of round.yaml, such as balance.weight=2 or corridors.A.cap=30. May be repeated.",
      valueName: "key=value"))
  var settings: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Demand that this application be funded. May be repeated.", valueName: "id"))
  var include: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Demand that this application not be funded. May be repeated.", valueName: "id"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "The language of reports and messages: de or en. Default: the round's own.",
      valueName: "de|en"))
  var language: Round.Language?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  var request: RoundRequest {
    RoundRequest(
      path: round, overlays: overlays, settings: settings, include: include, exclude: exclude)
  }
}

extension Round.Language: ExpressibleByArgument {}
