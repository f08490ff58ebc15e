// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Korridor
import Reports
import TerminalPages

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: spoken(
      "Everything about one application: why, what instead, and what would change it."),
    discussion: spoken(
      """
      Every answer is solved, not guessed. What-ifs hold as for allocate. Points of single members \
      are shown with --internal only.
      """))

  @OptionGroup var options: RoundOptions

  @Argument(help: ArgumentHelp(spoken("The id of the application."), valueName: "id"))
  var application: String

  @Flag(
    help: ArgumentHelp(
      spoken(
        "Who may read it: everybody (the default; persons have pseudonyms), or the administration "
          + "(with members' points).")))
  var readership: ReadershipFlag = .public

  @Option(
    help: ArgumentHelp(
      spoken(
        "Stop after this long; what was not worked out by then says so (exit code 3 where the "
          + "allocation itself is not proved)."), valueName: "seconds"))
  var timeLimit: TimeLimit?

  func run() throws {
    let interruption = Interruption()
    let pipeline = ExplanationPipeline(
      limits: interruption.limits(deadline: timeLimit?.deadline),
      readership: readership.readership)
    try Messages(options.language).reportingFailures {
      let run = try pipeline.explanation(
        of: application, in: options.request, language: options.language)
      Messages(run.report.allocation.language).write(run.diagnostics)
      try Output.write(
        options.json ? run.report.json.rendered() : run.report.text(on: .standardOutput))
      if let code = run.report.allocation.status.failure { throw code }
    }
  }
}
