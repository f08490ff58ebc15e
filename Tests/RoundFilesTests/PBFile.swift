// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RoundFiles

/// A small participatory-budgeting file, in parts that tests change.
struct PBFile {
  var meta = [
    "description;Stadtteilbudget", "budget;12000.50", "num_projects;3", "num_votes;2",
    "date_begin;01.03.2024", "date_end;2024-03-31",
  ]
  var columns = "project_id;cost;votes;name;category"
  var projects = [
    "BO.1/24;8000.0;17;Spielplatz am \u{141}\u{119}g;public space,sport",
    "BO.2/24;999999999;9;Brunnen;public space",
    "BO.3/24;4000,25;21;\"Chor; \"\"laut\"\"\";",
  ]
  var votes = ["1;BO.1/24,BO.3/24", "2;BO.3/24"]

  var lines: [String] {
    ["META", "key;value"] + meta + ["PROJECTS", columns] + projects
      + ["VOTES", "voter_id;vote"] + votes
  }

  func read(
    lineEnd: String = "\n", overlay: String? = nil, settings: [String] = []
  ) throws -> RoundReading {
    try Self.read(lines.joined(separator: lineEnd), overlay: overlay, settings: settings)
  }

  /// Reads any text as a file of this kind.
  static func read(
    _ text: String, overlay: String? = nil, settings: [String] = []
  ) throws -> RoundReading {
    let folder = try TemporaryRound()
    try folder.write("city.pb", Data(text.utf8))
    let overlays = try overlay.map { [try folder.overlay($0)] } ?? []
    let path = folder.url.appendingPathComponent("city.pb").path
    return RoundRequest(path: path, overlays: overlays, settings: settings).reading()
  }
}
