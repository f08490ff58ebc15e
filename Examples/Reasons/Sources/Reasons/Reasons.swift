// SPDX-License-Identifier: GPL-3.0-or-later
import Korridor

/// Allocates a round as it is, and with another budget, and prints why each application is in or out.
///
///     reasons ROUND [BUDGET]
@main struct Reasons {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first else { return print("usage: reasons ROUND [BUDGET]") }
    let budget = arguments.dropFirst().first ?? "25000"

    // The files are read once; what-ifs are taken from what was read.
    let round = ParsedRound(at: path)
    let pipeline = AllocationPipeline(readership: .everybody)
    do {
      let proposal = try pipeline.allocate(round, language: .en).report
      for application in proposal.applications {
        print("\(application.id)  \(application.decision.rawValue)")
        for reason in application.reasons { print("     \(reason.code): \(reason.text)") }
      }
      let changed = try pipeline.allocate(
        round.under(WhatIf(settings: ["budget=\(budget)"])), language: .en
      ).report
      print("\nWith a budget of \(budget):", changes(from: proposal, to: changed))
    } catch let rejected as RejectedRound {
      for diagnostic in rejected.diagnostics { print(diagnostic.line(in: .en)) }
    }
  }

  /// `P07 enters, P11 leaves`
  private static func changes(from before: AllocationReport, to after: AllocationReport) -> String {
    let change = AllocationChange(from: before, to: after)
    let changes = change.enters.map { "\($0) enters" } + change.leaves.map { "\($0) leaves" }
    return changes.isEmpty ? "the same applications" : changes.joined(separator: ", ")
  }
}
