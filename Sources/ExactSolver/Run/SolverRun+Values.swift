// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Each value of a shared column is a program of its own.
extension SolverRun {
  /// Values have their turn like the searches.
  ///
  /// - Parameter nodes: that each search about a value may take.
  /// - Returns: nil where too many values may be optimal, or one of them stays open.
  mutating func solveByValue(
    _ column: inout SharedColumn?, _ hints: SolveHints, nodes: Int
  ) -> Outcome? {
    guard shortcuts.contains(.values), var shared = column else { return nil }
    defer { column = shared }
    if let found { offer(found.values) }
    let known = incumbent?.objective
    defer { found = incumbent }
    let values = promisingValues(of: shared.variable, atMost: SharedColumn.mostValues + 1)
    // Where nothing is known of any value, to ask about all of them is to ask the same again.
    guard values.count <= SharedColumn.mostValues, !values.isEmpty || !shared.proofs.isEmpty else {
      return nil
    }
    let bounds = bounds(of: shared)
    let open = shared.open(apart: values, within: bounds)
    for range in open {
      let isBest = range.lowerBound == values.first
      if let answer = ask(&shared, range, hints, nodes: nodes, isBest: isBest) { return answer }
    }
    // What is left alone has its next turn at once, where more is known by now.
    let left = shared.open(apart: values, within: bounds)
    if left.count == 1, let range = left.first, incumbent?.objective != known,
      let answer = ask(&shared, range, hints, nodes: nodes * Turn.growth, isBest: true)
    {
      return answer
    }
    return shared.open(apart: [], within: bounds).isEmpty ? joined(shared, hints) : nil
  }

  private func bounds(of shared: SharedColumn) -> ClosedRange<Int64> {
    let column = whole.columns[shared.variable.index]
    return column.lower...column.upper
  }

  /// - Parameter isBest: whether the best of all is expected in the range.
  /// - Returns: nil where it is not all that is asked.
  private mutating func ask(
    _ shared: inout SharedColumn, _ range: ClosedRange<Int64>, _ hints: SolveHints, nodes: Int,
    isBest: Bool
  ) -> Outcome? {
    var part = whole
    part.restrict(shared.variable, lower: range.lowerBound, upper: range.upperBound)
    let start = incumbent?.values
    var outcome = solve(part, from: start, atLeast: prover.aim, hints, nodes: nodes)
    // Who aims high has no solution to look near, unless one is known there.
    let isKnown = start.map { range.contains($0[shared.variable.index]) } ?? false
    if isBest, !isKnown, goal == nil, outcome.stopReason == .sizeLimit {
      outcome = solve(part, from: start, atLeast: nil, hints, nodes: nodes)
    }
    switch outcome {
    case .optimal(let solution, _) where goal != nil: return .optimal(solution, nil)
    case .optimal(_, let proof), .infeasible(let proof): shared.proofs.append((range, proof))
    // Whoever calls looks at the limits, and knows a bound.
    case .stopped: break
    }
    return nil
  }

  private mutating func solve(
    _ part: IntegerProgram, from start: [Int64]?, atLeast least: Int128?, _ hints: SolveHints,
    nodes: Int
  ) -> Outcome {
    var patience = patience
    patience.mostNodesOfTurns = nodes
    patience.nodesOfFirstTurns = max(patience.nodesOfFirstTurns, nodes / Turn.growth)
    patience.bytes = min(patience.bytes, nodes * Domain.bytes(of: program))
    var run = SolverRun(
      part, with: SummedProgram(part, with: shortcuts), relaxation: relaxation,
      proposer: proposer, shortcuts: shortcuts, patience: patience, goal: goal,
      limits: limits, memory: memory, progress: SolveProgress(ofPartOf: progress))
    run.provesAssumed = true
    run.prices = prices
    let outcome = run.solve(
      SolveHints(start: start, least: least, needsCertificate: hints.needsCertificate))
    if let best = outcome.best { offer(best) }
    return outcome
  }

  /// The values at which the relaxation reaches the aim, so many at most, the best first.
  ///
  /// A relaxation's optimum is concave in the value of a column, so these are neighbours.
  private func promisingValues(of shared: Variable, atMost most: Int) -> [Int64] {
    let column = whole.columns[shared.index]
    return relaxation.withRelaxation(of: whole) { session in
      guard case .optimal(_, let relaxed, _) = session.solve(limits: limits) else { return [] }
      /// nil: nothing of interest is there.
      func bound(at value: Int64) -> (value: Int64, bound: Double)? {
        guard column.lower <= value, value <= column.upper else { return nil }
        session.setBounds(of: shared, lower: value, upper: value)
        guard case .optimal(let objective, _, _) = session.solve(limits: limits),
          prover.aim.map({ objective >= Double($0) }) ?? true
        else { return nil }
        return (value, objective)
      }
      var found: [Int64] = []
      let middle = Int64(relaxed[shared.index].rounded(.down))
      var (below, above) = (bound(at: middle), bound(at: middle + 1))
      while found.count < most,
        let best = [below, above].compactMap({ $0 }).max(by: { $0.bound < $1.bound })
      {
        found.append(best.value)
        if best.value == below?.value { below = bound(at: best.value - 1) }
        if best.value == above?.value { above = bound(at: best.value + 1) }
      }
      return found
    }
  }

  /// One answer from those about all parts.
  private func joined(_ shared: SharedColumn, _ hints: SolveHints) -> Outcome? {
    let parts = shared.proofs.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let proofs = parts.compactMap(\.proof)
    guard proofs.count == parts.count else { return hints.needsCertificate ? nil : answer(nil) }
    var sums: [LinearExpression] = []
    for sum in proofs.flatMap(\.sums) where !sums.contains(sum) { sums.append(sum) }
    var record = TreeRecord()
    var node = record.root
    for (part, proof) in zip(parts, proofs) {
      let numbering = Numbering(
        of: proof, goalRows: proof.goal == nil ? 0 : 1, in: whole, among: sums)
      let tree = TreeRecord(proof).renumbered(
        column: { numbering.column($0)! }, row: numbering.row)
      if part.range.upperBound < bounds(of: shared).upperBound {
        let (atMost, atLeast) = record.branch(node, on: shared.variable, at: part.range.upperBound)
        record.graft(tree, at: atMost)
        node = atLeast
      } else {
        record.graft(tree, at: node)
      }
    }
    return certificate(record, sums: sums).map(answer)
  }
}
