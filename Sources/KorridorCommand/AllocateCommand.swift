// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Explainer
import Korridor
import Records
import TerminalPages

struct AllocateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate",
    abstract: spoken(
      "Propose an allocation: who gets what, per corridor, with a reason for everyone."))

  @OptionGroup var options: RoundOptions

  @Option(
    help: ArgumentHelp(
      spoken("Stop after this long and show the best allocation found by then (exit code 3)."),
      valueName: "seconds"))
  var timeLimit: TimeLimit?

  @Option(
    help: ArgumentHelp(
      spoken(
        "How much to explain: none, brief, full, or all (for everyone what request or how much more money "
          + "would win). Default: full up to 300 applications, else brief."),
      valueName: "none|brief|full|all"))
  var explain: ExplanationDepth?

  @Option(
    help: ArgumentHelp(
      spoken("Write the record (record.json) into this folder, for anybody to verify."),
      valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: spoken("Print how long each stage took, as one line of JSON on standard error."))
  var timing = false

  func run() throws {
    let interruption = Interruption()
    let rejected = RejectedAnswers()
    let pipeline = AllocationPipeline(
      solver: .standard(counting: rejected),
      limits: interruption.limits(deadline: timeLimit?.deadline), depth: explain)
    try Messages(options.language).reportingFailures {
      try Output.check(output)
      let run = try pipeline.allocate(options.request, language: options.language)
      let messages = Messages(run.report.language)
      messages.write(run.diagnostics)
      if rejected.count > 0 { messages.write([.rejectedAnswers(rejected.count)]) }
      try Output.write(
        options.json ? run.report.json.rendered() : run.report.text(on: .standardOutput))
      if let output { try Output.write(run.record().bytes(), to: "record.json", in: output) }
      if timing { Messages.write(run.timings.line) }
      if let code = run.report.status.failure { throw code }
    }
  }
}

extension ExplanationDepth: ExpressibleByArgument {}
