// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import ArgumentParser
import Explainer
import Korridor
import Reports
import TerminalPages

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: spoken("The round beside its what-ifs: who enters, who leaves, what it costs."),
    discussion: spoken(
      """
      The first scenario is the round as its files have it. Each --what-if is a scenario of its own; \
      --set, --include, --exclude and --without-member hold in all of them. Without --what-if they are \
      one scenario. \
      Without any of these, every file of the round's what-if folder is a scenario.

      A tied scenario lists its undecided applications, one that cannot be solved its conflict; the \
      others are compared all the same. The exit code is the highest of all scenarios: 0 all proved \
      and decided, 3 one is not decided, 4 the rules of one contradict each other.
      """))

  @OptionGroup var options: RoundOptions

  @Flag(
    help: spoken(
      """
      Show too what usual practices would give: a ranking list until the money ends, and first come, \
      first served. They are no proposals; the rules that they break are named.
      """))
  var baselines = false

  @OptionGroup var pictures: PictureOptions

  @Option(
    help: ArgumentHelp(
      spoken("Stop after this long and show the best found by then (exit code 3)."),
      valueName: "seconds"))
  var timeLimit: TimeLimit?

  @Option(
    help: ArgumentHelp(
      spoken("How much the JSON explains in each scenario: none, brief or full."),
      valueName: "none|brief|full"))
  var explain: ExplanationDepth = .brief

  func run() throws {
    let interruption = Interruption()
    let limits = interruption.limits(deadline: timeLimit?.deadline)
    try options.withRound(within: limits) { round, language in
      try Output.check(pictures.folder)
      let bar = ProgressBar(language)
      defer { bar.clear() }
      let pipeline = ComparisonPipeline(
        allocation: AllocationPipeline(limits: limits, depth: explain), progress: bar.counter)
      let run = try pipeline.compare(
        round, baselines: baselines ? Practice.allCases : [], language: language)
      bar.clear()
      Messages(run.report.language).write(run.diagnostics)
      try Output.write(
        options.json ? run.report.json.rendered() : run.report.text(on: .standardOutput))
      try pictures.write(run.report.pictureFiles)
      let failures = run.report.scenarios.compactMap(\.allocation.status.failure)
      if let code = failures.max(by: { $0.rawValue < $1.rawValue }) { throw code }
    }
  }
}
