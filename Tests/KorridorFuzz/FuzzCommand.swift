// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Fuzzing

@main
struct FuzzCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "korridor-fuzz",
    abstract:
      "Changes inputs by chance and reads them, until the time is up or something is found.",
    discussion: """
      Kind and seed tell an input entirely: what is found comes again with --only KIND --seed SEED --count 1. \
      What takes longer than --patience, or more memory than --megabytes, is found as well.
      """)

  @Option(
    help:
      "One of yaml, csv, overlay, pb, workbook, parts, record, written; all, one after the other.")
  var only: FuzzedKind?

  @Option(help: "The first seed.")
  var seed: UInt64 = 1

  @Option(help: "Seconds of processor time, shared among the kinds.")
  var seconds = 60.0

  @Option(help: "As many inputs of a kind at most.")
  var count: UInt64?

  @Option(help: "Seconds of processor time that one input may take.")
  var patience = 10.0

  @Option(help: "Megabytes that the process may grow by.")
  var megabytes = 1_000

  #if LIBFUZZER
    @Option(help: "A kind whose bytes libFuzzer changes; what it keeps lies in .build-fuzz/KIND.")
    var guided: FuzzedKind?
  #endif

  func run() throws {
    #if LIBFUZZER
      if let guided {
        let folder = URL(fileURLWithPath: ".build-fuzz/\(guided)")
        let limits = ["-max_total_time=\(Int(seconds))", "-seed=\(seed)"]
        throw ExitCode(try GuidedRun.run(guided, in: folder, limits))
      }
    #endif
    let kinds = only.map { [$0] } ?? FuzzedKind.allCases
    var findings = 0
    for kind in kinds {
      let run = FuzzRun(
        kind: kind, first: seed, most: count, seconds: seconds / Double(kinds.count),
        patience: patience, megabytes: megabytes)
      findings += try run.findings()
    }
    if findings > 0 { throw ExitCode(1) }
  }
}

extension FuzzedKind: ExpressibleByArgument {}
