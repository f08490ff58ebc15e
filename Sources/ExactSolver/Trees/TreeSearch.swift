// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import HeapModule
import IntegerPrograms
import Solving

/// What came of a search.
enum SearchResult {
  /// `tree` closes every node, unless a goal was reached.
  case finished(tree: TreeRecord)
  /// `bound`: no point of the program is better than this, or than the best known one.
  case stopped(StopReason, bound: Int128?)
}

/// Branch and bound in which every bound is a whole-numbered argument: the tree that finds the
/// optimum is the tree that proves it.
///
/// The open node with the best bound comes first, except that a child nearly as good is gone on with.
struct TreeSearch {
  let program: IntegerProgram
  let session: any RelaxationSession
  /// The same, where it can say what branching costs.
  let penalising: (any PenalisingSession)?
  let rounding: MultiplierRounding
  let limits: SolveLimits
  /// The greatest common divisor of the whole objective's coefficients.
  let step: Int128
  private let goal: Int128?
  /// When it stops.
  private let room: Room

  /// The best point found that is better than what is known, and its objective in this program. It need
  /// not reach the aim.
  private(set) var incumbent: (point: [Int64], objective: Int128)?
  /// An objective in this program that is reached already; nil: none is.
  var known: Int128?
  /// Asked every few nodes, with what the relaxation says there and the best point found here, for the objective of a
  /// better point, which need not be one of this program; nil: nobody is asked.
  var suggest: ((_ values: [Double], _ best: [Int64]?) -> Int128?)?
  private var nodesBeforeSuggestion = Self.nodesBetweenSuggestions
  private static let nodesBetweenSuggestions = 100
  /// Hears of every better point of this program.
  var onImprovement: ([Int64]) -> Void = { _ in }
  var prover: Prover { didSet { cutoff = Self.cutoff(for: prover.aim, step: step) } }
  /// Relaxations below this are closed.
  private(set) var cutoff: Double?
  private let residual: ResidualProgram
  private let candidates: PointRounding
  let propagation: Propagation
  /// By column: whether a branch on it may help.
  let isBranchedOn: [Bool]
  private var current: Domain
  /// What branching cost here, on top of what was known before.
  var pseudocosts: Pseudocosts
  var tree = TreeRecord()
  private var open = Heap<OpenNode>()
  /// The children of the node expanded last, the one to go on with at the end.
  var children: [OpenNode] = []
  /// Which part of the tree is closed, if every branch halves what is left (Knuth, *Estimating the efficiency of
  /// backtrack programs*, 1975).
  private(set) var closedShare = 0.0

  struct OpenNode: Comparable {
    let id: Int
    var domain: Domain
    /// What the parent's bound says about it; nil: nothing is known.
    var bound: Int128?
    /// The rows that may narrow the domain.
    var rows: Propagation.RowSet
    /// The branch that led here; nil at the root.
    var origin: Origin?
    /// Its part of the whole tree, as if every branch halved what is left.
    var share = 1.0

    static func == (left: OpenNode, right: OpenNode) -> Bool { left.id == right.id }

    /// By bound; of equals, the one opened later comes first.
    static func < (left: OpenNode, right: OpenNode) -> Bool {
      (left.bound ?? .max, left.id) < (right.bound ?? .max, right.id)
    }
  }

  /// How a node came from its parent: what was moved, how far, and from which objective.
  struct Origin {
    let variable: Int
    let distance: Double
    let isUp: Bool
    let objective: Double
  }

  /// - Parameters:
  ///   - session: of the relaxation of what is searched.
  ///   - aim: the least objective in this program that is worth finding; nil: any is.
  ///   - goal: an objective in this program that ends the search; nil: only the best does.
  ///   - pseudocosts: of this program or of related ones, as far as they are known.
  ///   - room: what it may take.
  init(
    _ searched: SearchedProgram, session: any RelaxationSession, rounding: MultiplierRounding,
    step: Int128, aim: Int128?, goal: Int128?, pseudocosts: Pseudocosts, limits: SolveLimits,
    room: Room
  ) {
    program = searched.program
    self.session = session
    penalising = session as? any PenalisingSession
    self.rounding = rounding
    self.limits = limits
    self.step = step
    self.goal = goal
    self.room = room
    prover = Prover(aim: aim)
    cutoff = Self.cutoff(for: aim, step: step)
    current = Domain(of: program)
    residual = ResidualProgram(program, over: current)
    candidates = PointRounding(program)
    propagation = Propagation(searched)
    var isBranchedOn = [Bool](repeating: true, count: searched.program.columns.count)
    for column in searched.implied { isBranchedOn[column] = false }
    self.isBranchedOn = isBranchedOn
    self.pseudocosts = pseudocosts
  }

