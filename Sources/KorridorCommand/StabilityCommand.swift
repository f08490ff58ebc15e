// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Grants
import Korridor
import Reports
import TerminalPages

struct StabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stability",
    abstract: spoken("Leave one member out, core index, how firm each decision is."),
    discussion: spoken(
      """
      Solves the round again without each member's points, with the points that recused members gave, \
      and with the other ways of making scores; at every balance weight, exactly; and for a seeded \
      sample in which every point moves by −1, 0 or +1. What is exact and what is sampled is said.

      With --shard one part of the sample is computed and written to a file; the first part also holds \
      all that is not sampled. `korridor merge` prints what one run with --json would have printed.

      Exit codes: 0 all proved and decided; 3 a limit was hit or Ctrl-C was pressed (what is finished is \
      printed), or the tie rules leave applications undecided; 4 the rules of the round contradict each \
      other.
      """))

  @OptionGroup var options: RoundOptions

  @Option(help: spoken("How many samples are drawn; 0: none."))
  var samples = 50

  @Option(help: spoken("What the samples are drawn with: the same number, the same samples."))
  var seed: UInt64 = 1

  @OptionGroup var pictures: PictureOptions

  @OptionGroup var shards: ShardOptions

  @Option(
    help: ArgumentHelp(
      spoken("Stop after this long and keep what is finished (exit code 3)."), valueName: "seconds")
  )
  var timeLimit: TimeLimit?

  func validate() throws {
    guard (0...1_000_000).contains(samples) else {
      throw ValidationError("--samples must be from 0 to 1000000.")
    }
    guard shards.place == nil || samples > 0 else {
      throw ValidationError("--shard divides the samples: --samples must be above 0.")
    }
    guard shards.place == nil || pictures.folder == nil else {
      throw ValidationError("--pictures shows the whole sample, not a shard.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let limits = interruption.limits(deadline: timeLimit?.deadline)
    let sample = samples > 0 ? SampleRequest(count: samples, seed: seed) : nil
    try options.withRound(within: limits) { round, language in
      try shards.check(against: options.request)
      try Output.check(pictures.folder)
      let bar = ProgressBar(language)
      defer { bar.clear() }
      let pipeline = StabilityPipeline(limits: limits, progress: bar.counter)
      if let (shard, output) = shards.place, let sample {
        let (file, diagnostics) = try pipeline.shard(
          shard, of: round, sample: sample, language: language)
        bar.clear()
        try file.write(to: output, diagnostics)
        return
      }
      let (report, diagnostics) = try pipeline.stability(
        round, sample: sample, language: language)
      bar.clear()
      Messages(report.language).write(diagnostics)
      try Output.write(options.json ? report.json.rendered() : report.text(on: .standardOutput))
      try pictures.write(report.pictureFiles)
      if let code = report.outcome.status.failure { throw code }
    }
  }
}
