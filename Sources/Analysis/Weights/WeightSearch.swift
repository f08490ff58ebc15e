// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import BigInt
import Eligibility
import Grants
import IntegerPrograms
import Scoring
import Solving

/// Finds the best allocation at every balance weight, exactly and without a grid.
///
/// Points against imbalance is an integer program with two objectives. A weighted sum of them is best
/// at a vertex of the upper hull of all trade-offs; between two known vertices the weight at which both
/// are equally good either proves that they are neighbours or finds a vertex between them (dichotomic
/// search, Aneja and Nair 1979). With v vertices that takes 2v − 1 solves. Solves of one level do not
/// depend on each other and run side by side; the hull is the same whatever they return first.
///
/// Small weights are the easiest, so the hull grows from weight 0 on, in steps: what a step found is
/// finished, tie rules and all, before the next one begins. Large weights come last: from few tenths of
/// imbalance on each of them is a question of its own, which is easier than any large weight.
package struct WeightSearch: Sendable {
  let assessed: AssessedRound
  let optimiser: Optimiser
  let progress: ProgressCounter

  package init(
    _ assessed: AssessedRound, optimiser: Optimiser, progress: ProgressCounter = ProgressCounter()
  ) {
    self.assessed = assessed
    self.optimiser = optimiser
    self.progress = progress
  }

  /// nil where the rules contradict each other.
  ///
  /// - Parameter greatest: the weight up to which the curve is asked for, above 0; nil: infinity.
  /// - Throws: `ModelTooLarge`, or `AuditFailure` for a defect of Korridor.
  package func curve(
    upTo greatest: Fraction? = nil, withFrontier: Bool = false
  ) throws -> WeightCurve? {
    let scoresFirst = try scoresFirst()
    progress.expect(1)
    let most = try best(of: scoresFirst, from: nil).get()
    guard case .found(let first) = most else {
      return most.isStopped ? stopped(before: greatest) : nil
    }

    var hull = Hull(from: first)
    var settled: [ParetoPoint: SettledAllocation] = [:]
    for reach in Self.steps(upTo: greatest) where hull.reach != nil {
      guard try grow(&hull, to: reach) else {
        // Where infinity is out of reach, large weights may not be.
        if reach == nil { continue } else { break }
      }
      let finished = zip(hull.ranges, hull.vertices).compactMap { $0 == nil ? nil : $1 }
      let new = finished.filter { settled[$0.point] == nil }
      for (vertex, choice) in zip(new, try settle(new)) { settled[vertex.point] = choice }
    }
    return try curve(hull, settled, upTo: greatest, withFrontier: withFrontier)
  }

  private func curve(
    _ hull: Hull, _ settled: [ParetoPoint: SettledAllocation], upTo greatest: Fraction?,
    withFrontier: Bool
  ) throws -> WeightCurve {
    let intervals = zip(hull.ranges, hull.vertices).compactMap { range, vertex in
      range.flatMap { range in
        settled[vertex.point].map { WeightInterval(range: range, settled: $0) }
      }
    }
    let unfinished = WeightRange.gaps(between: intervals.map(\.range), upTo: greatest)
    let frontier = withFrontier ? try frontier(hull, settled) : nil
    let isStopped = !unfinished.isEmpty || frontier?.isComplete == false
    return WeightCurve(
      intervals: intervals, unfinished: unfinished, frontier: frontier,
      stop: isStopped ? stopReason : nil)
  }

  private func stopped(before greatest: Fraction?) -> WeightCurve {
    WeightCurve(
      intervals: [], unfinished: WeightRange.gaps(between: [], upTo: greatest), frontier: nil,
      stop: stopReason)
  }

  private var stopReason: StopReason { optimiser.limits.reached() ?? .sizeLimit }

  func model(at tradeOff: TradeOff) throws(ModelTooLarge) -> AllocationModel {
    try AllocationModel(assessed, tradeOff: tradeOff)
  }

  func scoresFirst() throws(ModelTooLarge) -> AllocationModel {
    try model(at: .scoresFirst(corridors: assessed.round.corridors.count))
  }

  // MARK: The hull

  /// Up to which weights the hull is finished, one step after the other; nil is infinity.
  private static func steps(upTo greatest: Fraction?) -> [Fraction?] {
    let (small, large) = ([5, 20].map { Fraction($0) }, [80, 320, 1280].map { Fraction($0) })
    guard let greatest else { return small + [nil] + large }
    return (small + large).filter { $0 < greatest } + [greatest]
  }

  /// Makes the hull known up to a weight.
  ///
  /// - Returns: false where a limit came first.
  private func grow(_ hull: inout Hull, to reach: Fraction?) throws -> Bool {
    guard let end = try end(of: hull, at: reach) else { return false }
    hull.append(end, reaching: reach)
    while !hull.open.isEmpty {
      let open = hull.open
      progress.expect(open.count)
      let answers = try open.map { segment in
        (segment, try model(at: TradeOff(weight: segment.weight)))
      }.concurrentMap { segment, model in vertex(above: segment, in: model) }
      for (segment, answer) in zip(open, answers).reversed() {
        switch try answer.get() {
        case .found(let vertex): hull.take(vertex, in: segment)
        case .none: hull.close(segment)
        case .stopped: hull.giveUp(segment)
        }
      }
    }
    hull.dropCollinear()
    return true
  }

  /// What is better than a hull's last vertex at a weight beyond its reach, by falling points; nil where a
  /// limit came first.
  private func end(of hull: Hull, at reach: Fraction?) throws -> [Vertex]? {
    guard hull.last.point.imbalance > 0 else { return [] }
    let answers =
      try reach.map { [try beyond(hull.last, at: $0)] } ?? mostBalanced(after: hull.last)
    let found = try answers.map { try $0.get() }
    return found.contains(where: \.isStopped) ? nil : found.compactMap(\.vertex)
  }

  /// The best trade-off at a weight above those at which `last` is known to be the best, if it is better
  /// there. It is more balanced.
  private func beyond(_ last: Vertex, at weight: Fraction) throws -> Result<Answer, AuditFailure> {
    progress.expect(1)
    let model = try model(at: TradeOff(weight: weight))
    let least = model.objective(of: last.point) + 1
    return answer(of: model) { () throws(SearchStopped) in
      try optimiser.best(of: model.within(0..<last.point.imbalance).program, from: least)
    }
  }

  /// So many tenths of a percentage point are gone through one by one.
  private static let fewTenths: Int64 = 3

  /// All trade-offs with an imbalance of a few tenths or none: the corridors must meet their shares almost
  /// to the euro, and no weight says that as well as a row does. Where there are none, the one with the least
  /// imbalance.
  private func mostBalanced(after last: Vertex) throws -> [Result<Answer, AuditFailure>] {
    let model = try scoresFirst()
    let tenths = 0...min(Self.fewTenths, last.point.imbalance - 1)
    progress.expect(tenths.count)
    let answers = tenths.reversed().concurrentMap { best(of: model.atMost($0), from: nil) }
    let isNone = try answers.allSatisfy { if case .none = try $0.get() { true } else { false } }
    guard isNone, tenths.upperBound + 1 < last.point.imbalance else { return answers }
    progress.expect(1)
    return [try leastImbalance(below: last.point.imbalance)]
  }

  /// The best trade-off at the weight of a segment, if it is better than the segment's ends.
  private func vertex(
    above segment: Hull.Segment, in model: AllocationModel
  ) -> Result<Answer, AuditFailure> {
    guard !segment.imbalances.isEmpty else {
      progress.finish()
      return .success(.none)
    }
    let ends = model.objective(of: segment.ends.0)
    return answer(of: model) { () throws(SearchStopped) in
      try optimiser.best(of: model.within(segment.imbalances).program, from: ends + 1)
    }
  }

  /// The weight ∞: the least imbalance, and among those allocations the most points. Two solves, for a
  /// weight that outweighs all points makes a single one slow.
  private func leastImbalance(below known: Int64) throws -> Result<Answer, AuditFailure> {
    let model = try scoresFirst()
    let imbalance = model.imbalance
    do {
      // A lower bound, known or not, would be the relaxation's, and hide what single corridors must lack.
      let least = try optimiser.bestObjective(of: model.atMost(known - 1)) { program in
        program.maximise(LinearExpression(imbalance.terms.map { ($0.variable, -$0.coefficient) }))
      }
      guard let least else {
        progress.finish()
        return .success(.none)
      }
      return best(of: model.atMost(Int64(-least.objective)), from: least.values)
    } catch {
      progress.finish()
      return .success(.stopped)
    }
  }

  enum Answer: Sendable {
    case found(Vertex)
    case none
    case stopped

    var isStopped: Bool {
      if case .stopped = self { true } else { false }
    }

    var vertex: Vertex? {
      if case .found(let vertex) = self { vertex } else { nil }
    }
  }

  func best(of model: AllocationModel, from start: [Int64]?) -> Result<Answer, AuditFailure> {
    answer(of: model) { () throws(SearchStopped) in
      try optimiser.bestObjective(of: model, startingFrom: start)
    }
  }

  private func answer(
    of model: AllocationModel, _ solve: () throws(SearchStopped) -> Solution?
  ) -> Result<Answer, AuditFailure> {
    defer { progress.finish() }
    do {
      guard let solution = try solve() else { return .success(.none) }
      return .success(.found(try Vertex(solution, of: model)))
    } catch let error as AuditFailure {
      return .failure(error)
    } catch {
      return .success(.stopped)
    }
  }

  // MARK: The tie rules

  /// What the tie rules choose among all allocations with the same nondominated trade-off, which is what
  /// they choose at a weight inside its range; nil where a limit came first.
  ///
  /// The imbalance is held as a row: a weight that makes the trade-off the best leaves a weaker
  /// relaxation, and takes many times as long.
  func settle(_ vertices: [Vertex]) throws -> [SettledAllocation?] {
    let scoresFirst = try scoresFirst()
    progress.expect(vertices.count)
    return try vertices.concurrentMap { vertex -> Result<SettledAllocation?, AuditFailure> in
      defer { progress.finish() }
      return Result { () throws(AuditFailure) in
        try SettledAllocation(
          optimum: vertex.solution, of: scoresFirst.atMost(vertex.point.imbalance),
          by: optimiser)
      }
    }.map { try $0.get() }
  }
}
