// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import RoundFiles

@main
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "korridor-measure",
    abstract: "Times the stages of the pipeline on one round and prints them as one line of JSON.")

  @Argument(help: "The folder of the round.")
  var round: String

  @Option(help: "Which stages: solve, plain, allocate, explain, weights, forced.")
  var stages = "solve"

  @Option(help: "How often a stage that takes less than a second is run.")
  var runs = 3

  @Option(help: "Seconds after which a stage is given up.")
  var limit = 60.0

  func run() throws {
    let names = stages.split(separator: ",").map(String.init)
    let chosen = Set(names.compactMap(RoundMeasurement.Stage.init(rawValue:)))
    guard chosen.count == names.count else {
      throw ValidationError(
        "--stages are \(RoundMeasurement.Stage.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    let measurement = try RoundMeasurement(
      request: RoundRequest(path: round), runs: runs, limit: limit
    ).measure(chosen)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try FileHandle.standardOutput.write(contentsOf: encoder.encode(measurement) + Data("\n".utf8))
  }
}
