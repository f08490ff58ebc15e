// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import RoundFiles

/// What changes a round: overlays, settings, and what is demanded of single applications.
struct ScenarioOptions: ParsableArguments {
  @Option(
    name: .customLong("what-if"), parsing: .singleValue,
    help: ArgumentHelp(
      spoken("A what-if overlay, merged over round.yaml. May be repeated; later ones win."),
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var overlays: [String] = []

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      spoken(
        "Any key of round.yaml, such as balance.weight=2 or corridors.A.cap=30. May be repeated."),
      valueName: "key=value"))
  var settings: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken("Demand that this application be funded. May be repeated."), valueName: "id"))
  var include: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken("Demand that this application not be funded. May be repeated."), valueName: "id"))
  var exclude: [String] = []

  @Option(
    name: .customLong("without-member"), parsing: .singleValue,
    help: ArgumentHelp(
      spoken("Work as if this member were not on the committee. May be repeated."),
      valueName: "id"))
  var withoutMembers: [String] = []

  var isEmpty: Bool {
    overlays.isEmpty && settings.isEmpty && include.isEmpty && exclude.isEmpty
      && withoutMembers.isEmpty
  }

  func request(for round: String) -> RoundRequest {
    RoundRequest(
      path: round, overlays: overlays, settings: settings, include: include, exclude: exclude,
      withoutMembers: withoutMembers)
  }
}