  mutating func run() -> SearchResult {
    var next: OpenNode? = OpenNode(
      id: tree.root, domain: current, bound: nil, rows: propagation.allRows)
    while !isGoalReached, let node = next ?? open.popMax() {
      if let reason = limits.reached() ?? sizeLimit() { return stopped(reason, at: node) }
      children = []
      if let reason = expand(node) { return stopped(reason, at: node) }
      if children.isEmpty { closedShare += node.share }
      next = nil
      if let child = children.popLast() {
        if isWorthPlunging(child) { next = child } else { open.insert(child) }
      }
      for child in children { open.insert(child) }
    }
    return .finished(tree: tree)
  }

  private var isGoalReached: Bool {
    guard let goal, let incumbent else { return false }
    return incumbent.objective >= goal
  }

  /// Whether a child's bound is so near the best open one that it comes next: its relaxation is only
  /// a step away.
  private func isWorthPlunging(_ child: OpenNode) -> Bool {
    guard let best = open.max?.bound, let bound = child.bound, let aim = prover.aim else {
      return true
    }
    return bound >= best - (best - aim) / 4
  }

  private func sizeLimit() -> StopReason? {
    tree.nodes.count > limits.mostNodes ?? .max || bytes > room.bytes || held > room.held
      ? .sizeLimit : nil
  }

  /// What the tree has taken so far, about: its record, and a domain a node while that was open.
  var bytes: Int { tree.bytes + tree.nodes.count * Domain.bytes(of: program) }

  /// What it holds now, about: the record, and a domain for each node that waits.
  private var held: Int {
    tree.bytes + (open.count + children.count) * Domain.bytes(of: program)
  }

  private func stopped(_ reason: StopReason, at node: OpenNode) -> SearchResult {
    let bounds = (open.unordered + children + [node]).map(\.bound)
    guard !bounds.contains(nil) else { return .stopped(reason, bound: nil) }
    let best = bounds.compactMap { $0 }.max()
    return .stopped(reason, bound: best)
  }

  // MARK: One node

  private mutating func expand(_ node: OpenNode) -> StopReason? {
    var node = node
    let propagated = propagation.narrow(node.domain, by: node.rows)
    for argument in propagated.arguments { tree.add(argument, to: node.id) }
    if propagated.isClosed { return nil }
    (node.domain, node.rows) = (propagated.domain, propagated.rows)
    if close(node.id, ifFixed: node.domain) { return nil }
    move(to: node.domain)
    var relaxed = session.solve(limits: limits, cutoff: cutoff)
    if close(node.id, node.domain, by: relaxed) { return nil }
    switch relaxed {
    case .optimal, .stopped: break
    // In floating point only: steps may have spoilt what it rests on.
    case .belowCutoff, .infeasible:
      session.refresh()
      relaxed = session.solve(limits: limits)
      if close(node.id, node.domain, by: relaxed) { return nil }
    }
    switch relaxed {
    case .stopped(let reason):
      return reason
    case .belowCutoff:
      return .unreliable("a relaxation without a cutoff is below one")
    case .infeasible:
      branchAnywhere(node)
      return nil
    case .optimal(let objective, let values, let multipliers):
      if let origin = node.origin { learn(from: origin, to: objective) }
      for point in candidates.points(near: values) { consider(point) }
      let argument = rounding.bound(multipliers, of: program)
      switch prover.apply(argument, to: &node.domain, of: residual) {
      case .closed:
        tree.add(argument, to: node.id)
        return nil
      case .narrowed(let room):
        node.bound = min(node.bound ?? .max, upperBound(leaving: room))
        tree.add(argument, to: node.id)
        for column in propagated.domain.columns(differingFrom: node.domain) {
          propagation.insertRows(of: column, into: &node.rows)
        }
        if close(node.id, ifFixed: node.domain) { return nil }
      case .unchanged(let room):
        node.bound = min(node.bound ?? .max, upperBound(leaving: room))
      case .void: break
      }
      askForSuggestion(values)
      branch(node, objective: objective, values: values)
      return nil
    }
  }

