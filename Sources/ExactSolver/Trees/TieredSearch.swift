// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import HeapModule
import IntegerPrograms
import Solving

/// Branch and bound in two tiers.
///
/// Branch and bound searches the whole (`search` in the other half of this type). Where that takes long
/// there are two tiers: above, the best bound first, it branches on the few decisive variables, such as the
/// shortfalls, for rounding one of them costs more than all projects together, and as long as they are
/// fractional no bound is worth anything. Below, where they are whole, little is missing, and the kernel
/// method searches what is left.
struct TieredSearch {
  let searched: SearchedProgram
  let residual: ResidualProgram
  var tools: SearchTools
  let session: any RelaxationSession
  /// Variables that are branched on first.
  let decisive: [Int]
  /// How far below its relaxation the optimum is believed to lie.
  var gap: Int128?
  /// An objective that ends the search; nil: only the best does.
  let goal: Int128?
  private(set) var incumbent: (point: [Int64], objective: Int128)?
  /// The least objective that is worth finding; nil: any is.
  private(set) var aim: Int128?
  /// What was worth finding at the beginning.
  let firstAim: Int128?
  /// The bound of the root's relaxation.
  private(set) var rootBound: Int128?
  /// Asked every few nodes of a leaf's search, with what the relaxation says there and the best point found there, for a
  /// better point; nil: nobody is asked.
  var suggest: ((_ values: [Double], _ best: [Int64]?) -> [Int64]?)?
  /// Searches of leaves with fewer columns do not ask.
  var fewestColumnsSuggested = 0
  /// Hears of every better point of this program.
  var onImprovement: ([Int64]) -> Void = { _ in }
  /// Hears of the root's bound.
  var onBound: (Int128) -> Void = { _ in }
  /// What branching has cost in all searches so far.
  var pseudocosts: Pseudocosts
  var tree = TreeRecord()
  /// Whether decisive variables are branched on first: from when a search took long without.
  var branchesAbove = false
  /// Whether what is decisive is tried before a leaf is searched.
  var probes = false
  /// The search of a leaf that needs more nodes is given up where the leaf can be split: it may need any
  /// number. Twice as many after each that was given up, so that little is lost in all.
  var mostNodesTried: Int
  /// Which part of its tree the last search of a leaf closed.
  var closedShare = 0.0
  /// Bytes that the searches of leaves and tries of branches have taken so far, about.
  var bytesSearched = 0
  /// Whether GLPK was asked for a solution.
  var hasProposed = false
  var open = Heap<WaitingNode>()
  let candidates: PointRounding
  let propagation: Propagation
  private var current: Domain

  /// A node that waits to be relaxed, or a leaf that waits to be searched.
  struct WaitingNode: Comparable {
    let id: Int
    var domain: Domain
    /// No point here is better; nil: nothing is known.
    var bound: Int128?
    /// The last search here, which found nothing above `bound`.
    var refutation: TreeRecord?
    /// nil: to be relaxed.
    var kernel: Kernel?

    static func == (left: WaitingNode, right: WaitingNode) -> Bool { left.id == right.id }

    /// By bound; of equals, the one opened later comes first.
    static func < (left: WaitingNode, right: WaitingNode) -> Bool {
      (left.bound ?? .max, left.id) < (right.bound ?? .max, right.id)
    }
  }

  /// - Parameters:
  ///   - session: of the relaxation of what is searched.
  ///   - aim: the least objective that is worth finding; nil: any is.
  init(
    _ searched: SearchedProgram, deciding decisive: [Int], session: any RelaxationSession,
    tools: SearchTools, aim: Int128?, goal: Int128?, pseudocosts: Pseudocosts
  ) {
    self.pseudocosts = pseudocosts
    self.searched = searched
    self.decisive = decisive
    self.session = session
    self.tools = tools
    mostNodesTried = tools.patience.nodes
    self.aim = aim
    firstAim = aim
    self.goal = goal
    current = Domain(of: searched.program)
    residual = ResidualProgram(searched.program, over: current)
    candidates = PointRounding(searched.program)
    propagation = Propagation(searched)
  }

  var program: IntegerProgram { searched.program }

  mutating func run() -> SearchResult { run(in: current) }

  /// Searches a part of the domain; what was found in others counts.
  mutating func run(in domain: Domain) -> SearchResult {
    tree = TreeRecord()
    open = [WaitingNode(id: tree.root, domain: domain, bound: nil)]
    while !isGoalReached, let place = open.popMax() {
      if isSettled(place) {
        settle(place)
      } else if let reason = tools.limits.reached() ?? sizeLimit() ?? expand(place) {
        // Where a search was given up right after what it found, nothing may be left to search.
        if isSettled(place) {
          settle(place)
          continue
        }
        let bounds = (open.unordered + [place]).map(\.bound)
        return .stopped(reason, bound: bounds.contains(nil) ? nil : bounds.compactMap { $0 }.max())
      }
    }
    return .finished(tree: tree)
  }

