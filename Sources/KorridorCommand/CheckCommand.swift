// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Korridor
import TerminalPages

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: spoken("Read and validate everything, report all that is wrong, solve nothing."),
    discussion: spoken("The overlays in the round's what-if folder are checked too."))

  @OptionGroup var options: RoundOptions

  func run() throws {
    try Messages(options.language).reportingFailures {
      let report = try CheckPipeline.check(options.request, language: options.language)
      try Output.write(options.json ? report.json.rendered() : report.text(on: .standardOutput))
    }
  }
}