  /// Whether a relaxation without a point, or with none of interest, closes a domain in whole numbers too.
  private mutating func close(
    _ id: Int, _ domain: Domain, by relaxed: RelaxationOutcome
  ) -> Bool {
    let argument: Certificate.Argument?
    switch relaxed {
    case .belowCutoff(let multipliers):
      let bound = rounding.bound(multipliers, of: program)
      argument = prover.closes(domain, by: bound, of: residual) ? bound : nil
    case .infeasible(let multipliers):
      argument = rounding.contradictions(multipliers, of: program).first {
        prover.closes(domain, by: $0, of: residual)
      }
    case .optimal, .stopped: argument = nil
    }
    guard let argument else { return false }
    tree.add(argument, to: id)
    return true
  }

  /// The upper bound on the objective where a relaxation's argument leaves room.
  private func upperBound(leaving room: Int128) -> Int128 {
    (prover.aim ?? 0) + room >> Int128(rounding.scale)
  }

  /// A domain of a single point needs no relaxation: the point counts, or it breaks a row.
  private mutating func close(_ id: Int, ifFixed domain: Domain) -> Bool {
    guard domain.lower == domain.upper else { return false }
    let point = domain.lower
    if program.isFeasible(point) {
      consider(point)
      tree.add(rounding.bound([], of: program), to: id)
    } else {
      let row = program.constraints.firstIndex { !$0.isSatisfied(at: point) }!
      let constraint = program.constraints[row]
      let activity = constraint.expression.value(at: point)
      let isAbove = constraint.upper.map { activity > Int128($0) } ?? false
      tree.add(rounding.broken(row: row, isAboveUpper: isAbove), to: id)
    }
    return true
  }

  /// A little lower than the aim, so that rounding seldom matters.
  private static func cutoff(for aim: Int128?, step: Int128) -> Double? {
    aim.map { Double($0) - 0.01 * Double(step) }
  }

  private mutating func consider(_ point: [Int64]) {
    let objective = program.objectiveValue(at: point)
    if let known, objective <= known { return }
    guard program.isFeasible(point) else { return }
    known = objective
    incumbent = (point, objective)
    onImprovement(point)
    prover.aim = max(prover.aim ?? .min, objective + step)
  }

  private mutating func askForSuggestion(_ values: [Double]) {
    guard let suggest, tree.nodes.count >= nodesBeforeSuggestion else { return }
    nodesBeforeSuggestion = tree.nodes.count + Self.nodesBetweenSuggestions
    guard let better = suggest(values, incumbent?.point), better > known ?? better - 1 else {
      return
    }
    known = better
    prover.aim = max(prover.aim ?? .min, better + step)
  }

  mutating func move(to domain: Domain) {
    session.move(from: current, to: domain)
    current = domain
  }
}

extension RelaxationSession {
  /// Sets the bounds in which a domain differs from the one before.
  func move(from current: Domain, to domain: Domain) {
    for index in domain.columns(differingFrom: current) {
      setBounds(of: Variable(index: index), lower: domain.lower[index], upper: domain.upper[index])
    }
  }
}

extension Domain {
  fileprivate func columns(differingFrom other: Domain) -> some Sequence<Int> {
    lower.indices.lazy.filter {
      lower[$0] != other.lower[$0] || upper[$0] != other.upper[$0]
    }
  }

  /// What the domain of a program takes, about.
  static func bytes(of program: IntegerProgram) -> Int {
    2 * MemoryLayout<Int64>.stride * (program.columns.count + 4)
  }
}
