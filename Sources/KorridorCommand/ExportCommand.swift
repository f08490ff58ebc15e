// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import RoundFiles
import Wording

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: spoken(
      "The whole round as one file (xlsx, ods, pb), or its integer program for other solvers (lp, mps)."
    ),
    discussion: spoken(
      """
      A workbook holds all that the round's files say, each on a sheet; korridor reads it as the round. \
      A .pb file holds the applications to be decided on, with scores and what is left of the budget; \
      rules that it cannot say are named. \
      In lp and mps, comments at the top say what columns and rows mean and what the objective counts; \
      everything in them is a whole number, and what-ifs hold as for allocate.
      """))

  @Argument(
    help: ArgumentHelp(
      spoken("The round: its folder, a workbook (.xlsx, .ods), or a .pb file."), valueName: "round"),
    completion: .directory)
  var round: String

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: ArgumentHelp(spoken("The format."), valueName: "xlsx|ods|pb|lp|mps"))
  var format: ExportFormat

  @Option(
    help: ArgumentHelp(
      spoken("The file to write. Default: standard output."), valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: the round's own."), valueName: "de|en"))
  var language: Round.Language?

  func validate() throws {
    guard case .round = format, !scenario.isEmpty else { return }
    throw ValidationError(
      "What-ifs do not go with a whole round: those of the round are in it."
    )
  }

  func run() throws {
    try Messages(language).reportingFailures {
      switch format {
      case .program(let format):
        let export = try ExportPipeline.export(scenario.request(for: round), as: format)
        Messages(language ?? export.language).write(export.diagnostics)
        try write(Array(export.text.utf8))
      case .round(let format):
        let export = try RoundExport.file(of: ParsedRound(at: round), as: format)
        let messages = Messages(language ?? export.language)
        messages.write(export.diagnostics)
        if !export.omitted.isEmpty {
          Messages.write(Announcements(language ?? export.language).omitted(export.omitted))
        }
        try write(export.bytes)
      }
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return try Output.write(bytes) }
    guard !scenario.request(for: round).inputPaths.contains(output) else {
      throw OutputFailure(path: output, obstacle: .isAnInput, code: .cannotCreate)
    }
    try Output.write(bytes, to: output)
  }
}

/// What a round can be exported as.
enum ExportFormat: ExpressibleByArgument, CaseIterable {
  case program(ProgramFormat)
  case round(RoundFileFormat)

  static let allCases =
    RoundFileFormat.allCases.map(Self.round)
    + ProgramFormat.allCases.map(Self.program)

  init?(argument: String) {
    guard let found = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = found
  }

  static var allValueStrings: [String] { allCases.map(\.name) }

  private var name: String {
    switch self {
    case .program(let format): format.rawValue
    case .round(let format): format.rawValue
    }
  }
}
