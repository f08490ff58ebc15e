// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerProgramming
import Scoring

/// Finds the best allocation at every balance weight, exactly and without a grid.
///
/// Points against imbalance is an integer program with two objectives. A weighted sum of them is best
/// at a vertex of the upper hull of all trade-offs; between two known vertices the weight at which both
/// are equally good either proves that they are neighbours or finds a vertex between them (dichotomic
/// search, Aneja and Nair 1979). With v vertices that takes 2v − 1 solves. Solves of one level do not
/// depend on each other and run side by side; the hull is the same whatever they return first.
public struct WeightSearch: Sendable {
  let assessed: AssessedRound
  let optimiser: Optimiser
  let progress: ProgressCounter

  public init(
    _ assessed: AssessedRound, optimiser: Optimiser, progress: ProgressCounter = ProgressCounter()
  ) {
    self.assessed = assessed
    self.optimiser = optimiser
    self.progress = progress
  }

  /// nil where the rules contradict each other.
  ///
  /// - Throws: `ModelTooLarge`, or `AuditFailure` for a defect of Korridor.
  public func curve(withFrontier: Bool = false) throws -> WeightCurve? {
    guard let hull = try hull() else { return nil }
    let ranges = hull.ranges
    let settled = try settle(hull, ranges)
    let finished = zip(ranges, settled).compactMap { range, settled in
      range.flatMap { range in
        settled.map { WeightInterval(range: range, settled: $0) }
      }
    }
    let unfinished = WeightRange.gaps(between: finished.map(\.range))
    let frontier = withFrontier ? try frontier(hull, settled) : nil
    let isStopped = !unfinished.isEmpty || frontier?.isComplete == false
    return WeightCurve(
      intervals: finished, unfinished: unfinished, frontier: frontier,
      stop: isStopped ? optimiser.limits.reached() ?? .nodeLimit : nil)
  }

  func model(at tradeOff: TradeOff) throws(ModelTooLarge) -> AllocationModel {
    try AllocationModel(assessed, tradeOff: tradeOff)
  }

  func scoresFirst() throws(ModelTooLarge) -> AllocationModel {
    try model(at: .scoresFirst(corridors: assessed.round.corridors.count))
  }

  // MARK: The hull

  private func hull() throws -> Hull? {
    let scoresFirst = try scoresFirst()
    progress.expect(2)
    let (most, least) = (best(of: scoresFirst, from: nil), try balanceFirst(scoresFirst).get())
    guard case .found(let first) = try most.get(), case .found(let last) = least else {
      return try most.get().isStopped || least.isStopped ? Hull(vertices: [], isProved: []) : nil
    }
    var hull = Hull(from: first, to: last)
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
    return hull
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
  private func balanceFirst(_ model: AllocationModel) -> Result<Answer, AuditFailure> {
    let imbalance = model.imbalance
    do {
      let least = try optimiser.bestObjective(of: model) { program in
        program.maximise(LinearExpression(imbalance.terms.map { ($0.variable, -$0.coefficient) }))
      }
      guard let least else { return .success(.none) }
      return best(of: model.atMost(Int64(-least.objective)), from: least.values)
    } catch {
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

  /// At a weight inside its range only the allocations with a vertex's trade-off are best, so the tie
  /// rules choose among exactly these.
  private func settle(_ hull: Hull, _ ranges: [WeightRange?]) throws -> [SettledAllocation?] {
    try settle(zip(ranges, hull.vertices).map { range, vertex in range == nil ? nil : vertex })
  }

  /// What the tie rules choose among all allocations with the same nondominated trade-off; nil where
  /// there is none, or a limit came first.
  ///
  /// The imbalance is held as a row: a weight that makes the trade-off the best leaves a weaker
  /// relaxation, and takes many times as long.
  func settle(_ vertices: [Vertex?]) throws -> [SettledAllocation?] {
    let scoresFirst = try scoresFirst()
    progress.expect(vertices.count { $0 != nil })
    return try vertices.concurrentMap { vertex -> Result<SettledAllocation?, AuditFailure> in
      guard let vertex else { return .success(nil) }
      defer { progress.finish() }
      return Result { () throws(AuditFailure) in
        try SettledAllocation(
          optimum: vertex.solution, of: scoresFirst.atMost(vertex.point.imbalance),
          by: optimiser)
      }
    }.map { try $0.get() }
  }
}
