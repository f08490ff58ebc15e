// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import BigInt
import Grants
import IntegerPrograms
import Scoring

/// Points and imbalance of an allocation.
package struct ParetoPoint: Hashable, Sendable {
  package let scores: Hundredths
  /// In tenths of a percentage point.
  package let imbalance: Int64
}

/// A trade-off with an allocation that has it.
struct Vertex: Sendable {
  let point: ParetoPoint
  /// Of a model with these awards and shortfalls, whatever its weight.
  let solution: [Int64]

  init(_ solution: Solution, of model: AllocationModel) throws(AuditFailure) {
    let allocation = try Allocation(auditing: solution, of: model)
    point = ParetoPoint(scores: allocation.scores, imbalance: allocation.imbalance)
    self.solution = solution.values
  }

  /// The weight at which two trade-offs are equally good: points lost per percentage point won.
  ///
  /// - Precondition: `other` has fewer points and less imbalance.
  func breakpoint(to other: Vertex) -> Fraction {
    let points = point.scores.count - other.point.scores.count
    let balance = point.imbalance - other.point.imbalance
    return Fraction(BigInt(points), BigInt(10 * balance))
  }
}
