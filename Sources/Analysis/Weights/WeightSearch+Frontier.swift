// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension WeightSearch {
  /// Every nondominated trade-off, also those that no weight makes the best.
  ///
  /// Between two neighbouring vertices of the hull the imbalance is held below that of the last
  /// trade-off found, and points are maximised, then imbalance minimised, until the second vertex is
  /// all that is left (ε-constraint method; Haimes, Lasdon and Wismer 1971). Each solve finds one
  /// trade-off; imbalance comes in whole tenths, so none is stepped over.
  ///
  /// - Parameter settled: of the vertices of the hull; none where a limit came first.
  func frontier(
    _ hull: Hull, _ settled: [ParetoPoint: SettledAllocation]
  ) throws -> Frontier {
    let model = try scoresFirst()
    let gaps = Array(zip(hull.vertices, hull.vertices.dropFirst()))
    progress.expect(gaps.count)
    let stretches = try gaps.concurrentMap { left, right in
      between(left, right, in: model)
    }.map { try $0.get() }

    let found = stretches.flatMap(\.points)
    let inner = try settle(found)
    let points =
      hull.vertices.compactMap { vertex in
        settled[vertex.point].map { FrontierPoint(settled: $0, isSupported: true) }
      }
      + zip(found, inner).compactMap { vertex, settled in
        settled.map {
          FrontierPoint(settled: $0, isSupported: hull.isOnHull(vertex.point))
        }
      }
    return Frontier(
      points: points.sorted { $0.settled.allocation.scores > $1.settled.allocation.scores },
      isComplete: hull.reach == nil
        && stretches.allSatisfy(\.isComplete)
        && points.count == hull.vertices.count + found.count)
  }

  private struct Stretch: Sendable {
    var points: [Vertex] = []
    var isComplete = true
  }

  private func between(
    _ left: Vertex, _ right: Vertex, in model: AllocationModel
  ) -> Result<Stretch, AuditFailure> {
    var stretch = Stretch()
    var last = left
    while true {
      guard last.point.imbalance - 1 > right.point.imbalance else {
        progress.finish()
        return .success(stretch)
      }
      let answer = best(of: model.atMost(last.point.imbalance - 1), from: right.solution)
      switch answer {
      case .failure(let error): return .failure(error)
      case .success(.found(let vertex)) where vertex.point != right.point:
        stretch.points.append(vertex)
        progress.expect(1)
        last = vertex
      case .success(.found): return .success(stretch)
      case .success(.stopped), .success(.none):
        stretch.isComplete = false
        return .success(stretch)
      }
    }
  }
}

extension Hull {
  /// Whether a trade-off lies on the line between two neighbouring vertices: at one weight it is as good
  /// as both.
  fileprivate func isOnHull(_ point: ParetoPoint) -> Bool {
    zip(vertices, vertices.dropFirst()).contains { left, right in
      let (points, balance) = (
        Int128(left.point.scores.count - right.point.scores.count),
        Int128(left.point.imbalance - right.point.imbalance)
      )
      return left.point.imbalance > point.imbalance && point.imbalance > right.point.imbalance
        && Int128(left.point.scores.count - point.scores.count) * balance
          == Int128(left.point.imbalance - point.imbalance) * points
    }
  }
}
