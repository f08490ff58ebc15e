// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Records
import RoundFiles
import RoundSupport
import Testing

/// From a `.pb` file that nobody has seen to the JSON of the decision: what trying every choice finds.
@Suite struct CityVoteTests {
  private struct Outcome: Decodable, Equatable {
    struct Tie: Decodable, Equatable {
      let count: Int
      let countIsExact: Bool
    }
    struct Objective: Decodable, Equatable {
      let value: Double
    }
    struct Application: Decodable, Equatable {
      let id: String
      let decision: String
    }
    let status: String
    let objective: Objective
    let unique: Bool
    let tie: Tie?
    let applications: [Application]
  }

  @Test func isDecidedAsTryingEverythingSays() throws {
    var outcomes: [String: Int] = [:]
    for seed in SeedCount.seeds(inFull: 300) {
      var random = SeededGenerator(seed: seed)
      let vote = CityVote(&random)
      let outcome = try decide(vote.file(&random))
      #expect(outcome == expected(of: vote), "seed \(seed)")
      let isTied = outcome.status == "tied"
      outcomes[isTied ? "tied" : outcome.unique ? "unique" : "decided by a rule", default: 0] += 1
    }
    #expect(outcomes.count == 3 && outcomes.values.allSatisfy { $0 >= 3 }, "\(outcomes)")
  }

  /// Reads, decides, records and verifies.
  private func decide(_ file: String) throws -> Outcome {
    let path = FileManager.default.temporaryDirectory.path + "/vote-\(UUID().uuidString).pb"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(file.utf8).write(to: URL(fileURLWithPath: path))
    let request = RoundRequest(path: path)
    let run = try AllocationPipeline().allocate(request)
    #expect(run.diagnostics.allSatisfy { $0.severity == .note })
    let verified = try VerificationPipeline.verify(run.record().bytes(), beside: request)
    #expect(verified.differences.isEmpty)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Outcome.self, from: Data(run.report.json.rendered().utf8))
  }

  private func expected(of vote: CityVote) -> Outcome {
    let (optimal, left) = (vote.optimal, vote.left)
    let tie = Outcome.Tie(
      count: min(1_000, optimal.count), countIsExact: optimal.count <= 1_000)
    return Outcome(
      status: left.count == 1 ? "optimal" : "tied",
      objective: Outcome.Objective(value: Double(vote.worth(of: optimal[0])) / 100),
      unique: optimal.count == 1, tie: optimal.count == 1 ? nil : tie,
      applications: vote.projects.sorted { $0.id < $1.id }.map { project in
        let funding = left.count { choice in choice.contains { $0.id == project.id } }
        let isEligible = project.cost.map { $0 <= vote.budget } ?? false
        return Outcome.Application(
          id: project.id,
          decision: !isEligible
            ? "ineligible"
            : funding == left.count ? "funded" : funding == 0 ? "not-funded" : "undecided")
      })
  }
}
