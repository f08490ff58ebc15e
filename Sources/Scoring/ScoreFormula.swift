// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants

/// score = 100 · Σ weight_k · (aggregate_k / max_k) / Σ weight_k, rounded half up.
///
/// The result lies between 0 and 100. What it rounds to is what is published, and what the optimizer
/// uses.
package struct ScoreFormula {
  /// What one point of each criterion adds to the score; nil where all weights are 0.
  private let factors: [Fraction]?
  private let decimals: Int

  package init(criteria: [Criterion], decimals: Int) {
    self.decimals = decimals
    let weights = criteria.reduce(BigInt(0)) { $0 + BigInt($1.weight.count) }
    factors =
      weights == 0
      ? nil
      : criteria.map { Fraction(10_000 * BigInt($0.weight.count), BigInt($0.max.count) * weights) }
  }

  /// - Parameter criteria: one entry a criterion, in the order of the round.
  /// - Returns: nil where a criterion misses the quorum, even one of weight 0, or where no criterion
  ///   has any weight: there is nothing to form a score from.
  package func score(of criteria: [CriterionScore]) -> Hundredths? {
    var aggregates: [Fraction] = []
    for criterion in criteria {
      guard criterion.reachesQuorum, let aggregate = criterion.aggregate else { return nil }
      aggregates.append(aggregate)
    }
    return score(ofAggregates: aggregates)
  }

  /// - Parameter aggregates: one a criterion, in the order of the round.
  /// - Returns: nil where no criterion has any weight.
  func score(ofAggregates aggregates: [Fraction]) -> Hundredths? {
    guard let factors else { return nil }
    // Not kept in lowest terms: rounding once at the end is several times as fast.
    var (numerator, denominator) = (BigInt(0), BigInt(1))
    for (factor, aggregate) in zip(factors, aggregates) {
      let part = factor.denominator * aggregate.denominator
      numerator = numerator * part + factor.numerator * aggregate.numerator * denominator
      denominator *= part
    }
    return Hundredths(rounding: numerator, over: denominator, decimals: decimals)
  }
}