  /// Whether what is known at a place says that it has no point of interest. Its bound alone does not: that may stand
  /// on a search before the place was split.
  private func isSettled(_ place: WaitingNode) -> Bool {
    guard let kernel = place.kernel, let bound = place.bound, let aim, bound < aim else {
      return false
    }
    return place.refutation != nil || narrowed(place.domain, by: kernel, reaching: aim) == nil
  }

  /// What says so is known at the place, but for the search there.
  private mutating func settle(_ place: WaitingNode) {
    if let refutation = place.refutation { tree.graft(refutation, at: place.id) }
  }

  private func sizeLimit() -> StopReason? {
    let room = roomLeft
    return room.held > 0 && room.bytes > 0 ? nil : .sizeLimit
  }

  /// What searches may still take.
  var roomLeft: Room {
    let domain = Domain.bytes(of: program)
    let waiting = open.unordered.reduce(0) { $0 + 2 * domain + ($1.refutation?.bytes ?? 0) }
    return Room(
      held: tools.patience.held - tree.bytes - waiting,
      bytes: tools.patience.bytes - bytesSearched - tree.nodes.count * domain)
  }

  private var isGoalReached: Bool {
    guard let goal, let incumbent else { return false }
    return incumbent.objective >= goal
  }

  private mutating func expand(_ place: WaitingNode) -> StopReason? {
    guard let kernel = place.kernel else { return relax(place) }
    return search(place, kernel)
  }

  mutating func consider(_ point: [Int64]) {
    guard program.isFeasible(point) else { return }
    let objective = program.objectiveValue(at: point)
    if let aim, objective < aim { return }
    incumbent = (point, objective)
    onImprovement(point)
    aim = objective + tools.step
  }

  var prover: Prover { Prover(aim: aim) }

  // MARK: Above

  private mutating func relax(_ place: WaitingNode) -> StopReason? {
    let propagated = propagation.narrow(place.domain)
    for argument in propagated.arguments { tree.add(argument, to: place.id) }
    if propagated.isClosed { return nil }
    var place = place
    place.domain = propagated.domain
    move(to: place.domain)
    switch session.solve(limits: tools.limits) {
    case .stopped(let reason): return reason
    case .belowCutoff: return .unreliable("a relaxation without a cutoff is below one")
    case .infeasible(let multipliers):
      if close(place, byContradiction: multipliers) { return nil }
      // A search finds what a single contradiction does not show.
      place.kernel = Kernel()
    case .optimal(_, let values, let multipliers):
      for point in candidates.points(near: values) { consider(point) }
      let argument = tools.rounding.bound(multipliers, of: program)
      tree.add(argument, to: place.id)
      let bound = Prover.upperBound(argument, on: place.domain, of: residual)
      if prover.closes(place.domain, by: argument, of: residual) { return nil }
      if rootBound == nil, let bound {
        rootBound = bound
        onBound(bound)
      }
      place.bound = [place.bound, bound].compactMap { $0 }.min()
      if probes, let bound, let split = promisingSplit(of: place.domain, at: values, below: bound) {
        branch(place, on: split.variable, at: split.value)
        return nil
      }
      if branchesAbove, let variable = mostFractional(values, place.domain) {
        branch(place, on: variable, at: Int64(values[variable].rounded(.down)))
        return nil
      }
      place.kernel = Kernel(
        program, domain: place.domain, values: values, multipliers: multipliers,
        argument: argument, bound: bound)
    }
    open.insert(place)
    return nil
  }

  private mutating func close(_ place: WaitingNode, byContradiction multipliers: [Double]) -> Bool {
    for argument in tools.rounding.contradictions(multipliers, of: program)
    where prover.closes(place.domain, by: argument, of: residual) {
      tree.add(argument, to: place.id)
      return true
    }
    return false
  }

  func mostFractional(_ values: [Double], _ domain: Domain) -> Int? {
    func distance(_ index: Int) -> Double { abs(values[index] - values[index].rounded()) }
    return
      decisive
      .filter { domain.lower[$0] < domain.upper[$0] && distance($0) > 1e-6 }
      .max { (distance($0), $1) < (distance($1), $0) }
  }

  mutating func branch(_ place: WaitingNode, on index: Int, at below: Int64) {
    let (atMost, atLeast) = tree.branch(place.id, on: Variable(index: index), at: below)
    let (lower, upper) = place.domain.split(at: index, below)
    for (id, domain) in [(atMost, lower), (atLeast, upper)] {
      open.insert(WaitingNode(id: id, domain: domain, bound: place.bound))
    }
  }

  mutating func move(to domain: Domain) {
    session.move(from: current, to: domain)
    current = domain
  }
}

/// What a search works with, the same at every place.
struct SearchTools {
  let relaxation: any RelaxationSolver
  let proposer: any Solver
  var shortcuts: Shortcuts
  let rounding: MultiplierRounding
  /// How much better a solution must be than one that is known.
  let step: Int128
  /// The greatest common divisor of the whole objective's coefficients: every objective value is a
  /// multiple of it, in the program as in what is left of it.
  let grain: Int128
  var patience: Patience
  let limits: SolveLimits
}
