// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// Searches that go on where the proof of a related program leaves something open. That nothing else is as good as the
/// optimum is proved by nearly the same tree as that nothing is better.
extension SolverRun {
  /// Leaves that are hardly open need a few nodes each. Where one needs more, or all of them need more than the tree has,
  /// it says too little about this program.
  private static let mostNodesOfLeaf = 200

  /// Goes through a tree and searches what it leaves open.
  ///
  /// - Returns: nil where that is too much, or it is no tree of this program.
  func goOn(with tree: Certificate) -> Outcome? {
    guard shortcuts.contains(.continuing), goal != nil, limits.mostNodes == nil,
      var run = knowing(tree.sums), let left = run.walk(tree)
    else { return nil }
    let outcome = run.search(left)
    switch outcome.stopReason {
    // A proof that does not hold is none: the search begins anew.
    case .sizeLimit, .unreliable: return nil
    case .timeLimit, .interrupted, nil: return outcome
    }
  }

  /// The same run with all of some sums as columns; nil where one leaves 64 bits.
  private func knowing(_ sums: [LinearExpression]) -> SolverRun? {
    let further = sums.filter { !summed.sums.contains($0) }
    return further.isEmpty ? self : strengthened(by: further, shortcuts: shortcuts)
  }

  // MARK: What is left

  /// A tree of which some leaves are open.
  private struct OpenTree {
    var record = TreeRecord()
    var leaves: [(id: Int, domain: Domain)] = []

    /// The least domain that holds those of all open leaves; nil: none is open.
    var hull: Domain? {
      guard let first = leaves.first?.domain else { return nil }
      return leaves.dropFirst().reduce(first) { $0.hull(with: $1.domain) }
    }
  }

  /// - Precondition: the tree's sums are among those of this run.
  /// - Returns: nil where it is no tree, more is open than may wait, or a limit is reached.
  private func walk(_ tree: Certificate) -> OpenTree? {
    let numbering = Numbering(of: tree, goalRows: 1, in: whole, among: summed.sums)
    var left = OpenTree()
    let root = BranchNode(domain: domain, program: residual)
    var waiting = [(id: left.record.root, place: root)]
    var index = 0
    while let (id, start) = waiting.popLast() {
      var place = start
      guard tree.nodes.indices.contains(index), index % 64 > 0 || limits.reached() == nil else {
        return nil
      }
      let node = tree.nodes[index]
      let isClosed =
        place.isEmpty
        || node.arguments.contains { argument in
          let own = argument.renumbered(numbering.row)
          let narrowing = place.apply(own, prover)
          if narrowing.excludesAnything { left.record.add(own, to: id) }
          return narrowing == .closed
        }
      if isClosed {
        index = tree.nodes.endOfTree(from: index)
        continue
      }
      index += 1
      guard let branch = node.branch else {
        left.leaves.append((id, place.domain))
        guard left.leaves.count * Domain.bytes(of: program) < patience.held / 4 else { return nil }
        continue
      }
      guard let column = numbering.column(branch.variable.index) else { return nil }
      let own = Certificate.Branch(variable: Variable(index: column), value: branch.value)
      let ids = left.record.branch(id, on: own.variable, at: own.value)
      let parts = place.split(own)
      waiting.append((ids.atLeast, parts.atLeast))
      waiting.append((ids.atMost, parts.atMost))
    }
    return left
  }

  // MARK: Going on

  private mutating func search(_ left: OpenTree) -> Outcome {
    guard let hull = left.hull else { return proved(left.record) }
    guard let (reduced, remaining) = searched.reduced(over: hull, with: shortcuts) else {
      return .stopped(.sizeLimit, best: incumbent, bound: nil)
    }
    var limits = limits
    limits.mostNodes = Self.mostNodesOfLeaf
    let rows = reduced.rows + [program.constraints.count]
    let mostNodes = 2 * left.record.nodes.count + Self.mostNodesOfLeaf
    var record = left.record
    let (reason, best) = relaxation.withRelaxation(of: remaining.relaxed) {
      session -> (StopReason?, [Int64]?) in
      var search = TieredSearch(
        remaining, deciding: reduced.columns(of: summed.decisive), session: session,
        tools: SearchTools(
          relaxation: relaxation, proposer: proposer,
          shortcuts: shortcuts.subtracting([.assumptions, .proposals]), rounding: rounding,
          step: step, grain: grain, patience: patience, limits: limits),
        aim: prover.aim.map { $0 - reduced.constant }, goal: goal.map { $0 - reduced.constant },
        pseudocosts: pseudocosts.selecting(reduced.columns))
      for (id, domain) in left.leaves where search.incumbent == nil {
        let own = Domain(
          lower: reduced.columns.map { domain.lower[$0] },
          upper: reduced.columns.map { domain.upper[$0] })
        switch search.run(in: own) {
        case .stopped(let reason, _): return (reason, search.incumbent?.point)
        case .finished(let tree):
          record.graft(tree.renumbered(columns: reduced.columns, rows: rows), at: id)
          if record.nodes.count > mostNodes { return (.sizeLimit, search.incumbent?.point) }
        }
      }
      return (nil, search.incumbent?.point)
    }
    if let best { offer(reduced.expand(best)) }
    if isDone { return proved() }
    return reason.map { .stopped($0, best: incumbent, bound: nil) } ?? proved(record)
  }
}

extension Narrowing {
  fileprivate var excludesAnything: Bool {
    switch self {
    case .closed, .narrowed: true
    case .unchanged, .void: false
    }
  }
}

extension [Certificate.Node] {
  /// The place behind the tree below a node.
  fileprivate func endOfTree(from index: Int) -> Int {
    var (index, missing) = (index, 1)
    while missing > 0, index < count {
      missing += self[index].branch == nil ? -1 : 1
      index += 1
    }
    return index
  }
}
