// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What a limit or Ctrl-C leaves: the best found, its bound, exit code 3, and never the word optimal.
@Suite struct LimitTests {
  private let siegburg = "scenarios/siegburg-2023"

  private struct Outcome: Decodable {
    struct Objective: Decodable {
      let value: Double
    }
    let status: String
    let objective: Objective?
    let bound: Double?
  }

  /// The limit is over before the solver has anything: an allocation that simply fits is shown.
  @Test func aTimeLimitLeavesAnAllocationAndItsBound() throws {
    let result = try BuiltCommand.run(["allocate", siegburg, "--time-limit", "0.000001", "--json"])
    #expect(result.code == 3)
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(result.output.utf8))
    #expect(outcome.status == "feasible")
    let (value, bound) = (try #require(outcome.objective?.value), try #require(outcome.bound))
    // 1031.21 is the proved optimum.
    #expect(value <= 1031.21 && bound >= 1031.21)
    let text = try BuiltCommand.run(["allocate", siegburg, "--time-limit", "0.000001"])
    #expect(text.code == 3)
    #expect(text.output.contains("Nicht nachgewiesen (die Zeitgrenze war erreicht)"))
    #expect(!text.output.contains("Nachgewiesen optimal"))
  }

  @Test(arguments: [["explain", "P07"], ["compare"], ["weights"]])
  func otherCommandsKeepTheLimitToo(command: [String]) throws {
    let result = try BuiltCommand.run(
      [command[0], siegburg] + command.dropFirst() + ["--time-limit", "0.000001"])
    #expect(result.code == 3, "\(result.messages)")
    #expect(!result.output.contains("Nachgewiesen optimal"))
  }

  @Test func aPaperAfterALimitProposesNothing() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-limit-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try BuiltCommand.run([
      "report", siegburg, "--output", folder.path, "--time-limit", "0.000001",
    ])
    #expect(result.code == 3)
    #expect(
      FileManager.default.fileExists(atPath: folder.appendingPathComponent("record.json").path))
    #expect(!result.messages.isEmpty)
  }

  /// Whatever it is doing then, it ends with what it has.
  @Test(arguments: [0.02, 0.4, 2])
  func controlCEndsTheRun(after seconds: Double) throws {
    let round = try hardRound()
    defer { try? FileManager.default.removeItem(at: round) }
    let result = try BuiltCommand.run(
      ["allocate", round.path, "--json", "--language", "en"], interruption: seconds)
    // Before the program has taken over the signal, it simply dies of it.
    #expect(result.code == 3 || result.code == SIGINT && result.output.isEmpty)
    guard !result.output.isEmpty else { return }
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(result.output.utf8))
    #expect(outcome.status == "feasible")
    let (value, bound) = (try #require(outcome.objective?.value), try #require(outcome.bound))
    #expect(value <= bound)
  }

  /// A large balance weight and many applications: nobody proves that in a few seconds.
  private func hardRound() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-hard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try """
    name: Hard
    budget: 9000001.87
    corridors: [{id: A, name: A}, {id: B, name: B}, {id: C, name: C}, {id: D, name: D}]
    balance: {weight: 500}
    resources: [{id: hours, name: Hours, capacity: 45000}]
    """.write(to: folder.appendingPathComponent("round.yaml"), atomically: true, encoding: .utf8)
    var state: UInt64 = 20_231_125
    func next(_ range: Range<UInt64>) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + (state >> 33) % (range.upperBound - range.lowerBound)
    }
    var rows = ["id;title;applicant;corridor;requested;score;hours"]
    for number in 1...5_000 {
      let (cents, tenths) = (next(30_000..<800_000), next(200..<950))
      rows.append(
        "P\(number);Title \(number);Applicant \(number);\(["A", "B", "C", "D"][Int(next(0..<4))]);"
          + "\(cents / 100).\(String(cents % 100 + 100).dropFirst());\(tenths / 10).\(tenths % 10);"
          + "\(next(0..<41))")
    }
    try rows.joined(separator: "\n").write(
      to: folder.appendingPathComponent("applications.csv"), atomically: true, encoding: .utf8)
    return folder
  }
}
