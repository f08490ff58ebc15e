// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants
import Scoring

/// The vertices of the upper hull that are known, by falling points, and which neighbours are proved
/// to be neighbours. It is known from weight 0 on, and grows.
struct Hull {
  private(set) var vertices: [Vertex]
  /// The last vertex is known to be the best up to this weight; nil: up to infinity.
  var reach: Fraction? = Fraction(0)
  /// One entry between every two vertices: nil: not asked yet; false: a limit came first.
  private var isProved: [Bool?] = []

  /// - Parameter first: has the most points and, among those, the least imbalance.
  init(from first: Vertex) { vertices = [first] }

  var last: Vertex { vertices[vertices.count - 1] }

  /// Adds trade-offs, all that are better than the last vertex at `reach`, or one that is the best there. Of
  /// several, those that no weight makes the best are left out, and neighbours among them are proved to be
  /// neighbours.
  ///
  /// - Parameter end: by falling points; the same may be there twice.
  mutating func append(_ end: [Vertex], reaching reach: Fraction?) {
    self.reach = reach
    let known = vertices.count
    for vertex in end where vertex.point != last.point {
      while vertices.count > known, !isRounded(before: vertex) {
        vertices.removeLast()
        isProved.removeLast()
      }
      isProved.append(vertices.count == known ? nil : true)
      vertices.append(vertex)
    }
  }

  /// Whether the last vertex lies above the line from the one before it to a further trade-off.
  private func isRounded(before next: Vertex) -> Bool {
    let previous = vertices[vertices.count - 2]
    return previous.breakpoint(to: last) < last.breakpoint(to: next)
  }

  /// Two vertices of which nobody knows yet whether they are neighbours.
  struct Segment: Sendable {
    let position: Int
    /// At which both are equally good.
    let weight: Fraction
    /// By falling points.
    let ends: (ParetoPoint, ParetoPoint)

    /// What is better than both at `weight` lies between them: each is the best at some weight, so
    /// nothing with its imbalance or beyond is. Empty where they are a tenth apart.
    var imbalances: Range<Int64> { ends.1.imbalance + 1..<ends.0.imbalance }
  }

  var open: [Segment] {
    isProved.indices.filter { isProved[$0] == nil }.map { segment(at: $0) }
  }

  private func segment(at position: Int) -> Segment {
    Segment(
      position: position,
      weight: vertices[position].breakpoint(to: vertices[position + 1]),
      ends: (vertices[position].point, vertices[position + 1].point))
  }

  /// Takes a vertex that is better than both ends at the weight of a segment. Segments behind this one
  /// keep their positions only if they were taken before it: go from the last to the first.
  mutating func take(_ vertex: Vertex, in segment: Segment) {
    vertices.insert(vertex, at: segment.position + 1)
    isProved[segment.position] = nil
    isProved.insert(nil, at: segment.position)
  }

  /// The ends are neighbours.
  mutating func close(_ segment: Segment) { isProved[segment.position] = true }

  mutating func giveUp(_ segment: Segment) { isProved[segment.position] = false }

  /// Takes out vertices that lie on the line between their neighbours: no weight is theirs alone.
  mutating func dropCollinear() {
    var position = 1
    while position + 1 < vertices.count {
      let isLine =
        isProved[position - 1] == true && isProved[position] == true
        && segment(at: position - 1).weight == segment(at: position).weight
      if isLine {
        vertices.remove(at: position)
        isProved.remove(at: position)
      } else {
        position += 1
      }
    }
  }

  /// The weights at which each vertex is known to be the best; nil where a limit left one of its ends
  /// open.
  var ranges: [WeightRange?] {
    vertices.indices.map { position in
      let from: Fraction? =
        position == 0
        ? Fraction(0)
        : isProved[position - 1] == true ? segment(at: position - 1).weight : nil
      let isLast = position == vertices.count - 1
      guard let from, isLast || isProved[position] == true else { return nil }
      let to = isLast ? reach : segment(at: position).weight
      if let to, to <= from { return nil }
      return WeightRange(from: from, to: to)
    }
  }
}

extension WeightRange {
  /// What ranges, by rising weight, leave of everything from 0 to a weight; nil: to infinity.
  static func gaps(between ranges: [WeightRange], upTo greatest: Fraction?) -> [WeightRange] {
    var gaps: [WeightRange] = []
    var end: Fraction? = Fraction(0)
    for range in ranges {
      if let end, end < range.from { gaps.append(WeightRange(from: end, to: range.from)) }
      end = range.to
    }
    if let end, end != greatest { gaps.append(WeightRange(from: end, to: greatest)) }
    return gaps
  }
}
