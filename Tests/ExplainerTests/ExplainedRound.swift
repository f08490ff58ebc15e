// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import RoundSupport
import Scoring
import Testing

/// A round that was allocated and explained, beside what trying everything says.
struct ExplainedRound {
  let outcome: AllocationOutcome
  let explanation: Explanation
  let reference: BruteForceAllocation
  let assessed: AssessedRound

  init(
    _ round: Round, depth: ExplanationDepth = .full, singling singled: ApplicationID? = nil
  ) throws {
    let optimiser = Optimiser(solver: SolverUnderTest.branchAndBound.solver)
    assessed = AssessedRound(round)
    let model = try AllocationModel(assessed)
    outcome = try optimiser.allocate(model)
    explanation = try Explanation(
      of: outcome, model: model, optimiser: optimiser, depth: depth, singling: singled)
    reference = BruteForceAllocation(round)
  }

  var round: Round { assessed.round }

  /// The allocation that is explained: of a tie the first; nil where there is none.
  var allocation: Allocation? {
    switch outcome {
    case .decided(let allocation, _, _): allocation
    case .tied(let tie): tie.first
    case .infeasible, .stopped: nil
    }
  }

  func explanation(of id: ApplicationID) throws -> ApplicationExplanation {
    try #require(explanation.applications[id])
  }

  /// From one published score to the next.
  var scoreStep: Hundredths {
    let published = assessed.scores.scores.values.compactMap(\.published?.count)
    let decimals = (round.scores.decimals...2).first { decimals in
      published.allSatisfy { $0 % [100, 10, 1][decimals] == 0 }
    }
    return Hundredths([100, 10, 1][decimals ?? 2])
  }

  // MARK: Reasons of one kind

  func swap(of id: ApplicationID) throws -> (swap: Swap, missing: PointsMissing)? {
    for case .displaced(let swap, let missing) in try explanation(of: id).reasons {
      return (swap, missing)
    }
    return nil
  }

  func unfit(_ id: ApplicationID) throws -> [Rule]? {
    for case .cannotFit(let rules) in try explanation(of: id).reasons { return rules }
    return nil
  }
}
