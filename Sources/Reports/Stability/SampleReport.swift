// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Grants
import Wording

/// Core indices over a seeded sample: figures that another sample would change a little.
public struct SampleReport: Sendable {
  public var seed: UInt64
  /// How many samples were asked for.
  public var count: Int
  /// Those that a limit left time for, by number.
  public var cases: [SampledCase]
  /// Applications that are eligible in the round as it is, by id.
  public var eligible: [ApplicationID]

  public init(seed: UInt64, count: Int, cases: [SampledCase], eligible: [ApplicationID]) {
    (self.seed, self.count, self.cases, self.eligible) = (seed, count, cases, eligible)
  }

  /// Over the samples that have an allocation.
  public var entries: [CoreIndex] { cases.compactMap(\.funded).coreIndex(of: eligible) }
  /// In how many samples the rules contradict each other.
  public var infeasible: Int { cases.count { $0.funded == nil } }
  public var isComplete: Bool { cases.count == count }
  public var isTied: Bool { cases.contains { !($0.funded?.undecided.isEmpty ?? true) } }

  /// What sentences about the sample rest on.
  package var figures: SampleFigures {
    SampleFigures(seed: seed, requested: count, drawn: cases.count, infeasible: infeasible)
  }
}

public struct SampledCase: Hashable, Sendable {
  /// From 1.
  public var number: Int
  /// nil where the rules contradict each other.
  public var funded: FundedSet?

  public init(number: Int, funded: FundedSet?) {
    (self.number, self.funded) = (number, funded)
  }

  public init(number: Int, _ outcome: VariantOutcome) {
    self.init(number: number, funded: outcome.settled.map { FundedSet($0) })
  }
}
