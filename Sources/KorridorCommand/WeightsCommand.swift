// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import Korridor
import Reports
import TerminalPages

struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: spoken(
      "Every breakpoint of the balance weight, exactly; --frontier: all trade-offs."),
    discussion: spoken(
      """
      Finds, without a grid, the exact weights from 0 to infinity at which the best allocation changes, \
      and the allocation between them. With --vary or --shares one number of the round takes one value \
      after the other instead, and each is solved.

      Exit codes: 0 all proved and decided; 3 a limit was hit or Ctrl-C was pressed (what is finished is \
      printed, and what is missing), or the tie rules leave applications undecided; 4 the rules \
      contradict each other.
      """))

  @OptionGroup var options: RoundOptions

  @Flag(help: spoken("Also every trade-off of points and balance that no other one surpasses."))
  var frontier = false

  @Option(
    help: ArgumentHelp(
      spoken("Only weights up to this one: large ones are by far the hardest. Default: infinity."),
      valueName: "weight"))
  var upTo: Hundredths?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      spoken(
        "The same with one key changed: funding.value=euro, balance.measure=worst. May be repeated."
      ),
      valueName: "key=value"))
  var beside: [String] = []

  @Option(
    help: ArgumentHelp(
      spoken(
        "Any numeric key of round.yaml from one value to another, such as budget=20000..40000."),
      valueName: "key=from..to"),
    transform: SweepRange.init(typed:))
  var vary: SweepRange?

  @Option(
    help: ArgumentHelp(
      spoken(
        "The share of one corridor in percent, such as A=20..40; the others divide the rest as before."
      ),
      valueName: "id=from..to"),
    transform: SweepRange.init(typed:))
  var shares: SweepRange?

  @Option(help: spoken("How many values --vary and --shares take, both ends included."))
  var steps = 21

  @OptionGroup var pictures: PictureOptions

  @OptionGroup var shards: ShardOptions

  @Option(
    help: ArgumentHelp(
      spoken("Stop after this long and keep what is finished (exit code 3)."), valueName: "seconds")
  )
  var timeLimit: TimeLimit?

  func validate() throws {
    guard vary == nil || shares == nil else {
      throw ValidationError("--vary and --shares cannot be used together.")
    }
    guard vary == nil && shares == nil || !frontier && beside.isEmpty && upTo == nil else {
      throw ValidationError(
        "--frontier, --beside and --up-to are about weights, not about a sweep.")
    }
    guard vary == nil && shares == nil || pictures.folder == nil else {
      throw ValidationError("--pictures shows balance weights, not a sweep.")
    }
    if let upTo, upTo <= .zero { throw ValidationError("--up-to must be above 0.") }
    guard upTo == nil || !frontier else {
      throw ValidationError("--frontier lists all trade-offs: it cannot be used with --up-to.")
    }
    guard shards.place == nil || vary != nil || shares != nil else {
      throw ValidationError("--shard divides the values of --vary or --shares.")
    }
    guard (2...10_000).contains(steps) else {
      throw ValidationError("--steps must be from 2 to 10000.")
    }
    if let shares,
      !(0...100_00).contains(shares.from.count)
        || !(0...100_00).contains(shares.to.count)
    {
      throw ValidationError("--shares are percentages from 0 to 100.")
    }
  }

  func run() throws {
    let interruption = Interruption()
    let limits = interruption.limits(deadline: timeLimit?.deadline)
    try options.withRound(within: limits) { round, language in
      try shards.check(against: options.request)
      try Output.check(pictures.folder)
      let bar = ProgressBar(language)
      defer { bar.clear() }
      if let sweep {
        let pipeline = SweepPipeline(limits: limits, progress: bar.counter)
        if let (shard, output) = shards.place {
          let (file, diagnostics) = try pipeline.shard(
            shard, of: sweep, in: round, language: language)
          bar.clear()
          try file.write(to: output, diagnostics)
          return
        }
        let (report, diagnostics) = try pipeline.vary(sweep, in: round, language: language)
        bar.clear()
        Messages(report.language).write(diagnostics)
        try Output.write(
          options.json ? report.json.rendered() : report.text(on: .standardOutput))
        if let code = report.failure { throw code }
      } else {
        let pipeline = WeightsPipeline(limits: limits, progress: bar.counter)
        let (report, diagnostics) = try pipeline.weights(
          round, beside: beside, upTo: upTo, withFrontier: frontier, language: language)
        bar.clear()
        Messages(report.language).write(diagnostics)
        try Output.write(
          options.json ? report.json.rendered() : report.text(on: .standardOutput))
        try pictures.write(report.pictureFiles)
        if let code = report.failure { throw code }
      }
    }
  }

  private var sweep: Sweep? {
    if let vary {
      return Sweep(.key(vary.name), from: vary.from, to: vary.to, steps: steps)
    }
    return shares.map { Sweep(.share($0.name), from: $0.from, to: $0.to, steps: steps) }
  }
}

extension WeightsReport {
  fileprivate var failure: ExitCode? {
    let codes = curves.compactMap { curve -> ExitCode? in
      switch curve.status {
      case .proved: nil
      case .tied, .stopped: .notDecided
      case .infeasible: .infeasible
      }
    }
    return codes.max { $0.rawValue < $1.rawValue }
  }
}

extension SweepReport {
  fileprivate var failure: ExitCode? {
    let codes = points.compactMap(\.status.failure) + (isComplete ? [] : [.notDecided])
    return codes.max { $0.rawValue < $1.rawValue }
  }
}
